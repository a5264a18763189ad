"""The index is the same before and after a check: the check looks at pages that carry the index's address."""

from datetime import date

from compiled import pages, portal, settings

from loivao import search
from loivao.model.check import CheckSummary, CriteriaLooked

CHECK = CheckSummary(
    checked_on=date(2026, 11, 24),
    pages=31,
    failed=0,
    cant_tell=0,
    engines=(("axe-core", "4.14.1"),),
    states=("1280", "320"),
    waived=0,
    criteria=CriteriaLooked(0, 0, 55),
)


def test_the_figures_of_a_check_are_not_in_the_index() -> None:
    before = search.files(portal(), settings(), pages().values())
    after = search.files(portal(), settings(), pages(check=CHECK).values())
    assert before == after
