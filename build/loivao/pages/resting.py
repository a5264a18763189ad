"""What rests on an instrument: each page and each record that names it, under a heading a kind."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.pages.naming import event_name
from loivao.pages.site import Here
from loivao.pages.view import Link, Links, Subheading


def resting(here: Here, identifier: str) -> Iterator[Subheading | Links]:
    """Guides, figures and days that rest on it, statements of the plan that name it, and what it says of agencies."""
    words, plan = here.words, here.portal.plan
    guides = tuple(
        here.guide(guide) for guide in here.site.guides if identifier in (*guide.head.instruments, *guide.head.replaced)
    )
    tasks = tuple(here.task(task.id) for task in plan.tasks() if identifier in task.instruments)
    duties = tuple(
        here.link(duty.title, f"{addresses.agency(agency.id)}#{duty.id}", agency.name)
        for agency in here.site.plan_agencies
        for duty in agency.responsibilities
        if identifier in duty.instruments
    )
    others = (*plan.purposes, *plan.requirements, *plan.funding)
    parts = tuple(
        here.link(item.title, f"{addresses.PLAN}#{item.id}") for item in others if identifier in item.instruments
    )
    if any(identifier in basis.instruments for basis in plan.basis):
        parts = (here.link(words.text("plan_basis"), f"{addresses.PLAN}#can-cu"), *parts)
    found = {
        "item_guides": guides,
        "item_amounts": tuple(_amounts(here, identifier)),
        "item_targets": tuple(_targets(here, identifier)),
        "item_events": tuple(_events(here, identifier)),
        "item_functions": tuple(_functions(here, identifier)),
        "item_successions": tuple(_successions(here, identifier)),
        "related_tasks": tasks,
        "item_duties": duties,
        "item_parts": parts,
    }
    for key, links in found.items():
        if links:
            yield Subheading(words.text(key))
            yield Links(links)


def _amounts(here: Here, identifier: str) -> Iterator[Link]:
    portal = here.portal
    for base in portal.bases:
        if any(level.instrument == identifier for level in base.levels):
            yield here.link(base.name, addresses.base(base.id))
    for amount in portal.amounts:
        if any(level.instrument == identifier for level in amount.levels):
            yield here.link(amount.name, addresses.AMOUNTS)


def _targets(here: Here, identifier: str) -> Iterator[Link]:
    for indicator in here.portal.indicators:
        if any(target.instrument == identifier for target in indicator.targets):
            yield here.indicator(indicator.code)


def _events(here: Here, identifier: str) -> Iterator[Link]:
    """Days of every year, each with whom it concerns, or until when it was observed."""
    words = here.words
    for event in here.portal.events:
        if event.instrument == identifier:
            past = event.until and event.until < here.portal.day
            said = words.text("event_past", day=words.day(event.until)) if event.until and past else event.who
            yield here.link(event_name(event, words), addresses.event(event.id), said)


def _functions(here: Here, identifier: str) -> Iterator[Link]:
    """Agencies that serve readers by this instrument on the day of publication, each with what for."""
    found: dict[str, list[str]] = {}
    for function in here.portal.functions:
        for performer in function.performers_on(here.portal.day):
            if performer.instrument == identifier:
                found.setdefault(performer.agency, []).append(function.name)
    between = here.words.text("list_between_long")
    for agency, names in found.items():
        yield here.link(here.portal.agency[agency].name, addresses.agency(agency), between.join(names))


def _successions(here: Here, identifier: str) -> Iterator[Link]:
    """Agencies of which it passed work on, each with the fields of that work."""
    for agency in here.portal.agencies:
        fields = [edge.field for edge in agency.successors if edge.instrument == identifier]
        if fields:
            told = here.words.text("list_between_long").join(fields)
            yield here.link(agency.name, addresses.agency(agency.id), told)
