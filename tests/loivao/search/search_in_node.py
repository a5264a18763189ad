"""The search as a reader's browser runs it, without the browser: the published scripts, asked in Node."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from compiled import THEME

from loivao.exports.file import File
from loivao.model import addresses
from loivao.render.scripts import FOLDER, scripts
from loivao_checks.engines import node

ASK: Final = Path(__file__).with_name("ask.mjs")
SECONDS: Final = 120


@dataclass(frozen=True)
class Answer:
    """What a query is answered: the words looked for, ten results, the files read for the first and for all of them."""

    words: list[str]
    corrected: bool
    count: int
    results: list[dict[str, Any]]
    read_for_first: list[str]
    read: list[str]

    @property
    def urls(self) -> list[str]:
        return [result["url"] for result in self.results]


def marked(pieces: Iterable[dict[str, Any]]) -> str:
    """A title or an excerpt, with what is marked in brackets."""
    return "".join(f"[{piece['text']}]" if piece["isMarked"] else piece["text"] for piece in pieces)


@dataclass(frozen=True)
class Search:
    """A written index, with the scripts as they are published."""

    folder: Path
    scripts: Path

    def ask(self, *queries: str) -> list[Answer]:
        """Each query, asked by a reader who has fetched nothing yet."""
        return [Answer(**answer) for answer in self._run({"folder": str(self.folder), "queries": queries})]

    def keys(self, texts: Sequence[str]) -> list[list[list[str]]]:
        """The words of each text with their two keys."""
        answers: list[list[list[str]]] = self._run({"texts": texts})
        return answers

    def _run(self, asked: dict[str, object]) -> Any:
        done = subprocess.run(
            [node(), ASK],
            input=json.dumps({"scripts": str(self.scripts), **asked}),
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def written(files: Iterable[File], root: Path) -> Search:
    """The files of an index, and the scripts, under ``root``."""
    for file in files:
        _write(root / file.address, file.content)
    for address, text in scripts(THEME).items():
        _write(root / address, text.encode())
    _write(
        root / FOLDER / "package.json", b'{"type": "module"}'
    )  # so that Node takes them for modules, as a browser does
    return Search(root / addresses.SEARCH, root / FOLDER)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
