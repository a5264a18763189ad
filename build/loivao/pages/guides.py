"""The index of guides: in their order, and by the reader's situation."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.pages import situations
from loivao.pages.site import Site
from loivao.pages.view import Kind, Links, Page, Prose, Section
from loivao.render.prose import paragraphs


def pages(site: Site) -> Iterator[Page]:
    """The page of all guides."""
    here, words = site.at(addresses.GUIDES), site.words
    fitting = situations.links(here)
    yield here.page(
        Kind.GUIDES,
        words.text("guides_title"),
        words.text("guides_description"),
        lead=(Prose(paragraphs(words.text("guides_description"))),),
        sections=(
            Section(
                "tat-ca",
                words.text("guides_all", count=len(site.guides)),
                (Links(tuple(here.guide(guide, described=True) for guide in site.guides), shape="cards"),),
            ),
            *((Section("theo-hoan-canh", words.text("guides_by_situation"), (Links(fitting),)),) if fitting else ()),
        ),
    )
