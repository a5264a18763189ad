"""What `loivao-check` says, run as people run it: its JSON report, and the findings of each page in it."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

WRONG: Final = ("failed", "cantTell")
UNABLE: Final = "page-could-not-be-examined"
SECONDS: Final = 300
"""Most time for a page in one state: a busy machine is no reason to have looked at less."""


class Finding(NamedTuple):
    """Something that the checker holds against a page, in whatever states."""

    outcome: str
    rule: str
    target: str
    criteria: tuple[str, ...]
    message: str


class Checked(NamedTuple):
    """A run of the checker."""

    pages: Mapping[str, tuple[Finding, ...]]
    """Findings by the path that the report gives a page."""
    engines: Mapping[str, str]
    states: tuple[str, ...]
    unable: tuple[str, ...]
    """Pages that could not be looked at in some state."""


def checked(targets: Sequence[str], folder: Path, states: str = "usual") -> Checked:
    """Run the checker in ``folder``. A run that could not look at all is no measurement: it ends here."""
    with tempfile.TemporaryDirectory() as work:
        written = Path(work, "report.json")
        command = [sys.executable, "-m", "loivao_checks", *targets, "--states", states, "--time-limit", str(SECONDS)]
        done = subprocess.run(
            [*command, "--lang", "en", "--format", "json", "--output", str(written)],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert written.exists(), done.stderr
        report = json.loads(written.read_text("utf-8"))
    assert report["obstacles"] == [], report["obstacles"]
    pages = {page["path"]: _findings(page["outcomes"]) for page in report["pages"]}
    unable = tuple(page["path"] for page in report["pages"] if any(one["rule"] == UNABLE for one in page["outcomes"]))
    return Checked(pages, report["tool"]["engines"], tuple(report["tool"]["states"]), unable)


def with_outcome(findings: Iterable[Finding], outcome: str) -> list[Finding]:
    """Those of one outcome."""
    return [finding for finding in findings if finding.outcome == outcome]


def _findings(outcomes: Iterable[Mapping[str, Any]]) -> tuple[Finding, ...]:
    every = (
        Finding(one["outcome"], one["rule"], one["target"], tuple(one["criteria"]), one["message"])
        for one in outcomes
        if one["outcome"] in WRONG and one["rule"] != UNABLE
    )
    return tuple(dict.fromkeys(every))
