"""Folders that a command may empty and fill: whose they are, what is in them, and that it is really on the disk."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from loivao.exits import CouldNot

SITE: Final = ".loivao-site"
"""A folder with this file in it was made by ``loivao build``, which may replace what it holds."""
PUBLIC: Final = ".loivao-public"
"""The same for ``loivao publish``: a build must never empty a folder of publications."""

_MARKER_TEXT: Final = (
    "Thư mục này do lệnh loivao tạo ra; lệnh sẽ thay toàn bộ những gì ở đây. Đừng cất tệp của bạn vào đây.\n"
    "This folder was made by the loivao command, which replaces what is in it. Keep no files of your own here.\n"
)
_SOURCES: Final = ("content", "data", "theme", "build", "checks")


def claim(folder: Path, root: Path, marker: str) -> None:
    """Make ``folder`` ours, for what ``marker`` stands for: a new or an empty one, or one that already is.

    Raises:
        CouldNot: it holds something else, or lies where the portal's sources are.
        OSError: the disk refuses.
    """
    inside = folder.resolve()
    if inside == root.resolve() or any(inside.is_relative_to((root / name).resolve()) for name in _SOURCES):
        raise CouldNot("folder.among-sources", folder=folder)
    if folder.exists() and not folder.is_dir():
        raise CouldNot("folder.not-a-folder", folder=folder)
    if folder.is_dir() and not (folder / marker).is_file() and any(folder.iterdir()):
        raise CouldNot("folder.foreign", folder=folder, found=min(path.name for path in folder.iterdir()))
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / marker).is_file():
        mark(folder, marker)


@contextmanager
def renewed(folder: Path, root: Path, marker: str) -> Iterator[Path]:
    """An empty folder to fill, which takes the place of ``folder`` when the block ends without a fault; until then the
    old one stays.

    Raises:
        CouldNot: ``folder`` holds files that are not ours.
        OSError: the disk refuses.
    """
    claim(folder, root, marker)
    work = folder.with_name(f".{folder.name}.loivao")
    claim(work, root, marker)
    new = new_folder(work / "new")
    try:
        yield new
        mark(new, marker)
        replace(folder, new)
    finally:
        remove(work)


def mark(folder: Path, marker: str) -> None:
    """Write ``marker`` into ``folder``."""
    (folder / marker).write_text(_MARKER_TEXT, encoding="utf-8")


def new_folder(path: Path) -> Path:
    """An empty folder at ``path``, whatever an earlier, killed run left there; readable as the umask allows."""
    remove(path)
    path.mkdir(parents=True)
    return path


def remove(path: Path) -> None:
    """Delete a folder, a file or a link (never what a link points to); nothing there is no fault."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def replace(folder: Path, new: Path) -> None:
    """Put ``new`` in the place of ``folder`` by renaming; both on one file system.

    Between the two renames nothing stands at ``folder``: good enough for a folder to look into, while a folder that
    readers are served from is swapped by ``loivao.releases``.
    """
    old = new.with_name(f"{new.name}.old")
    remove(old)
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    remove(old)


def count_pages(folder: Path) -> int:
    """How many pages a built site has."""
    return sum(1 for _ in folder.rglob("*.html"))


def contents(folder: Path) -> dict[str, str]:
    """SHA-256 of each file below ``folder``, by posix path, in sorted order."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def digest(folder: Path) -> str:
    """One SHA-256 for names and bytes of all files below ``folder``."""
    lines = "".join(f"{name}\0{hashed}\n" for name, hashed in contents(folder).items())
    return hashlib.sha256(lines.encode()).hexdigest()


def differing(one: Path, other: Path) -> tuple[str, ...]:
    """Posix paths of the files that are not byte-equal in both folders, sorted."""
    left, right = contents(one), contents(other)
    return tuple(sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name)))


def sync_tree(folder: Path) -> None:
    """Wait until every file and folder below and with ``folder`` is on the disk."""
    for path in folder.rglob("*"):
        sync(path)
    sync(folder)


def sync(path: Path) -> None:
    """Wait until one file, or the list of names of one folder, is on the disk."""
    if path.is_dir() and os.name == "nt":  # Windows has no such call for folders
        return
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
