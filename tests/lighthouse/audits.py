"""What Lighthouse says of the shipped portal, served as a real server serves it: the heaviest pages of four kinds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from compiled import SHIPPED, heaviest
from in_browser import seen
from lighthouse.install import PROGRAM
from served import Compressed
from sites.portals import DAY

from loivao.mkdocs_plugin import build
from loivao.pages.view import Kind
from loivao.web import serving

RUN: Final = Path(__file__).with_name("run.mjs")
KINDS: Final = (Kind.HOME, Kind.GUIDE, Kind.INDICATOR, Kind.SEARCH)
WANTED: Final[Mapping[str, int]] = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The least score of each category."""


@dataclass(frozen=True)
class Audit:
    """One run over one page; ``lowered`` says what took points, by category."""

    page: str
    version: str
    scores: Mapping[str, int]
    lowered: Mapping[str, Sequence[str]]

    def missed(self) -> list[str]:
        """The categories below what is wanted."""
        return [name for name, score in self.scores.items() if score < WANTED[name]]


def audits(categories: Iterable[str], runs: int, work: Path) -> list[Audit]:
    """Each page ``runs`` times, on a site built anew under ``work``."""
    site = work / "site"
    build(SHIPPED, site, DAY)
    addresses = [heaviest(kind) for kind in KINDS]
    with serving(site, Compressed) as base:
        told = seen(
            RUN,
            work / "profile",
            lighthouse=str(PROGRAM),
            pages=[base + address for address in addresses],
            categories=list(categories),
            runs=runs,
        )
    return [
        Audit(
            "/" + each["url"].removeprefix(base),
            each["version"],
            {name: round(score * 100) for name, score in each["scores"].items()},
            each["lowered"],
        )
        for each in told
    ]
