"""A table of 100,000 rows is read whole, in 300 MB. Its time is a matter for `make bench`, never for a test."""

import subprocess
import sys
from pathlib import Path

from bench.tables import ROWS, write_large_table
from sites.portals import minimal_portal

MEGABYTES = 300.0
MEASURE = """
import re, sys
from datetime import date
from pathlib import Path
from loivao.load import load_portal
loaded = load_portal(Path(sys.argv[1]), date(2026, 11, 24))
peak = int(re.search(r"VmHWM:\\s*([0-9]+) kB", Path("/proc/self/status").read_text())[1]) / 1024
rows = len(loaded.portal.results) if loaded.portal else 0
print(rows, len(loaded.problems), peak)
"""


# The kernel's peak of this program alone: ru_maxrss begins with the peak of whoever started it.
def test_a_hundred_thousand_rows_are_read_whole_in_300_megabytes(tmp_path: Path) -> None:
    root = minimal_portal(tmp_path / "portal")
    write_large_table(root, ROWS)
    answer = subprocess.run([sys.executable, "-c", MEASURE, str(root)], capture_output=True, text=True, check=True)
    read, problems, megabytes = answer.stdout.split()
    assert int(read) == ROWS + 2
    assert int(problems) == 0
    assert float(megabytes) <= MEGABYTES
