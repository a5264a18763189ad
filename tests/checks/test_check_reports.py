"""How a run is written down, and what its exit code is."""

import io
import json
from dataclasses import replace

import pytest
from reported import ASK, BLOCKED, FINE, PALE, report_of

from loivao_checks.outcome import PageReport, Report, Words
from loivao_checks.progress import Progress
from loivao_checks.reports import as_json, as_text


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (report_of(FINE), 0),
        (report_of(FINE, ASK), 0),
        (report_of(FINE, PALE), 1),
        (report_of(FINE, PALE, BLOCKED), 2),
        (report_of(FINE, BLOCKED), 2),
        (report_of(FINE, obstacles=(Words("Mù.", "Blind."),)), 2),
        (report_of(pages=0), 2),
    ],
)
def test_the_exit_code_tells_clean_from_faults_from_could_not_look(report: Report, code: int) -> None:
    assert report.exit_code == code


def test_json_holds_everything_in_the_language_asked_for() -> None:
    report = json.loads(as_json.write(report_of(PALE, FINE, obstacles=(Words("Mù.", "Blind."),)), "en"))
    assert report["pages"][0]["outcomes"][0] == {
        "rule": "color-contrast",
        "engine": "axe",
        "criteria": ["1.4.3"],
        "outcome": "failed",
        "state": "1280-light-closed",
        "target": "#a",
        "snippet": "<p>chữ",
        "message": "Pale text.",
        "mend": "Darken it.",
        "help": "https://example.org/help",
        "fingerprint": PALE.fingerprint,
    }
    assert report["summary"] == {"pages": 1, "failed": 1, "cantTell": 0, "exit": 2, "waived": 0}
    assert report["obstacles"] == ["Blind."]


@pytest.mark.parametrize("pages", [0, 1, 3])
def test_json_is_json_for_any_number_of_pages(pages: int) -> None:
    assert len(json.loads(as_json.write(report_of(PALE, pages=pages), "vi"))["pages"]) == pages


def test_text_names_a_fault_once_with_all_its_pages() -> None:
    written = as_text.write(report_of(PALE, pages=3), "vi")
    assert written.count("Chữ nhạt.") == 1
    assert "WCAG 1.4.3 Độ tương phản (tối thiểu) (mức AA)" in written
    assert "Cách sửa: Hãy tô đậm." in written
    assert "- 0.html, 1.html, 2.html (màn hình rộng 1280 px, nền sáng, mọi phần còn đóng): #a" in written


def test_text_folds_one_thing_on_many_pages_into_one_place() -> None:
    written = as_text.write(report_of(PALE, pages=25), "en")
    assert written.count("#a") == 1
    assert "- 25 pages, such as 0.html, 1.html, 2.html (" in written


def test_text_counts_places_beyond_the_first_twenty() -> None:
    pale = [replace(PALE, target=f"#a{number}") for number in range(25)]
    assert "… and 5 more places." in as_text.write(report_of(*pale), "en")


def test_text_says_at_a_place_what_the_rule_says_of_this_place_only() -> None:
    other = replace(PALE, target="#b", message=Words("Rất nhạt.", "Very pale."))
    lines = as_text.write(report_of(PALE, other), "en").splitlines()
    assert sum(line.startswith("1. Pale text.") for line in lines) == 1
    assert not any(line.startswith("2. ") for line in lines)
    assert lines[next(at for at, line in enumerate(lines) if line.endswith(": #b")) + 1].strip() == "Very pale."


def test_what_is_on_most_pages_is_mended_first() -> None:
    once = PageReport("once.html", (replace(PALE, rule="rare", mend=Words("Khác.", "Else.")),))
    report = report_of(PALE, pages=3)
    written = as_text.write(replace(report, pages=(once, *report.pages)), "en")
    assert written.index("color-contrast]") < written.index("rare]")


def test_text_gives_a_question_its_fingerprint_so_that_it_can_be_answered() -> None:
    written = as_text.write(report_of(ASK), "en")
    assert f"fingerprint {ASK.fingerprint}" in written
    assert "answers.yaml" in written


def test_text_says_first_what_could_not_be_looked_at_and_never_calls_it_a_pass() -> None:
    written = as_text.write(report_of(PALE, ASK, BLOCKED, obstacles=(Words("Mù.", "Blind."),)), "en")
    order = [written.index(part) for part in ("COULD NOT LOOK", "Blind.", "Not examined.", "TO MEND", "FOR A PERSON")]
    assert order == sorted(order)
    assert written.rstrip().endswith("this is not a pass.")


def test_a_clean_text_report_says_that_tools_see_only_a_part() -> None:
    assert "chỉ thấy một phần" in as_text.write(report_of(FINE), "vi")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_rewrites_one_line_on_a_terminal() -> None:
    stream = _Terminal()
    progress = Progress("en", stream)
    progress.stage(Words("Đọc", "Reading"), 2)
    progress.step()
    progress.step()
    assert stream.getvalue() == "\rReading: 0/2\rReading: 1/2\rReading: 2/2\n"


def test_progress_elsewhere_is_the_first_and_the_last_line() -> None:
    stream = io.StringIO()
    progress = Progress("vi", stream)
    progress.stage(Words("Đọc", "Reading"), 2)
    progress.step()
    progress.step()
    assert stream.getvalue() == "Đọc: 0/2\nĐọc: 2/2\n"


def test_progress_tells_how_long_it_will_take_once_it_knows() -> None:
    now = iter([0.0, 0.0, 10.0, 10.0, 40.0, 40.0, 50.0, 50.0])
    stream = io.StringIO()
    progress = Progress("en", stream, clock=lambda: next(now))
    progress.stage(Words("Đọc", "Reading"), 30)
    progress.step()
    progress.step()
    assert stream.getvalue().splitlines() == [
        "Reading: 0/30",
        "Reading: 1/30, about 5 min left",
        "Reading: 2/30, about 10 min left",
    ]


def test_a_shorter_line_covers_a_longer_one_on_a_terminal() -> None:
    now = iter([0.0, 0.0, 4.0, 4.0, 8.0, 8.0])
    stream = _Terminal()
    progress = Progress("en", stream, clock=lambda: next(now))
    progress.stage(Words("Đọc", "Reading"), 2)
    progress.step()
    progress.step()
    _, second, third = stream.getvalue().split("\r")[1:]
    assert second == "Reading: 1/2, about 4 s left"
    assert third == "Reading: 2/2".ljust(len(second)) + "\n"
