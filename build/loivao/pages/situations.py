"""Guides and offices for one moment in a reader's life: the index of situations, and a page each."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.guides import Situation
from loivao.model.portal import Guide
from loivao.pages.performers import performers
from loivao.pages.site import Here, Site
from loivao.pages.view import Fact, Facts, Kind, Link, Links, Page, Prose, Section, SectionLinks
from loivao.render.prose import paragraphs
from loivao.render.words import Words


def pages(site: Site) -> Iterator[Page]:
    """The index, and one page a situation that a guide is for."""
    yield _index(site)
    for situation in Situation:
        if guides := guides_for(site, situation):
            yield _page(site.at(addresses.situation(situation)), situation, guides)


def name(situation: Situation, words: Words) -> str:
    """The situation as a reader would say it."""
    return words.text(f"situation_{situation.value}")


def guides_for(site: Site, situation: Situation) -> tuple[Guide, ...]:
    """The guides for a situation, in their order."""
    return tuple(guide for guide in site.guides if situation in guide.head.situations)


def links(here: Here) -> tuple[Link, ...]:
    """To every situation that has guides."""
    return tuple(
        here.link(name(situation, here.words), addresses.situation(situation))
        for situation in Situation
        if guides_for(here.site, situation)
    )


def _index(site: Site) -> Page:
    here, words = site.at(addresses.SITUATIONS), site.words
    known = links(here)
    guides = (here.link(words.text("situations_other"), addresses.GUIDES, words.text("guides_description")),)
    return here.page(
        Kind.SITUATIONS,
        words.text("situations_title"),
        words.text("situations_description"),
        parents=((words.text("guides_title"), addresses.GUIDES),),
        lead=(
            Prose(paragraphs(words.text("situations_description"))),
            *((Links(known, shape="cards"),) if known else ()),
        ),
        sections=(Section("khong-thay", words.text("situations_none_fits"), (Links(guides),)),),
    )


def _page(here: Here, situation: Situation, guides: tuple[Guide, ...]) -> Page:
    words = here.words
    title = name(situation, words)
    needed = {identifier for guide in guides for identifier in guide.head.functions}
    offices = tuple(
        Fact(function.name, html=performers(here, function))
        for function in here.portal.functions
        if function.id in needed
    )
    described = tuple(here.guide(guide, described=True) for guide in guides)
    return here.page(
        Kind.SITUATION,
        title,
        words.text("situation_description", situation=title),
        parents=(
            (words.text("guides_title"), addresses.GUIDES),
            (words.text("situations_title"), addresses.SITUATIONS),
        ),
        section=SectionLinks(words.text("situations_title"), links(here)),
        sections=(
            Section("huong-dan", words.text("situation_guides", count=len(guides)), (Links(described, shape="cards"),)),
            *((Section("noi-can-toi", words.text("guide_whom_to_ask"), (Facts(offices),)),) if offices else ()),
        ),
    )
