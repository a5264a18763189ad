"""How long a large table of results takes: the load of a portal with it, and its import from a workbook,
as three programs write it, alone and over another table of as many rows.

Run by `make bench`. Each measure is a program of its own: its processor seconds from start to end, the median of
three runs, and the kernel's peak of its memory. The bare standard parser stands beside them: the ratio is what travels.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from sites.portals import minimal_portal

from bench.workbooks import SHAPES, write_large_workbook

ROWS = 100_000
RUNS = 3
HEADER = "indicator,area,dimension,value,unit,status,reporting_agency,as_of,source,published_on,note"
YEAR = 2024
END = """
import re, time
peak = re.search(r"VmHWM:\\s*([0-9]+) kB", open("/proc/self/status").read())[1]
print("MEASURED", time.process_time(), int(peak) / 1024)
"""
BARE = """
import csv, sys
for _ in csv.reader(open(sys.argv[1] + "/data/results/2024.csv", encoding="utf-8", newline=""), strict=True):
    pass
"""
COMMAND = """
import sys
from pathlib import Path
from loivao import cli
assert cli.main([*sys.argv[2:], "--root", sys.argv[1], "--day", "2026-11-24"]) == 0
"""
SECONDS, MEGABYTES = 5, 300
"""The bounds of issue 3 for a table of this size."""


def write_large_table(root: Path, rows: int) -> None:
    """Replace the results of 2024 of the portal at `root` by `rows` rows of usual length."""
    lines = (
        f"NKT-01,ca-nuoc,xã số {number},{1000 + number % 50},người,final,phong-lao-dong,"
        f"2024-12-31,Niên giám thống kê,01/03/2025,Theo báo cáo của xã số {number % 700}"
        for number in range(rows)
    )
    table = root / f"data/results/{YEAR}.csv"
    table.write_text("\n".join([HEADER, *lines]), encoding="utf-8")


def measured(program: str, root: Path, *words: str, before: Callable[[], None] | None = None) -> tuple[float, float]:
    """Processor seconds and megabytes of a program that is run by itself, each time after ``before``."""
    runs = []
    for _ in range(RUNS):
        if before:
            before()
        command = [sys.executable, "-c", program + END, str(root), *words]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        _, seconds, megabytes = said.splitlines()[-1].split()
        runs.append((float(seconds), float(megabytes)))
    return median(seconds for seconds, _ in runs), max(megabytes for _, megabytes in runs)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        root = minimal_portal(Path(folder) / "portal")
        table = root / f"data/results/{YEAR}.csv"
        write_large_table(root, ROWS)
        other = table.read_text(encoding="utf-8").replace(",final,", ",provisional,")
        floor, _ = measured(BARE, root)

        def show(name: str, seconds: float, megabytes: float) -> None:
            what = (
                f"{name} of {ROWS} rows: {seconds:.2f} s (at most {SECONDS}), {megabytes:.0f} MB (at most {MEGABYTES})"
            )
            sys.stdout.write(f"{what}; csv alone: {floor:.2f} s; ratio {seconds / floor:.0f}\n")

        show("validate", *measured(COMMAND, root, "validate"))
        for program in SHAPES:
            workbook = Path(folder) / f"ket-qua-{YEAR}.xlsx"
            write_large_workbook(workbook, ROWS, YEAR, program)
            words = "import", str(workbook)
            show(f"import as {program} writes", *measured(COMMAND, root, *words, before=table.unlink))
            # Every row is another one than in the table that stands.
            found = measured(
                COMMAND, root, *words, "--replace", before=lambda: table.write_text(other, encoding="utf-8")
            )
            show(f"import --replace as {program} writes", *found)


if __name__ == "__main__":
    main()
