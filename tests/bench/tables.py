"""How long a large table of results takes to read: the whole load of a portal against the bare standard parser.

Run by `make bench`. Times are processor seconds, the median of five pairs taken in turn; the ratio is what travels.
"""

import csv
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from sites.portals import minimal_portal

from loivao.load import load_portal

ROWS = 100_000
PAIRS = 5
HEADER = "indicator,area,dimension,value,unit,status,reporting_agency,as_of,source,published_on,note"


def write_large_table(root: Path, rows: int) -> Path:
    """Replace the results of 2024 of the portal at `root` by `rows` rows of usual length."""
    lines = (
        f"NKT-01,ca-nuoc,xã số {number},{1000 + number % 50},người,final,phong-lao-dong,"
        f"2024-12-31,Niên giám thống kê,01/03/2025,Theo báo cáo của xã số {number % 700}"
        for number in range(rows)
    )
    table = root / "data/results/2024.csv"
    table.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
    return table


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one call."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        root = minimal_portal(Path(folder) / "portal")
        table = write_large_table(root, ROWS)

        def bare() -> None:
            with table.open(encoding="utf-8", newline="") as file:
                for _ in csv.reader(file, strict=True):
                    pass

        pairs = [(seconds(lambda: load_portal(root, date(2026, 11, 24))), seconds(bare)) for _ in range(PAIRS)]
    ours, floor = (median(column) for column in zip(*pairs, strict=True))
    ratio = median(a / b for a, b in pairs)
    sys.stdout.write(f"load of {ROWS} rows: {ours:.2f} s; csv alone: {floor:.2f} s; ratio {ratio:.0f}\n")


if __name__ == "__main__":
    main()
