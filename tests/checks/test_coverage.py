"""The table of criteria: who looked at each, what came of it, and what is left to a person."""

from dataclasses import replace
from datetime import date

from reported import FINE, PALE, report_of

from loivao_checks.coverage import Status, summary, table
from loivao_checks.criteria import CRITERIA, EXPLAINED
from loivao_checks.outcome import Judged, Outcome, Witness
from loivao_checks.wording.judging import TO_JUDGE

LAN = Witness("Lan", date(2026, 11, 20), "Đã nghe hết trang.")


def test_each_of_the_55_criteria_has_a_row_and_a_question_to_a_person() -> None:
    rows = table(report_of(FINE))
    assert [row.criterion.number for row in rows] == list(CRITERIA)
    assert len(rows) == 55
    assert set(TO_JUDGE) == set(EXPLAINED)
    assert all(row.to_judge.vi.endswith("?") and row.to_judge.en.endswith("?") for row in rows)


def test_a_criterion_nobody_looked_at_says_so() -> None:
    rows = {row.criterion.number: row for row in table(report_of(FINE))}
    assert rows["2.4.2"].status is Status.RULES
    assert rows["1.2.2"].status is Status.NOBODY
    assert rows["1.2.2"].rules == ()


def test_a_page_counts_once_with_its_worst_outcome() -> None:
    passed = replace(PALE, outcome=Outcome.PASSED)
    row = next(row for row in table(report_of(passed, PALE, PALE, pages=3)) if row.criterion.number == "1.4.3")
    assert row.pages[Outcome.FAILED] == 3
    assert row.pages[Outcome.PASSED] == 0
    assert row.rules == ("axe: color-contrast",)


def test_a_criterion_that_a_person_judged_names_the_last_judgment() -> None:
    old = Judged("1.2.2", Outcome.FAILED, replace(LAN, day=date(2025, 1, 1)))
    new = Judged("1.2.2", Outcome.PASSED, LAN)
    row = next(row for row in table(replace(report_of(FINE), judged=(new, old))) if row.criterion.number == "1.2.2")
    assert row.status is Status.JUDGED
    assert row.judged == new


def test_an_answer_at_one_place_dates_its_criterion_without_judging_it() -> None:
    answered = replace(PALE, outcome=Outcome.PASSED, answered=LAN)
    row = next(row for row in table(report_of(answered)) if row.criterion.number == "1.4.3")
    assert row.last_answered == LAN.day
    assert row.status is Status.RULES


def test_the_summary_counts_every_criterion_once() -> None:
    judged = (Judged("1.2.2", Outcome.PASSED, LAN),)
    assert (
        summary(replace(report_of(FINE), judged=judged)).en
        == "Of the 55 criteria A and AA of the Web Content Accessibility Guidelines (WCAG) 2.2: 1 were judged by a "
        "person, 1 were looked at by rules only, and in part, 53 by nobody."
    )
