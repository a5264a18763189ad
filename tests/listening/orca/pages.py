"""The pages that Orca reads: four of the minimal portal of the tests, which changes only when a test wants it to."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from compiled import SHIPPED, THEME
from reading.measured import measure
from sites.portals import DAY, minimal_portal

from loivao.mkdocs_plugin import build as build_portal
from loivao_checks.examination import Job
from loivao_checks.looks import SPEECH
from loivao_checks.speech.reading import Heard
from loivao_checks.states import USUAL

FOLDER: Final = Path(__file__).parent / "said"
PAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "trang-chu": "/",
        "huong-dan": "/huong-dan/tro-cap/",
        "chi-so": "/chi-so/nkt-01/",
        "tim-kiem": "/tim-kiem/",
    }
)
"""Name of the file, and the address: home, a guide, an indicator with table and chart, the search before it is asked.

When results come, their number is announced in the midst of the reading, each time elsewhere.
"""


def build(work: Path) -> Path:
    """The portal as of one day, with the shipped theme, in a folder under ``work``."""
    root = minimal_portal(work / "portal")
    shutil.copytree(THEME, root / "theme")
    shutil.copy(SHIPPED / "mkdocs.yml", root)
    build_portal(root, work / "site", DAY)
    return work / "site"


def transcripts(site: Path) -> dict[str, Heard]:
    """The pages as our own transcript has them."""
    measured = measure(
        site, lambda base: [Job(name, f"{base}{url}", USUAL[0], SPEECH.measurement) for name, url in PAGES.items()]
    )
    return {name: SPEECH.read(measured[name]) for name in PAGES}
