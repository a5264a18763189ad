"""Portals on disk for tests: the minimal one, and what others lay over it."""

import shutil
from datetime import date
from pathlib import Path

SITES = Path(__file__).parent
MINIMAL = SITES / "minimal"
INVALID = SITES / "invalid"
DAY = date(2026, 11, 24)
NOTES = ("expected.txt", "expected.en.txt", "removed.txt")


def minimal_portal(root: Path) -> Path:
    """A copy of the minimal portal under ``root``."""
    shutil.copytree(MINIMAL, root)
    return root


def invalid_portal(name: str, root: Path) -> Path:
    """A copy of the minimal portal with the folder of one fault laid over it."""
    minimal_portal(root)
    overlay = INVALID / name
    shutil.copytree(overlay, root, dirs_exist_ok=True, symlinks=True, ignore=shutil.ignore_patterns(*NOTES))
    removed = overlay / "removed.txt"
    for file in removed.read_text(encoding="utf-8").split() if removed.exists() else ():
        (root / file).unlink()
    return root
