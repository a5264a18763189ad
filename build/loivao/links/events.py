"""Events: each on a day that every year has."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from loivao.links.draft import Draft
from loivao.problems import Problem, problem

COMMON_YEAR: Final = 2025
"""A year without 29 February: what comes back every year cannot fall on it."""


def faults_of_events(draft: Draft) -> Iterator[Problem]:
    """Events on a month and day that not every year has."""
    for event in draft.events:
        month, day = event.record.month, event.record.day
        try:
            date(COMMON_YEAR, month, day)
        except (ValueError, OverflowError):
            yield problem("event.no-such-day", event.origin.at("day"), day=str(day), month=str(month))
