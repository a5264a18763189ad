"""Asking the checker about a built site: the door to its process.

Builder and checker share no code (decision 0001), so they meet here as two programs: a folder goes in, an exit code and
a JSON report come out. Neither is believed alone: a report that is missing, that cannot be read, that contradicts
the exit code or that covers other pages than the folder has, is "could not look", never "clean".
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from loivao.exits import CouldNot, Exit
from loivao.folders import count_pages
from loivao.problems import Language

_UNOPENED: Final = "static"
"""What the checker calls the state of rules that read a page's HTML without opening it."""
_TO_MEND: Final = ("failed", "cantTell")
ANSWERS: Final = "checks/answers.yaml"
"""Where in a portal people answer the checker's questions."""
WAIVERS: Final = "checks/waivers.yaml"
"""Where in a portal people put off mending."""


@dataclass(frozen=True)
class Asker:
    """Whose pages they are, on which day it is asked, and in which language the answer is wanted."""

    root: Path
    day: date
    language: Language

    def options(self) -> tuple[str, ...]:
        """What the checker has to know of it: also what the portal's people answered and put off."""
        files = (("--answers", self.root / ANSWERS), ("--waivers", self.root / WAIVERS))
        given = (word for option, file in files if file.is_file() for word in (option, str(file)))
        return ("--lang", self.language, "--day", self.day.isoformat(), *given)


@dataclass(frozen=True, order=True)
class Finding:
    """One thing to mend (``failed``) or to judge (``cantTell``), with all the places where it was found."""

    outcome: str
    rule: str
    engine: str
    criteria: tuple[str, ...]
    message: str
    mend: str
    help: str
    places: tuple[tuple[str, str], ...]
    """(page, CSS selector), sorted, each once whatever the number of states it was seen in."""


@dataclass(frozen=True)
class Report:
    """What the checker saw."""

    raw: bytes
    pages: int
    failed: int
    cant_tell: int
    engines: tuple[tuple[str, str], ...]
    states: tuple[str, ...]
    """In which the browser showed each page."""
    findings: tuple[Finding, ...]
    waived: int
    """How many faults the portal's people put off."""
    criteria: tuple[tuple[str, int], ...]
    """How many criteria have each status: ``judged`` by a person, looked at by ``rules`` only, by ``nobody``."""
    faults: tuple[str, ...]
    """What is wrong in the portal's own files of answers and waivers, each with file and line."""

    @property
    def clean(self) -> bool:
        """Nothing failed, nothing is left for a person to judge, and what people wrote down holds."""
        return not self.failed and not self.cant_tell and not self.faults


def show(asker: Asker, site: Path, states: str, transcripts: Path | None) -> int:
    """Check ``site`` in these states and let the checker print its own report; the checker's exit code.

    What a screen reader says of each page is written into ``transcripts`` where that is given.

    Raises:
        CouldNot: there is no page.
    """
    if not count_pages(site):
        raise CouldNot("check.no-site", folder=site)
    listening = () if transcripts is None else ("--transcripts", str(transcripts))
    return _run(site, ("--format", "text", "--states", states, *listening, *asker.options()))


def check(asker: Asker, target: Path | str, pages: int, output: Path) -> Report:
    """Check ``target``, a folder or a loopback address with ``pages`` pages; the JSON report stays in ``output``.

    Raises:
        CouldNot: the checker could not look, or what it says does not hold together.
    """
    output.unlink(missing_ok=True)  # what is read below was written by this run
    code = _run(target, ("--format", "json", "--output", str(output), *asker.options()))
    if code not in (Exit.CLEAN, Exit.FAULTS):
        raise CouldNot("check.could-not-look", code=code)
    try:
        report = _read(output.read_bytes())
    except FileNotFoundError:
        raise CouldNot("check.no-report", code=code) from None
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise CouldNot("check.strange-report", fault=f"{type(fault).__name__}: {fault}") from None
    if bool(report.failed or report.faults) != (code == Exit.FAULTS):
        raise CouldNot("check.contradiction", code=code, failed=report.failed)
    if report.pages != pages:
        raise CouldNot("check.pages-left-out", checked=report.pages, built=pages)
    return report


def _run(target: Path | str, options: tuple[str, ...]) -> int:
    """Run the checker of this environment on ``target``; its output and progress go where ours go."""
    command = [sys.executable, "-m", "loivao_checks", str(target), *options]
    return subprocess.run(command, check=False).returncode  # noqa: S603  # our own program, no shell, a folder of ours


def _read(raw: bytes) -> Report:
    document: dict[str, Any] = json.loads(raw)
    outcomes = [(page["path"], outcome) for page in document["pages"] for outcome in page["outcomes"]]
    places: dict[Finding, set[tuple[str, str]]] = {}
    for path, outcome in outcomes:
        if outcome["outcome"] in _TO_MEND and "waived" not in outcome:
            places.setdefault(_finding(outcome), set()).add((path, outcome["target"] or ""))
    found = Counter(outcome["outcome"] for _, outcome in outcomes if "waived" not in outcome)
    counted = {"pages": len(document["pages"]), "failed": found["failed"], "cantTell": found["cantTell"]}
    if any(document["summary"][name] != number for name, number in counted.items()):
        raise ValueError(f"{document['summary']} ≠ {counted}")
    return Report(
        raw=raw,
        pages=counted["pages"],
        failed=counted["failed"],
        cant_tell=counted["cantTell"],
        engines=tuple(sorted((str(name), str(version)) for name, version in document["tool"]["engines"].items())),
        states=tuple(str(state) for state in document["tool"]["states"] if state != _UNOPENED),
        waived=int(document["summary"]["waived"]),
        criteria=tuple(sorted(Counter(str(row["status"]) for row in document["criteria"]).items())),
        faults=tuple(str(fault) for fault in document["faults"]),
        findings=tuple(sorted((replace(each, places=tuple(sorted(at))) for each, at in places.items()), key=_urgency)),
    )


def _finding(outcome: Mapping[str, Any]) -> Finding:
    """What is found there, without saying where."""
    return Finding(
        outcome=outcome["outcome"],
        rule=outcome["rule"],
        engine=outcome["engine"],
        criteria=tuple(outcome["criteria"]),
        message=outcome["message"],
        mend=outcome.get("mend") or "",
        help=outcome["help"] or "",
        places=(),
    )


def _urgency(finding: Finding) -> tuple[int, Finding]:
    return _TO_MEND.index(finding.outcome), finding
