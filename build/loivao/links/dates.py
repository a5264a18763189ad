"""Dates that contradict each other, reviews that are due, and checks dated in the future."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from loivao.links.draft import Draft, Origin
from loivao.model.amounts import Sourced
from loivao.model.guides import GuideHead, PageHead
from loivao.problems import Problem, problem, warning

SOON: Final = timedelta(days=30)
"""How long before its end the judgment of the whole portal is told of: people must be found who judge."""


def faults_of_dates(draft: Draft) -> Iterator[Problem]:
    """Spans that end before they begin, and two levels of one series that begin on one day."""
    for agency in draft.agencies:
        record = agency.record
        yield from _span(agency.origin, (), ("valid_from", record.valid_from), ("valid_until", record.valid_until))
    for instrument in draft.instruments:
        begun, ended = instrument.record.in_force_from, instrument.record.in_force_until
        yield from _span(instrument.origin, (), ("in_force_from", begun), ("in_force_until", ended))
    for function in draft.functions:
        for number, performer in enumerate(function.record.performers):
            at = ("performers", number)
            yield from _span(function.origin, at, ("since", performer.since), ("until", performer.until))
    if draft.identity and (judged := draft.identity.record.accessibility):
        days = ("checked_on", judged.checked_on), ("review_by", judged.review_by)
        yield from _span(draft.identity.origin, ("accessibility",), *days)
    for event in draft.events:
        yield from _span(event.origin, (), ("since", event.record.since), ("until", event.record.until))
    for base in draft.bases:
        yield from _series(base.origin, base.record.levels)
    for amount in draft.amounts:
        yield from _series(amount.origin, amount.record.levels)


def warnings_of_reviews(draft: Draft) -> Iterator[Problem]:
    """Pages past their day of review, and records said to have been checked on a day that has not come."""
    for guide in draft.guides:
        yield from _review(guide.origin, guide.record.head, draft.day)
    for page in draft.pages:
        yield from _review(page.origin, page.record.head, draft.day)
    yield from _judgment(draft)
    for agency in draft.agencies:
        yield from _future(agency.origin, agency.record.checked_on, draft.day)
    for instrument in draft.instruments:
        yield from _future(instrument.origin, instrument.record.checked_on, draft.day)
    for event in draft.events:
        yield from _future(event.origin, event.record.checked_on, draft.day)


def _series(origin: Origin, levels: Sequence[Sourced]) -> Iterator[Problem]:
    begins: dict[date, int] = {}
    for number, level in enumerate(levels):
        at = ("levels", number)
        yield from _span(origin, at, ("holds_from", level.holds_from), ("holds_until", level.holds_until))
        first = begins.setdefault(level.holds_from, number)
        if first != number:
            begun = origin.at("levels", first, "holds_from")
            place = origin.at(*at, "holds_from")
            yield problem("amount.same-day", place, day=level.holds_from.isoformat(), first=str(begun.line))


def _review(origin: Origin, head: GuideHead | PageHead, day: date) -> Iterator[Problem]:
    if head.review_by is not None and head.review_by < day:
        values = {"review_by": head.review_by.isoformat(), "day": day.isoformat()}
        yield warning("review.due", origin.at("review_by"), **values)
    yield from _future(origin, head.checked_on, day)


def _judgment(draft: Draft) -> Iterator[Problem]:
    """The judgment of the whole portal: told a month before its end; after it ``publish`` refuses."""
    if draft.identity is None or (judged := draft.identity.record.accessibility) is None:
        return
    place = draft.identity.origin.at("accessibility", "review_by")
    values = {"review_by": judged.review_by.isoformat(), "day": draft.day.isoformat()}
    if judged.review_by < draft.day:
        yield warning("accessibility.overdue", place, **values)
    elif judged.review_by - draft.day <= SOON:
        yield warning("accessibility.due-soon", place, **values)
    if judged.checked_on > draft.day:
        place = draft.identity.origin.at("accessibility", "checked_on")
        found = judged.checked_on.isoformat()
        yield warning("date.checked-in-the-future", place, found=found, day=draft.day.isoformat())


def _span(
    origin: Origin, at: tuple[int | str, ...], first_day: tuple[str, date | None], last_day: tuple[str, date | None]
) -> Iterator[Problem]:
    (first, begun), (last, ended) = first_day, last_day
    if begun is not None and ended is not None and ended < begun:
        values = {"first": first, "begun": begun.isoformat(), "last": last, "ended": ended.isoformat()}
        yield problem("date.ends-before-it-begins", origin.at(*at, last), **values)


def _future(origin: Origin, checked_on: date, day: date) -> Iterator[Problem]:
    if checked_on > day:
        place = origin.at("checked_on")
        yield warning("date.checked-in-the-future", place, found=checked_on.isoformat(), day=day.isoformat())
