"""Findings and reports that the tests of reports share."""

from loivao_checks.outcome import Finding, Outcome, PageReport, Report, Words

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


def report_of(*findings: Finding, obstacles: tuple[Words, ...] = (), pages: int = 1) -> Report:
    made = tuple(PageReport(f"{number}.html", findings) for number in range(pages))
    return Report(made, (("static", "0.1.0"),), ("static", "1280-light-closed", "320-dark-open"), obstacles)
