"""``loivao validate``: read and check everything that people write, in seconds, without MkDocs and a browser."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from loivao.exits import Exit
from loivao.load import load_portal
from loivao.problems import Problem, Severity, report
from loivao.sentences import Voice


def validate(root: Path, day: date, voice: Voice, *, against: Path | None = None, official: bool = False) -> Exit:
    """Print every fault and warning of the portal, then how many there are; options as in ``load_portal``."""
    voice.progress("validate.running")
    problems = load_portal(root, day, against=against, official=official).problems
    voice.result(told(problems, voice))
    return Exit.FAULTS if any(each.severity is Severity.FAULT for each in problems) else Exit.CLEAN


def told(problems: Iterable[Problem], voice: Voice) -> str:
    """All problems, one a line, and a last line with their numbers."""
    found = tuple(set(problems))
    faults = sum(each.severity is Severity.FAULT for each in found)
    counts = voice.text("validate.counts", faults=faults, warnings=len(found) - faults)
    return "\n".join(part for part in (report(found, voice.language), counts) if part)
