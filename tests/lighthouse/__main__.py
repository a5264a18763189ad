"""`make lighthouse`: the scores of four pages, and what lowered them; exit code 1 where one is below what is wanted.

Performance is that of a phone which Lighthouse simulates, yet by the clock of this machine: the median of three runs.
"""

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from lighthouse.audits import WANTED, Audit, audits

RUNS = 3


def median(runs: list[Audit]) -> Audit:
    """The run whose performance is in the middle; the other categories are the same in all."""
    return sorted(runs, key=lambda each: each.scores["performance"])[len(runs) // 2]


def table(shown: list[Audit]) -> str:
    """A line a page, then what lowered its scores."""
    width = max(len(each.page) for each in shown)
    lines = ["  ".join([" " * width, *WANTED]), _line("wanted".ljust(width), WANTED)]
    lines += [_line(each.page.ljust(width), each.scores) for each in shown]
    lines += [f"{each.page} {name}: {why}" for each in shown for name in WANTED for why in each.lowered[name]]
    return "\n".join(lines)


def _line(page: str, scores: Mapping[str, int]) -> str:
    return "  ".join([page, *(str(scores[name]).rjust(len(name)) for name in WANTED)])


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as work:
        told = audits(WANTED, RUNS, Path(work))
    shown = [median([run for run in told if run.page == page]) for page in dict.fromkeys(run.page for run in told)]
    sys.stdout.write(f"Lighthouse {shown[0].version}, mobile, median of {RUNS} runs\n{table(shown)}\n")
    return 1 if any(each.missed() for each in shown) else 0


if __name__ == "__main__":
    sys.exit(main())
