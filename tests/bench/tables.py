"""How long a large table of results takes: the load of a portal with it, and its import from a workbook.

Run by `make bench`. Each measure is a program of its own: its processor seconds from start to end, the median of
three runs, and the kernel's peak of its memory. The bare standard parser stands beside them: the ratio is what travels.
"""

import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from statistics import median

from openpyxl import Workbook
from sites.portals import minimal_portal

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
root, *words = sys.argv[1:]
table = Path(root, "data/results/2024.csv")
if "--replace" in words:  # another figure in every fiftieth row
    table.write_bytes(table.read_bytes().replace(",1000,".encode(), ",999,".encode()))
elif "import" in words:
    table.unlink(missing_ok=True)
assert cli.main([*words, "--root", root, "--day", "2026-11-24"]) == 0
"""


def write_large_table(root: Path, rows: int) -> None:
    """Replace the results of 2024 of the portal at `root` by `rows` rows of usual length."""
    lines = (
        f"NKT-01,ca-nuoc,xã số {number},{1000 + number % 50},người,final,phong-lao-dong,"
        f"2024-12-31,Niên giám thống kê,01/03/2025,Theo báo cáo của xã số {number % 700}"
        for number in range(rows)
    )
    table = root / f"data/results/{YEAR}.csv"
    table.write_text("\n".join([HEADER, *lines]), encoding="utf-8")


def write_large_workbook(path: Path, rows: int) -> None:
    """The same table as a workbook, with days as Excel keeps them."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Kết quả")
    sheet.append(HEADER.split(","))
    for number in range(rows):
        start = ["NKT-01", "ca-nuoc", f"xã số {number}", 1000 + number % 50, "người", "final", "phong-lao-dong"]
        end = [datetime(YEAR, 12, 31), "Niên giám thống kê", "01/03/2025", f"Theo báo cáo của xã số {number % 700}"]
        sheet.append(start + end)
    workbook.save(path)


def measured(program: str, *words: str) -> tuple[float, float]:
    """Processor seconds and megabytes of a program that is run by itself."""
    runs = []
    for _ in range(RUNS):
        command = [sys.executable, "-c", program + END, *words]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        _, seconds, megabytes = said.splitlines()[-1].split()
        runs.append((float(seconds), float(megabytes)))
    return median(seconds for seconds, _ in runs), max(megabytes for _, megabytes in runs)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        root, workbook = minimal_portal(Path(folder) / "portal"), Path(folder) / f"ket-qua-{YEAR}.xlsx"
        write_large_table(root, ROWS)
        write_large_workbook(workbook, ROWS)
        floor, _ = measured(BARE, str(root))
        imported = ["import", str(workbook)]
        commands = {"validate": ["validate"], "import": imported, "import --replace": [*imported, "--replace"]}
        for name, words in commands.items():
            seconds, megabytes = measured(COMMAND, str(root), *words)
            what = f"{name} of {ROWS} rows: {seconds:.2f} s, {megabytes:.0f} MB"
            sys.stdout.write(f"{what}; csv alone: {floor:.2f} s; ratio {seconds / floor:.0f}\n")


if __name__ == "__main__":
    main()
