"""How many pages a second the static rules read, on one processor and on all; what another parser alone would take.

Run by `make bench` on the portal of this repository. Seconds of the processor: the ratio is what travels.
"""

import os
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import html5lib
from sites.portals import SITES

from loivao import cli
from loivao_checks.html import decode
from loivao_checks.reading import Written, read_pages
from loivao_checks.static import read_page
from loivao_checks.tree import tree


def milliseconds(work: Callable[[Path], object], files: list[Path]) -> float:
    """Processor time a page."""
    start = time.process_time()
    for file in files:
        work(file)
    return (time.process_time() - start) / len(files) * 1000


def main() -> None:
    """Measure and print."""
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        if cli.main(["build", "--root", str(SITES.parent.parent), "--site-dir", str(site)]):
            raise SystemExit(1)
        files = sorted(site.rglob("*.html"))
        builder = html5lib.getTreeBuilder("lxml")
        rows = {
            "tree, by Lexbor": milliseconds(lambda file: tree(decode(file.read_bytes())), files),
            "tree, by html5lib": milliseconds(
                lambda file: html5lib.HTMLParser(builder).parse(decode(file.read_bytes())), files
            ),
            "tree and all rules": milliseconds(
                lambda file: read_page(file.name, f"/{file.name}", file.read_bytes(), "http://127.0.0.1"), files
            ),
        }
        written = [Written(str(file), f"/{file.name}", file.read_bytes(), "http://127.0.0.1") for file in files]
        start = time.perf_counter()
        pages = len(list(read_pages(written, len(written))))
        seconds = time.perf_counter() - start
    print(f"static rules over {len(files)} pages, milliseconds of a processor a page")
    for name, taken in rows.items():
        print(f"  {name:<20} {taken:6.2f}  ({1000 / taken:.0f} pages a second)")
    print(f"  by the clock on {os.cpu_count()} processors, start included: {pages / seconds:.0f} pages a second")


if __name__ == "__main__":
    main()
