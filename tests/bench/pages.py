"""How long the checker takes for ten pages of this portal, against pa11y-ci with the same runners on the same pages.

Run by `make bench`. By the clock, from the start of the program to its end, one after the other: the
ratio is what travels. pa11y-ci looks at each page in one state; the checker is timed in one too, then in all of them
with all engines, rules and looks. What a page costs is the difference between ten pages and one: so it is warm.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sites.portals import SITES

from bench.install import PROGRAM
from loivao import cli
from loivao_checks import engines
from loivao_checks.browsers import candidates, running_as_root
from loivao_checks.server import serving
from loivao_checks.states import STATES

PAGES: Final = 10
MOST_SECONDS_A_PAGE: Final = 3.0
"""What a page may take with everything, in all states, on two processors."""
SAME_RUNNERS: Final = ("--engines", "axe,htmlcs", "--looks", "none")
EVERYTHING: Final = f"everything, all {len(STATES)} states"
ONE_STATE: Final = ("--states", "1280-light-closed")


def evenly(site: Path, wanted: int) -> list[str]:
    """Addresses of so many pages of a site, from its first to its last in the order of their names."""
    pages = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return [pages[number * len(pages) // wanted] for number in range(wanted)]


def seconds(command: Sequence[str | Path], folder: Path) -> float:
    """Wall time of a command. Ends the measurement where it could not look (faults that it finds are none of ours)."""
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return taken


def pa11y_ci(urls: list[str], folder: Path) -> float:
    """Wall time of pa11y-ci, with as many pages at once as there are processors."""
    browser = candidates(engines.installed())[0]
    sandbox = ["--no-sandbox"] if running_as_root() else []
    defaults = {
        "runners": ["axe", "htmlcs"],
        "concurrency": os.cpu_count(),
        "chromeLaunchConfig": {"executablePath": str(browser.path), "args": sandbox},
    }
    config = folder / "pa11y-ci.json"
    config.write_text(json.dumps({"defaults": defaults, "urls": urls}), "utf-8")
    return seconds([engines.node(), PROGRAM, "--config", config, "--threshold", "100000"], folder)


def ours(urls: list[str], folder: Path, *options: str) -> float:
    """Wall time of the checker."""
    written = ("--format", "json", "--output", "report.json")
    return seconds([sys.executable, "-m", "loivao_checks", *urls, *options, *written], folder)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        work, site = Path(folder), Path(folder) / "site"
        if cli.main(["build", "--root", str(SITES.parent.parent), "--site-dir", str(site)]):
            raise SystemExit(1)
        with serving(site) as base:
            urls = [f"{base}/{page}" for page in evenly(site, PAGES)]
            theirs = pa11y_ci(urls, work)
            rows = {
                "the same engines, one state": ours(urls, work, *ONE_STATE, *SAME_RUNNERS),
                "the same engines, the usual two states": ours(urls, work, *SAME_RUNNERS),
                "everything, the usual two states": ours(urls, work),
                EVERYTHING: ours(urls, work, "--states", "all"),
            }
            a_page = (rows[EVERYTHING] - ours(urls[:1], work, "--states", "all")) / (PAGES - 1)
    print(f"{PAGES} pages on {os.cpu_count()} processors by the clock; pa11y-ci with axe and htmlcs: {theirs:.1f} s")
    for name, taken in rows.items():
        print(f"  {name:<40} {taken:6.1f} s  ({taken / theirs:.2f} of pa11y-ci)")
    print(f"  a page with everything, warm: {a_page:.2f} s (at most {MOST_SECONDS_A_PAGE} s are wanted)")


if __name__ == "__main__":
    main()
