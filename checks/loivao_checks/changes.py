"""Which pages changed since an earlier run: those with other bytes, or that load a file with other bytes."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from loivao_checks.outcome import ObstacleError, Words
from loivao_checks.site import PageFacts, Site
from loivao_checks.targets import Folder

_NOT_THERE = Words(
    "Không có “{name}” để so sánh. Hãy cho một thư mục trang, hoặc một báo cáo JSON.",
    "There is no “{name}” to compare with. Give a folder of pages, or a report in JSON.",
)
_NO_REPORT = Words(
    "“{name}” không phải là báo cáo JSON của loivao-check ({fault}).",
    "“{name}” is no JSON report of loivao-check ({fault}).",
)
UNCHANGED = Words(
    "{count} trang không đổi so với “{name}”, nên chỉ xem mã, không mở bằng trình duyệt.",
    "{count} pages did not change since “{name}”: their code was looked at, the browser did not open them.",
)

Read = Callable[[str], bytes]
"""Bytes at a path from the root of a site. Raises ObstacleError or OSError."""


class Earlier(Protocol):
    """What is known of an earlier run."""

    def digest_of(self, page: PageFacts, loaded: tuple[str, ...]) -> str:
        """The digest that a page had; empty when it was not there."""


@dataclass(frozen=True)
class _EarlierFolder:
    hash_of: Callable[[str], str]

    def digest_of(self, page: PageFacts, loaded: tuple[str, ...]) -> str:
        return digest(page.url, loaded, self.hash_of)


@dataclass(frozen=True)
class _EarlierReport:
    digests: Mapping[str, str]

    def digest_of(self, page: PageFacts, loaded: tuple[str, ...]) -> str:  # noqa: ARG002 - it was reckoned then
        return self.digests.get(page.path, "")


def earlier(source: Path) -> Earlier:
    """Read a folder of pages or a report. Raises ObstacleError."""
    if source.is_dir():
        return _EarlierFolder(hashes(Folder(source.resolve()).read))
    try:
        pages = json.loads(source.read_bytes())["pages"]
        return _EarlierReport({page["path"]: page["digest"] for page in pages})
    except OSError as error:
        raise ObstacleError(_NOT_THERE.fill(name=source)) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ObstacleError(_NO_REPORT.fill(name=source, fault=f"{type(error).__name__}: {error}")) from error


def hashes(read: Read) -> Callable[[str], str]:
    """Hash of what a site has at a path, read once; empty for what is not there."""

    @cache
    def hash_of(path: str) -> str:
        try:
            return hashlib.sha256(read(path)).hexdigest()
        except (ObstacleError, OSError):
            return ""

    return hash_of


def loaded_by(page: PageFacts, site: Site) -> tuple[str, ...]:
    """Paths of the site's own files that a browser loads for a page. What a style sheet loads in turn is not known."""
    paths = (site.path_of(each.address) for each in page.references if each.loaded)
    return tuple(sorted({path for path in paths if path}))


def digest(url: str, loaded: Iterable[str], hash_of: Callable[[str], str]) -> str:
    """What a page and the files it loads come to; empty when the page is not there."""
    whole = "\n".join(hash_of(path) for path in (url, *loaded))
    return hashlib.sha256(whole.encode()).hexdigest() if hash_of(url) else ""
