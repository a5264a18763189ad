"""What the checker finds in the corpus today is the least that it finds tomorrow, and it wrongs no clean page.

The floors are the figures of 2026-11-25 in docs/checker-figures.md. They are raised when the checker has become better.
"""

import pytest
from corpus.measure import Measured, measure

FLOORS = {"dev": 108, "held-out": 40}


@pytest.fixture(scope="module")
def measured() -> list[Measured]:
    found, _ = measure("usual")
    return found


@pytest.mark.parametrize("part", FLOORS)
def test_at_least_as_many_barriers_are_found_as_before(measured: list[Measured], part: str) -> None:
    assert sum(each.found for each in measured if each.case.part == part) >= FLOORS[part]


def test_no_clean_page_is_said_to_fail(measured: list[Measured]) -> None:
    assert {each.case.file("clean") for each in measured if each.falsely_failed} == set()
