"""Statements of the plan as items of a page: tasks, responsibilities, purposes, requirements, funding."""

from loivao.model import addresses
from loivao.model.agencies import Responsibility
from loivao.model.plan import PlanItem
from loivao.pages.naming import place_in_words
from loivao.pages.site import Here
from loivao.pages.view import Fact, Item, Link, LinkGroup
from loivao.render.prose import anchor, bullets


def statement(here: Here, stated: PlanItem, *groups: LinkGroup) -> Item:
    """Any statement, with the instruments it names after the other groups of links."""
    words = here.words
    named = tuple(here.instrument(identifier) for identifier in stated.instruments)
    return Item(
        id=stated.id,
        place=place_in_words(stated.id, words),
        title=stated.title,
        summary=stated.summary,
        original=stated.text,
        note=stated.note,
        groups=tuple(group for group in (*groups, LinkGroup(words.text("item_instruments"), named)) if group.links),
    )


def task(here: Here, stated: PlanItem) -> Item:
    """A task: who was given it, how it is measured, which guides help."""
    words = here.words
    duties = tuple(
        here.link(agency.name, f"{addresses.agency(agency.id)}#{duty.id}", duty.title)
        for agency, duty in here.site.duties.get(stated.id, ())
    )
    measures = tuple(here.indicator(each.code) for each in here.portal.indicators if stated.id in each.tasks)
    guides = tuple(here.guide(guide) for guide in here.site.guides if stated.id in guide.head.tasks)
    return statement(
        here,
        stated,
        LinkGroup(words.text("item_agencies"), duties),
        LinkGroup(words.text("item_indicators"), measures),
        LinkGroup(words.text("item_guides"), guides),
    )


def responsibility(here: Here, stated: Responsibility) -> Item:
    """What an agency answers for, and the tasks it serves."""
    tasks: tuple[Link, ...] = tuple(here.task(place) for place in stated.tasks)
    return statement(here, stated, LinkGroup(here.words.text("item_tasks"), tasks))


def named_links(term: str, links: tuple[Link, ...]) -> Fact | None:
    """Links under a name; None where there are none."""
    return Fact(term, html=bullets([anchor(link.url, link.text) for link in links])) if links else None
