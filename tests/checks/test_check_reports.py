"""How a run is written down, and what its exit code is."""

import io
import json

import pytest

from loivao_checks.outcome import Finding, Outcome, PageReport, Report, Words
from loivao_checks.progress import Progress
from loivao_checks.reports import as_json, as_text

PALE = Finding(
    "color-contrast",
    "axe",
    ("1.4.3",),
    Outcome.FAILED,
    "1280-light-closed",
    "#a",
    "<p>chữ",
    Words("Chữ nhạt.", "Pale text."),
    Words("Hãy tô đậm.", "Darken it."),
    "https://example.org/help",
)
ASK = Finding("region", "axe", (), Outcome.CANT_TELL, "320-dark-open", "#b", "<p>", Words("Ở ngoài vùng.", "Outside."))
BLOCKED = Finding(
    "page-could-not-be-examined",
    "browser",
    (),
    Outcome.CANT_TELL,
    "1280-light-closed",
    message=Words("Không xem được.", "Not examined."),
    blocks_looking=True,
)
FINE = Finding("page-title", "static", ("2.4.2",), Outcome.PASSED, "static")


def _report(*findings: Finding, obstacles: tuple[Words, ...] = (), pages: int = 1) -> Report:
    made = tuple(PageReport(f"{number}.html", findings) for number in range(pages))
    return Report(made, (("static", "0.1.0"),), ("static", "1280-light-closed", "320-dark-open"), obstacles)


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (_report(FINE), 0),
        (_report(FINE, ASK), 0),
        (_report(FINE, PALE), 1),
        (_report(FINE, PALE, BLOCKED), 2),
        (_report(FINE, BLOCKED), 2),
        (_report(FINE, obstacles=(Words("Mù.", "Blind."),)), 2),
        (_report(pages=0), 2),
    ],
)
def test_the_exit_code_tells_clean_from_faults_from_could_not_look(report: Report, code: int) -> None:
    assert report.exit_code == code


def test_json_holds_everything_in_the_language_asked_for() -> None:
    report = json.loads(as_json.write(_report(PALE, FINE, obstacles=(Words("Mù.", "Blind."),)), "en"))
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
    }
    assert report["summary"] == {"pages": 1, "failed": 1, "cantTell": 0, "exit": 2}
    assert report["obstacles"] == ["Blind."]


@pytest.mark.parametrize("pages", [0, 1, 3])
def test_json_is_json_for_any_number_of_pages(pages: int) -> None:
    assert len(json.loads(as_json.write(_report(PALE, pages=pages), "vi"))["pages"]) == pages


def test_text_names_a_fault_once_with_all_its_places() -> None:
    written = as_text.write(_report(PALE, pages=3), "vi")
    assert written.count("Chữ nhạt.") == 1
    assert "WCAG 1.4.3 Độ tương phản (tối thiểu) (mức AA)" in written
    assert "Cách sửa: Hãy tô đậm." in written
    assert all(
        f"{number}.html (màn hình rộng 1280 px, nền sáng, mọi phần còn đóng): #a" in written for number in range(3)
    )


def test_text_counts_places_beyond_the_first_twenty() -> None:
    assert "… and 5 more places." in as_text.write(_report(PALE, pages=25), "en")


def test_text_says_first_what_could_not_be_looked_at_and_never_calls_it_a_pass() -> None:
    written = as_text.write(_report(PALE, ASK, BLOCKED, obstacles=(Words("Mù.", "Blind."),)), "en")
    order = [written.index(part) for part in ("COULD NOT LOOK", "Blind.", "Not examined.", "TO MEND", "FOR A PERSON")]
    assert order == sorted(order)
    assert written.rstrip().endswith("this is not a pass.")


def test_a_clean_text_report_says_that_tools_see_only_a_part() -> None:
    assert "chỉ thấy một phần" in as_text.write(_report(FINE), "vi")


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
