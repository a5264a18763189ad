"""A table of 100,000 rows is read within five seconds of processor time and 300 MB."""

import subprocess
import sys
from pathlib import Path

from sites.portals import minimal_portal

ROWS = 100_000
SECONDS = 5.0
MEGABYTES = 300.0
HEADER = "indicator,area,dimension,value,unit,status,reporting_agency,as_of,source,published_on,note"
MEASURE = """
import resource, sys, time
from datetime import date
from pathlib import Path
from loivao.load import load_portal
begun = time.process_time()
loaded = load_portal(Path(sys.argv[1]), date(2026, 11, 24))
seconds = time.process_time() - begun
rows = len(loaded.portal.results) if loaded.portal else 0
print(rows, len(loaded.problems), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def test_a_hundred_thousand_rows_are_read_within_five_seconds_and_300_megabytes(tmp_path: Path) -> None:
    root = minimal_portal(tmp_path / "portal")
    rows = (
        f"NKT-01,ca-nuoc,xã số {number},{1000 + number % 50},người,final,phong-lao-dong,"
        f"2024-12-31,Niên giám thống kê,01/03/2025,Theo báo cáo của xã số {number % 700}"
        for number in range(ROWS)
    )
    (root / "data/results/2024.csv").write_text("\n".join([HEADER, *rows]), encoding="utf-8")
    answer = subprocess.run([sys.executable, "-c", MEASURE, str(root)], capture_output=True, text=True, check=True)
    read, problems, seconds, megabytes = answer.stdout.split()
    assert int(read) == ROWS + 2
    assert int(problems) == 0
    assert float(seconds) <= SECONDS
    assert float(megabytes) <= MEGABYTES
