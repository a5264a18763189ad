"""One thing is one finding with its witnesses, whoever saw it; different things at one place stay apart."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import write_site
from reported import ASK, FINE, PALE, report_of

from loivao_checks.coverage import table
from loivao_checks.outcome import AlsoFound, Finding, Outcome, PageReport, Report, Words
from loivao_checks.records.kinds import read_records
from loivao_checks.records.settle import settle
from loivao_checks.reports.formats import FORMATS
from loivao_checks.states import STATIC
from loivao_checks.witnesses import together
from loivao_checks.wording.subjects import subject_of

WIDE, NARROW = "1280-light-closed", "320-dark-open"
H37 = "WCAG2AA.Principle1.Guideline1_1.1_1_1.H37"
H91 = "WCAG2AA.Principle4.Guideline4_1.4_1_2.H91.InputText.Name"
F68 = "WCAG2AA.Principle1.Guideline1_3.1_3_1.F68"


def found(engine: str, rule: str, *criteria: str, state: str = WIDE, target: str = "#a", ask: bool = False) -> Finding:
    outcome = Outcome.CANT_TELL if ask else Outcome.FAILED
    words = Words(f"{rule} nói.", f"{rule} says.")
    return Finding(rule, engine, criteria, outcome, state, target, f"<x id={target}>", words)


STATIC_ALT = found("static", "images-have-alt", "1.1.1", state=STATIC)
AXE_ALT = found("axe", "image-alt", "1.1.1")
ALFA_ALT = found("alfa", "sia-r2", "1.1.1")
HTMLCS_ALT = found("htmlcs", H37, "1.1.1")


def test_all_that_saw_one_thing_are_witnesses_of_the_first() -> None:
    (finding,) = together([AXE_ALT, ALFA_ALT, HTMLCS_ALT])
    assert (finding.engine, finding.rule, finding.target) == ("axe", "image-alt", "#a")
    assert finding.witnesses == ("alfa: sia-r2", f"htmlcs: {H37}")
    assert [each.message.en for each in finding.also] == ["sia-r2 says.", f"{H37} says."]
    assert finding.fingerprint == AXE_ALT.fingerprint


def test_each_state_has_its_own_finding_and_what_has_no_state_takes_those_of_all() -> None:
    in_both = [
        each for state in (WIDE, NARROW) for each in (replace(AXE_ALT, state=state), replace(ALFA_ALT, state=state))
    ]
    assert [each.state for each in together(in_both)] == [WIDE, NARROW]
    (finding,) = together([STATIC_ALT, *in_both])
    assert finding.state == STATIC
    assert finding.witnesses == ("axe: image-alt", "alfa: sia-r2")
    assert [each.states for each in finding.also] == [(WIDE, NARROW), (WIDE, NARROW)]


def test_a_fault_speaks_before_a_question_of_what_comes_earlier() -> None:
    ask = replace(STATIC_ALT, outcome=Outcome.CANT_TELL)
    findings = together([ask, AXE_ALT, replace(AXE_ALT, state=NARROW)])
    assert [(each.engine, each.outcome, each.witnesses) for each in findings] == [
        ("axe", Outcome.FAILED, ("static: images-have-alt",)),
        ("axe", Outcome.FAILED, ("static: images-have-alt",)),
    ]


@pytest.mark.parametrize(
    "other",
    [
        replace(ALFA_ALT, target="#b"),
        replace(ALFA_ALT, state=NARROW),
        replace(AXE_ALT, rule="image-redundant-alt"),
        replace(ALFA_ALT, criteria=("1.3.1",), rule="sia-r64"),
    ],
    ids=["another place", "another state", "the same engine", "another criterion and subject"],
)
def test_what_is_another_thing_stays_apart(other: Finding) -> None:
    assert together([AXE_ALT, other]) == (AXE_ALT, other)


def test_two_faults_of_a_criterion_that_asks_many_things_stay_apart_unless_they_are_about_one_subject() -> None:
    hint = found("static", "hints-are-tied", "1.3.1", state=STATIC)
    label = found("htmlcs", F68, "1.3.1")
    named = found("axe", "label", "4.1.2")
    assert together([hint, label]) == (hint, label)
    (finding,) = together([named, label])
    assert finding.criteria == ("1.3.1", "4.1.2")


def test_an_engine_that_points_at_what_is_around_a_thing_or_in_it_saw_it_too() -> None:
    image = replace(AXE_ALT, target="main > a > img")
    link = found("htmlcs", H37.replace("H37", "H30.2"), "1.1.1", target="main > a")
    for pair in ([image, link], [link, image]):
        assert len(together(pair)) == 1
    pale = found("axe", "color-contrast", "1.4.3", target="main > p")
    inside = found("htmlcs", "WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail", "1.4.3", target="main > p > b")
    assert together([pale, inside]) == (pale, inside)


def test_a_page_has_one_title_wherever_an_engine_points() -> None:
    title = found("static", "page-title", "2.4.2", state=STATIC, target="html > head > title")
    (finding,) = together([title, found("alfa", "sia-r1", "2.4.2", target="html")])
    assert finding.witnesses == ("alfa: sia-r1",)


def test_what_passed_and_what_could_not_be_looked_at_are_left_as_they_are() -> None:
    blocked = replace(ASK, blocks_looking=True, criteria=("1.1.1",), state=WIDE, target="#a")
    findings = (replace(AXE_ALT, outcome=Outcome.PASSED), FINE, AXE_ALT, blocked)
    assert together(findings) == findings


def test_the_order_of_what_is_left_stays_as_it_was() -> None:
    findings = [found("axe", "region", target=f"#{number}", ask=number % 2 == 0) for number in range(9)]
    assert together(findings) == tuple(findings)


@pytest.mark.parametrize(
    ("engine", "rule", "subject"),
    [("htmlcs", H91, "name"), ("htmlcs", H37, "picture"), ("axe", "link-name", "name"), ("axe", "region", "")],
)
def test_a_rule_has_a_subject_by_its_name_or_the_beginning_of_its_code(engine: str, rule: str, subject: str) -> None:
    assert subject_of(engine, rule) == subject


def test_a_thing_that_three_engines_saw_counts_once_and_every_rule_has_looked() -> None:
    report = Report((PageReport("a.html", together([AXE_ALT, ALFA_ALT, HTMLCS_ALT])),), (), (STATIC, WIDE))
    assert report.count(Outcome.FAILED) == 1
    (row,) = (row for row in table(report) if row.criterion.number == "1.1.1")
    assert row.rules == ("alfa: sia-r2", "axe: image-alt", f"htmlcs: {H37}")


@pytest.mark.parametrize("form", ["text", "html", "json", "sarif", "earl"])
def test_a_report_names_the_witnesses(form: str) -> None:
    seen = replace(PALE, also=(AlsoFound("alfa", "sia-r2", Words("Không tên.", "No name."), "0" * 16, (WIDE,)),))
    written = FORMATS[form].write(report_of(seen), "en")
    assert "alfa" in written
    assert "sia-r2" in written
    assert "sia-r2" not in FORMATS[form].write(report_of(PALE), "en")


@pytest.mark.parametrize("rule", ["axe-asks", "alfa-asks"])
@pytest.mark.parametrize("turned", [False, True])
def test_an_answer_to_one_of_them_holds_whichever_comes_first(tmp_path: Path, rule: str, *, turned: bool) -> None:
    both = [
        found("axe", "axe-asks", "1.1.1", ask=True),
        replace(found("alfa", "alfa-asks", "1.1.1", ask=True), name="tên"),
    ]
    fingerprint = {each.rule: each.fingerprint for each in both}[rule]
    row = f"answers:\n- rule: {rule}\n  page: 0.html\n  target: {fingerprint}\n  answer: passed\n  note: Ổn.\n"
    files = write_site(tmp_path, {"answers.yaml": f"{row}  who: Lan\n  when: 2026-11-20\n", "waivers.yaml": ""})
    records = read_records(files / "answers.yaml", None, date(2026, 11, 25))
    report = settle(report_of(*together(both[::-1] if turned else both)), records)
    assert report.pages[0].count(Outcome.CANT_TELL) == 0
    assert report.notes == ()


def test_a_waiver_for_a_witness_puts_the_fault_off(tmp_path: Path) -> None:
    row = "waivers:\n- rule: sia-r2\n  page: 0.html\n  reason: Chờ.\n  who: Minh\n  until: 2026-12-31\n"
    files = write_site(tmp_path, {"waivers.yaml": row})
    report = settle(
        report_of(*together([AXE_ALT, ALFA_ALT])), read_records(None, files / "waivers.yaml", date(2026, 11, 25))
    )
    assert (report.count(Outcome.FAILED), report.waived) == (0, 1)
