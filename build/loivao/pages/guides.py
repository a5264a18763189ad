"""The index of guides: in their order, and by the reader's situation."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.guides import Topic
from loivao.pages import situations
from loivao.pages.site import Here, Site
from loivao.pages.view import Kind, LinkGroup, Links, Page, Prose, Section
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
            *(
                Section(f"chu-de-{number}", group.title, (Links(group.links, shape="columns"),))
                for number, group in enumerate(by_topic(here), start=1)
            ),
            *((Section("theo-hoan-canh", words.text("guides_by_situation"), (Links(fitting),)),) if fitting else ()),
        ),
    )


def by_topic(here: Here) -> tuple[LinkGroup, ...]:
    """Every guide once, under its topic; those without a topic come last."""
    words, guides = here.words, here.site.guides
    groups = (
        LinkGroup(
            words.text(f"topic_{topic.value}" if topic else "topic_other"),
            tuple(here.guide(guide, described=True) for guide in guides if guide.head.topic is topic),
        )
        for topic in (*Topic, None)
    )
    return tuple(group for group in groups if group.links)
