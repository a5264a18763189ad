"""Measuring pages in the real browser: one page of each template of the shipped portal, and pages with planted faults.

A measurement of many pages is one run of one worker with one browser, taken once and written down; the tests ask of
what is written. That holds for tests in several processes too: the first one measures, the others wait for it.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from filelock import FileLock
from lxml import html

from loivao.pages.view import Kind
from loivao_checks.examination import Job, examiner
from loivao_checks.measurement import Fault
from loivao_checks.server import address, serving

ROOT: Final = Path(__file__).parents[2]
KINDS: Final = frozenset(kind.value for kind in Kind)
PLANTED: Final = Path(__file__).parent / "pages"
LIMIT: Final = 120.0
MOST_SHOWN: Final = 4
_KIND = re.compile(r"\bpage--(\S+)")


def once(folder: Path, name: str, make: Callable[[], Any]) -> Any:
    """What ``make`` gives, as JSON; made once for all processes that share ``folder``."""
    file = folder / f"{name}.json"
    with FileLock(f"{file}.lock"):
        if not file.exists():
            file.write_text(json.dumps(make()), encoding="utf-8")
    return json.loads(file.read_text(encoding="utf-8"))


def build(folder: Path) -> dict[str, str]:
    """The shipped portal, built into ``folder``; of each kind of page the address of the one with most in it."""
    command = [sys.executable, "-m", "loivao", "build", "--root", str(ROOT), "--site-dir", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    richest: dict[str, tuple[int, int, str]] = {}
    for file in sorted(folder.rglob("*.html")):
        page = html.parse(str(file))
        found = _KIND.search(page.find(".//main").get("class", ""))
        assert found, file
        looks = {(element.tag, element.get("class")) for element in page.iter(html.etree.Element)}
        rank = (len(looks), -file.stat().st_size, address(file.relative_to(folder).as_posix()))
        richest[found[1]] = max(rank, richest.get(found[1], rank))
    return {kind: url for kind, (_, _, url) in richest.items()}


def measure(site: Path, jobs: Callable[[str], Iterable[Job]]) -> dict[str, Any]:
    """What the worker measures of a folder, by the keys of the jobs; ``jobs`` is told the address of the folder."""
    with serving(site) as base, examiner(LIMIT) as ready:
        examined = list(ready.examine(jobs(base)))
    assert {each.job.key: each.detail for each in examined if each.unable} == {}
    return {each.job.key: each.answer["measured"] for each in examined}


def told(faults: Iterable[Fault]) -> list[str]:
    """Faults as lines that a failing test shows."""
    return [f"{fault.kind}: {fault.target}: {fault.detail}" for fault in faults]


def by_page(found: Mapping[str, Sequence[str]]) -> str:
    """Lines of each page that has any, "" where none has: what a test asserts and what it shows when it fails."""
    lines: list[str] = []
    for page, faults in found.items():
        shown = [
            *faults[:MOST_SHOWN],
            *([f"… and {len(faults) - MOST_SHOWN} more"] if len(faults) > MOST_SHOWN else []),
        ]
        lines += [f"{page}: {line}" for line in shown]
    return "\n".join(lines)
