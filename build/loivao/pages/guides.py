"""The index of guides: in their order, and by the reader's situation."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.guides import Situation
from loivao.pages.site import Site
from loivao.pages.view import Block, Kind, Links, Page, Prose, Section, Subheading
from loivao.render.prose import paragraphs


def pages(site: Site) -> Iterator[Page]:
    """The page of all guides."""
    here, words = site.at(addresses.GUIDES), site.words
    by_situation: list[Block] = []
    for situation in Situation:
        fitting = tuple(here.guide(guide) for guide in site.guides if situation in guide.head.situations)
        if fitting:
            by_situation += (Subheading(words.text(f"situation_{situation.value}")), Links(fitting))
    yield here.page(
        Kind.GUIDES,
        words.text("guides_title"),
        words.text("guides_description"),
        lead=(Prose(paragraphs(words.text("guides_description"))),),
        sections=(
            Section(
                "tat-ca",
                words.text("guides_all", count=len(site.guides)),
                (Links(tuple(here.guide(guide, described=True) for guide in site.guides), cards=True),),
            ),
            Section("theo-hoan-canh", words.text("guides_by_situation"), tuple(by_situation)),
        ),
    )
