"""Statements of the plan as items of a page: tasks, responsibilities, purposes, requirements, funding."""

from loivao.model import addresses
from loivao.model.agencies import Responsibility
from loivao.model.plan import LANGUAGE, PlanItem
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
        original_language=words.foreign(LANGUAGE),
        note=stated.note,
        groups=tuple(group for group in (*groups, LinkGroup(words.text("item_instruments"), named)) if group.links),
    )


def task(here: Here, stated: PlanItem) -> Item:
    """A task among the others of its group, and the way to its own page."""
    words = here.words
    own = here.link(words.text("task_more", title=stated.title), addresses.task(stated.id))
    return statement(here, stated, LinkGroup(words.text("item_page"), (own,)))


def responsibility(here: Here, stated: Responsibility) -> Item:
    """What an agency answers for, and the tasks it serves."""
    tasks: tuple[Link, ...] = tuple(here.task(place) for place in stated.tasks)
    return statement(here, stated, LinkGroup(here.words.text("item_tasks"), tasks))


def named_links(term: str, links: tuple[Link, ...]) -> Fact | None:
    """Links under a name; None where there are none."""
    return Fact(term, html=bullets([anchor(link.url, link.text) for link in links])) if links else None
