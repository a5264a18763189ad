"""The files of a portal: every regular file under ``data/`` and ``content/``, and nothing that a link leads to."""

import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from loivao.problems import Place, Tell, problem

FOLDERS: Final = ("content", "data")
MAX_BYTES: Final = 16_000_000
"""A table of 100,000 rows has about ten million bytes; nothing here is larger."""
MAX_DEPTH: Final = 8


def files_of(root: Path, tell: Tell) -> dict[str, Path]:
    """Files by their posix path from ``root``; files and folders whose name begins with a dot are not looked at.

    A symbolic link is told and never followed. Two names that differ only in case or in the way their letters are
    composed are told: on another computer, and in an address, they are one name.
    """
    found: dict[str, Path] = {}
    for folder in FOLDERS:
        path = root / folder
        if path.is_symlink() or not path.is_dir():
            tell(problem("folder.link" if path.is_symlink() else "folder.missing", Place(folder), name=folder))
        else:
            found.update(_under(path, folder, tell))
    _tell_twins(found, tell)
    return found


def read_bytes(path: Path, file: str, tell: Tell) -> bytes | None:
    """What stands in the file; None, and told, when it is too large or cannot be read."""
    try:
        with path.open("rb") as opened:
            raw = opened.read(MAX_BYTES + 1)
    except OSError as error:
        tell(problem("file.unreadable", Place(file), reason=error.strerror or type(error).__name__))
        return None
    if len(raw) > MAX_BYTES:
        tell(problem("file.too-large", Place(file), limit=f"{MAX_BYTES // 1_000_000}"))
        return None
    return raw


def _under(folder: Path, name: str, tell: Tell) -> Iterator[tuple[str, Path]]:
    if name.count("/") >= MAX_DEPTH:
        tell(problem("folder.too-deep", Place(name), limit=str(MAX_DEPTH)))
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        tell(problem("file.unreadable", Place(name), reason=error.strerror or type(error).__name__))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        file = f"{name}/{_shown(entry.name)}"
        if entry.is_symlink():
            tell(problem("file.link", Place(file), target=_shown(str(Path(entry.path).readlink()))))
        elif entry.is_dir(follow_symlinks=False):
            yield from _under(Path(entry.path), file, tell)
        elif not stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
            tell(problem("file.not-regular", Place(file)))
        else:
            yield file, Path(entry.path)


def _shown(name: str) -> str:
    """A file name that can be printed on one line, also where its bytes are no UTF-8."""
    letters = os.fsencode(name).decode("utf-8", errors="replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in letters)


def _tell_twins(found: Mapping[str, Path], tell: Tell) -> None:
    first: dict[str, str] = {}
    for file in found:
        twin = first.setdefault(unicodedata.normalize("NFC", file).casefold(), file)
        if twin != file:
            tell(problem("file.twin", Place(file), twin=twin))
