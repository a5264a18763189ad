"""What people write down: answers that hold until the thing changes, faults put off until a day, and what is wrong."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import run_check, sound_page, write_site
from reported import ASK, BLOCKED, FINE, PALE, report_of

from loivao_checks.html import parse
from loivao_checks.outcome import ObstacleError, Outcome, Report, Witness, Words
from loivao_checks.records.kinds import Records, fits, read_records
from loivao_checks.records.settle import settle

TODAY = date(2026, 11, 25)
ANSWER = f"""answers:
- rule: region
  page: 0.html
  target: {ASK.fingerprint}
  answer: passed
  note: Đã xem, ổn.
  who: Lan
  when: 2026-11-20
"""
WAIVER = """waivers:
- rule: color-contrast
  page: "*"
  reason: Chờ bản màu mới.
  who: Minh
  until: 2026-12-31
"""


def records(folder: Path, answers: str = "", waivers: str = "") -> Records:
    """What both files say on this day."""
    files = write_site(folder, {"answers.yaml": answers, "waivers.yaml": waivers})
    return read_records(files / "answers.yaml", files / "waivers.yaml", TODAY)


def settled(folder: Path, report: Report, answers: str = "", waivers: str = "") -> Report:
    """The report by what both files say."""
    return settle(report, records(folder, answers, waivers))


def faults(folder: Path, answers: str = "", waivers: str = "") -> list[str]:
    """What is wrong in both files, without the folder."""
    found = settled(folder, report_of(FINE), answers, waivers).faults
    return [words.en.replace(f"{folder.as_posix()}/", "") for words in found]


def test_a_question_becomes_its_answer_with_its_witness(tmp_path: Path) -> None:
    finding = settled(tmp_path, report_of(ASK), ANSWER).pages[0].findings[0]
    assert finding.outcome is Outcome.PASSED
    assert finding.answered == Witness("Lan", date(2026, 11, 20), "Đã xem, ổn.")


def test_an_answer_may_say_that_it_is_a_fault(tmp_path: Path) -> None:
    report = settled(tmp_path, report_of(ASK), ANSWER.replace("passed", "failed"))
    assert (report.count(Outcome.FAILED), report.exit_code) == (1, 1)


@pytest.mark.parametrize(
    "changed",
    [
        {"snippet": "<p class=x>"},
        {"name": "chữ khác"},
        {"rule": "landmark-one-main"},
    ],
    ids=str,
)
def test_a_question_about_a_changed_thing_is_asked_again(tmp_path: Path, changed: dict[str, str]) -> None:
    assert settled(tmp_path, report_of(replace(ASK, **changed)), ANSWER).count(Outcome.CANT_TELL) == 1


@pytest.mark.parametrize(
    "same",
    [{"target": "#elsewhere"}, {"snippet": " <p>\n"}, {"state": "320-light-open"}, {"mend": Words("Khác.", "Else.")}],
    ids=str,
)
def test_an_answer_stays_where_only_the_place_the_state_or_blanks_changed(tmp_path: Path, same: dict[str, str]) -> None:
    assert settled(tmp_path, report_of(replace(ASK, **same)), ANSWER).count(Outcome.CANT_TELL) == 0


def test_an_answer_of_one_page_is_none_of_another(tmp_path: Path) -> None:
    assert settled(tmp_path, report_of(ASK, pages=2), ANSWER).count(Outcome.CANT_TELL) == 1


def test_an_answer_of_every_page_is_one_row(tmp_path: Path) -> None:
    assert settled(tmp_path, report_of(ASK, pages=2), ANSWER.replace("0.html", "'*.html'")).exit_code == 0


def test_that_a_page_could_not_be_examined_cannot_be_answered(tmp_path: Path) -> None:
    answer = ANSWER.replace("region", BLOCKED.rule).replace(ASK.fingerprint, BLOCKED.fingerprint)
    assert settled(tmp_path, report_of(BLOCKED), answer).exit_code == 2


def test_a_waived_fault_is_told_apart_and_does_not_count(tmp_path: Path) -> None:
    report = settled(tmp_path, report_of(PALE), waivers=WAIVER)
    assert (report.count(Outcome.FAILED), report.waived, report.exit_code) == (0, 1, 0)
    assert report.pages[0].findings[0].outcome is Outcome.FAILED


def test_a_waiver_counts_on_its_last_day(tmp_path: Path) -> None:
    assert settled(tmp_path, report_of(PALE), waivers=WAIVER.replace("2026-12-31", "2026-11-25")).exit_code == 0


def test_a_waiver_that_has_ended_is_a_fault_and_waives_nothing(tmp_path: Path) -> None:
    report = settled(tmp_path, report_of(PALE), waivers=WAIVER.replace("2026-12-31", "2026-11-24"))
    assert report.count(Outcome.FAILED) == 1
    assert len(report.faults) == 1
    assert faults(tmp_path, waivers=WAIVER.replace("2026-12-31", "2026-11-24")) == [
        "waivers.yaml:6: The waiver of the rule “color-contrast” on “*” ended on 2026-11-24. Mend the fault and delete "
        "this row, or write a new day and why."
    ]


def test_an_ended_waiver_alone_makes_the_exit_code_1(tmp_path: Path) -> None:
    assert settled(tmp_path, report_of(FINE), waivers=WAIVER.replace("2026", "2025")).exit_code == 1


@pytest.mark.parametrize(
    ("answers", "waivers", "said"),
    [
        (ANSWER.replace("passed", "maybe"), "", "answers.yaml:5: “maybe” is no answer. Write passed or failed."),
        (
            ANSWER.replace("2026-11-20", "20/11/2026"),
            "",
            "answers.yaml:8: “20/11/2026” is no day. Write year-month-day",
        ),
        (ANSWER.replace("2026-11-20", "2026-11-31"), "", "answers.yaml:8: “2026-11-31” is no day."),
        (ANSWER.replace("2026-11-20", "2026-11-26"), "", "answers.yaml:8: 2026-11-26 is still to come."),
        (ANSWER.replace(ASK.fingerprint, "nav > a"), "", "answers.yaml:4: “nav > a” is no fingerprint."),
        (ANSWER.replace(ASK.fingerprint, "#b"), "", "answers.yaml:4: “target” is missing. Add it."),
        (ANSWER.replace("rule: region", "rule: regoin"), "", "answers.yaml:2: There is no rule “regoin”."),
        (ANSWER.replace("  who: Lan\n", ""), "", "answers.yaml:2: “who” is missing. Add it."),
        (ANSWER.replace("who: Lan", "who:"), "", "answers.yaml:7: “who” is missing. Add it."),
        (ANSWER.replace("who: Lan", "who: [Lan]"), "", "answers.yaml:7: “who” must be a text."),
        (ANSWER + "  by: Lan\n", "", "answers.yaml:9: There is no key “by”. The keys are: rule, page, target"),
        (ANSWER + "  who: Minh\n", "", "answers.yaml:9: The key “who” is on line 7 already. Keep one."),
        (ANSWER + ANSWER.removeprefix("answers:\n"), "", "answers.yaml:9: The same as line 2. Keep one."),
        (ANSWER.replace("answers:", "answer:"), "", "answers.yaml:1: There is no entry “answer”."),
        ("answers: passed\n", "", "answers.yaml:1: “answers” must be a list"),
        ("answers:\n- passed\n", "", "answers.yaml:2: This must be keys and values"),
        ("- rule: x\n", "", "answers.yaml:1: The file must have the entries: answers, criteria."),
        ("answers:\n- rule: a: b\n", "", "answers.yaml:2: This is no YAML (mapping values are not allowed here)"),
        (ANSWER.replace("note: Đ", "note: &a Đ"), "", "answers.yaml:6: Do not copy with & and *."),
        (
            "criteria:\n- {criterion: 4.1.1, answer: passed, note: n, who: w, when: 2026-01-01}\n",
            "",
            "answers.yaml:2: WCAG 2.2 A and AA have no criterion “4.1.1”.",
        ),
        ("", WAIVER.replace("color-contrast", "colour"), "waivers.yaml:2: There is no rule “colour”."),
        ("", WAIVER.replace("  reason: Chờ bản màu mới.\n", ""), "waivers.yaml:2: “reason” is missing. Add it."),
        ("", WAIVER + WAIVER.removeprefix("waivers:\n"), "waivers.yaml:7: The same as line 2. Keep one."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, answers: str, waivers: str, said: str) -> None:
    told = faults(tmp_path, answers, waivers)
    assert len(told) == 1
    assert told[0].startswith(said)


def test_all_that_is_wrong_in_both_files_is_told_at_once(tmp_path: Path) -> None:
    answers = ANSWER.replace("passed", "maybe").replace("2026-11-20", "today").replace(ASK.fingerprint, "x")
    assert len(faults(tmp_path, answers, WAIVER.replace("2026-12-31", "never"))) == 4


@pytest.mark.parametrize(
    "rule", ["page-title", "region", "moves-by-itself", "WCAG2AA.Principle1.Guideline1_1.1_1_1.H37"]
)
def test_a_rule_of_any_engine_may_be_waived(tmp_path: Path, rule: str) -> None:
    assert faults(tmp_path, waivers=WAIVER.replace("color-contrast", rule)) == []


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "answers:\ncriteria:\n"])
def test_a_file_without_rows_is_fine(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text) == []


def test_an_answer_that_fits_nothing_any_more_is_a_note_and_no_fault(tmp_path: Path) -> None:
    report = settled(tmp_path, report_of(replace(ASK, snippet="<b>")), ANSWER)
    assert [note.en.partition(": ")[2][:31] for note in report.notes] == ["This answer fits nothing any mo"]
    assert report.exit_code == 0


def test_an_answer_about_a_page_that_was_not_looked_at_is_not_told_of(tmp_path: Path) -> None:
    assert settled(tmp_path, report_of(FINE), ANSWER.replace("0.html", "other.html")).notes == ()


def test_an_answer_of_an_engine_that_did_not_run_is_not_told_of(tmp_path: Path) -> None:
    assert settled(tmp_path, replace(report_of(FINE), states=("static",)), ANSWER).notes == ()


def test_a_file_that_is_not_there_is_an_obstacle(tmp_path: Path) -> None:
    with pytest.raises(ObstacleError, match="cannot be read"):
        read_records(tmp_path / "none.yaml", None, TODAY)


def test_a_criterion_that_a_person_judged_is_in_the_report(tmp_path: Path) -> None:
    text = "criteria:\n- {criterion: 1.2.2, answer: passed, note: Không có phim., who: Lan, when: 2026-11-20}\n"
    judged = settled(tmp_path, report_of(FINE), text).judged
    assert [(each.criterion, each.outcome, each.witness.who) for each in judged] == [("1.2.2", Outcome.PASSED, "Lan")]


@pytest.mark.parametrize(
    ("pattern", "path", "fine"),
    [
        ("a/index.html", "a/index.html", True),
        ("a/*", "a/b/index.html", True),
        ("a/*", "b/index.html", False),
        ("a/index.html", "http://127.0.0.1:8000/a/", True),
        ("index.html", "http://127.0.0.1:8000/", True),
        ("t%C3%AAn.html", "tên.html", False),
        ("tên.html", "http://127.0.0.1:8000/t%C3%AAn.html", True),
        ("a[1].html", "a[1].html", True),
        ("a[1].html", "a1.html", False),
    ],
)
def test_a_page_is_named_as_a_file_wherever_it_is_served(pattern: str, path: str, fine: bool) -> None:
    assert fits(pattern, path) is fine


def test_the_text_inside_is_a_part_of_the_thing() -> None:
    pages = (parse("a", "/a", f"<p><b>{word}</b></p>".encode()) for word in ("Một", "Hai"))
    one, two = (page.says(next(page.elements("p")), Words("x", "x")) for page in pages)
    assert one.place.snippet == two.place.snippet
    assert one.place.name != two.place.name


def test_the_command_answers_waives_and_says_what_ended(tmp_path: Path) -> None:
    site = write_site(
        tmp_path / "site", {"a.html": sound_page(title="Cùng"), "b.html": sound_page("<p>2</p>", title="Cùng")}
    )
    command = (site, "--no-browser", "--format", "json", "--day", "2026-11-25")
    before = run_check(*command)
    asked = before.outcomes("a.html", outcome="cantTell")
    assert asked
    rows = "".join(
        f"- {{rule: {each['rule']}, page: '*', target: {each['fingerprint']}, answer: failed, note: n, who: w, "
        "when: 2026-11-25}\n"
        for each in {row["fingerprint"]: row for row in asked}.values()
    )
    write_site(tmp_path, {"answers.yaml": f"answers:\n{rows}"})
    failed = run_check(*command, "--answers", tmp_path / "answers.yaml")
    assert failed.code == 1
    waived = "\n".join(
        f"- {{rule: {rule}, page: '*', reason: r, who: w, until: 2026-11-30}}"
        for rule in {row["rule"] for row in asked}
    )
    write_site(tmp_path, {"waivers.yaml": f"waivers:\n{waived}\n"})
    both = (*command, "--answers", tmp_path / "answers.yaml", "--waivers", tmp_path / "waivers.yaml")
    assert run_check(*both).code == 0
    assert run_check(*both).report["summary"]["waived"] == failed.report["summary"]["failed"]
    late = run_check(*both, "--day", "2026-12-01")
    assert late.code == 1
    assert late.report["faults"]
