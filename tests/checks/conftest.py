"""What the tests of the checker share: writing small sites, and running the command as readers of the README do."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SECONDS = 120


@dataclass(frozen=True)
class Run:
    """One run of the command."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        """The report, when it was asked for as JSON."""
        report: dict[str, Any] = json.loads(self.out)
        return report

    def outcomes(self, path: str, **wanted: str) -> list[dict[str, Any]]:
        """Outcomes of a page that have these values."""
        pages = {page["path"]: page["outcomes"] for page in self.report["pages"]}
        return [each for each in pages[path] if all(each[key] == value for key, value in wanted.items())]


def run_check(*arguments: str | Path) -> Run:
    """Run `loivao-check` with these arguments to its end."""
    command = [sys.executable, "-m", "loivao_checks", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


def write_site(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder, made when it is missing."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def sound_page(body: str = "", *, title: str = "Trang thử", head: str = "") -> str:
    """A page of nobody's portal in which no engine finds a fault or a question."""
    return (
        f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="icon" href="data:,">\n{head}</head>\n'
        f"<body>\n<main>\n<h1>{title}</h1>\n<p>Nội dung của trang.</p>\n{body}\n</main>\n</body>\n</html>\n"
    )


@pytest.fixture
def site(tmp_path: Path) -> Callable[..., Path]:
    """Write a site into a fresh folder: `site({"index.html": …})`."""
    return lambda files: write_site(tmp_path / "site", files)
