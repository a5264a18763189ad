"""What is heard of five pages of the shipped portal, on one day, held as files: the golden transcripts."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from types import MappingProxyType
from typing import Final

from reading.measured import ROOT, measure
from sites.portals import DAY

from loivao_checks.examination import Job
from loivao_checks.looks import SPEECH
from loivao_checks.speech import transcript
from loivao_checks.states import USUAL

FOLDER: Final = ROOT / "tests" / "checks" / "transcripts"
PAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "trang-chu": "/",
        "huong-dan": "/huong-dan/giay-xac-nhan-khuyet-tat/",
        "chi-so": "/chi-so/nkt-03c/",
        "co-quan": "/co-quan/uy-ban-nhan-dan-cap-xa/",
        "tim-kiem": "/tim-kiem/",
    }
)
"""Name of the file, and the page's address."""
_NOON: Final = int(datetime.combine(DAY, time(12), UTC).timestamp())


def build(folder: Path) -> None:
    """The shipped portal as of one day: what is due or overdue would change from day to day."""
    command = [sys.executable, "-m", "loivao", "build", "--root", str(ROOT), "--site-dir", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(_NOON)})


def transcripts(folder: Path) -> dict[str, str]:
    """The transcripts of the five pages of a built portal."""
    measured = measure(
        folder, lambda base: [Job(name, f"{base}{url}", USUAL[0], SPEECH.measurement) for name, url in PAGES.items()]
    )
    return {name: transcript.write(SPEECH.read(measured[name])) for name in PAGES}
