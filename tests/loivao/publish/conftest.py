"""A small portal with the shipped theme, and the console script as people start it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

PROJECT: Final = Path(__file__).parents[3]
DAY: Final = "2026-11-24"

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Copy = Callable[[], Path]


def command(*words: str, root: Path) -> list[str]:
    """The console script on the portal of ``root``, on a day that stays."""
    day = [] if words[0] in ("check", "serve") else ["--day", DAY]
    return [sys.executable, "-m", "loivao", *words, "--root", str(root), *day]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run one command to its end."""

    def run(*words: str, root: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
        variables = {**os.environ, **environment}
        return subprocess.run(
            command(*words, root=root), env=variables, capture_output=True, encoding="utf-8", check=False, timeout=300
        )

    return run


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A fresh copy of the small portal, with the shipped theme and settings."""

    def copy() -> Path:
        root = shutil.copytree(PROJECT / "tests" / "sites" / "minimal", tmp_path_factory.mktemp("sites") / "portal")
        shutil.copytree(PROJECT / "theme", root / "theme", dirs_exist_ok=True)
        shutil.copy(PROJECT / "mkdocs.yml", root)
        return root

    return copy
