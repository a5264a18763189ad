"""The cells of a sheet, from its XML, while it passes by: a tree of a large sheet would fill the memory."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from typing import IO, Final, NamedTuple
from xml.parsers import expat

MAX_COLUMNS: Final = 64
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
TRUE: Final = frozenset({"1", "true", "on"})


class Kind(Enum):
    """What a cell holds."""

    TEXT = auto()
    NUMBER = auto()
    PERCENT = auto()
    MOMENT = auto()
    """A number that Excel shows as a day or a time."""
    ERROR = auto()
    FORMULA = auto()
    """A formula whose result is not in the file."""


class Value(NamedTuple):
    """One cell that is not empty."""

    kind: Kind
    text: str
    """What the cell shows; of a formula without a result the formula, of a moment its number."""


@dataclass(slots=True)
class SheetRow:
    """One row: its number, and its cells by their position, those beyond ``MAX_COLUMNS`` apart."""

    number: int
    is_hidden: bool
    values: list[Value | None] = field(default_factory=list)
    beyond: int | None = None
    """The position of a cell beyond the last column that is read."""

    def put(self, position: int, value: Value) -> None:
        """Set the cell at a position."""
        if position == len(self.values) < MAX_COLUMNS:
            self.values.append(value)
        elif position < MAX_COLUMNS:
            self.values.extend([None] * (position + 1 - len(self.values)))
            self.values[position] = value
        else:
            self.beyond = position


Merged = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of an area: row as a spreadsheet counts it, column from 0."""


class XmlRows:
    """The rows in the XML of a sheet, which is fed to it piece by piece.

    Closures with few comparisons, because they run some millions of times.
    """

    def __init__(self, read: Callable[..., Value | None], merged: list[Merged]) -> None:
        self.last = 0
        """The number of the row before, for a row that does not say its own."""
        self._done: list[SheetRow] = []
        letters: list[str] = []
        row, position, cell, formula, spoken = SheetRow(0, False), -1, {"": ""}, "", 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal row, position, cell, formula, spoken
            if name == "c":
                cell, formula = attributes, ""
                letters.clear()
            elif name == "row":
                number = int(attributes.get("r") or self.last + 1)
                row, position = SheetRow(number, attributes.get("hidden") in TRUE), -1
                self.last = number
            elif name == "rPh":  # how an Asian word is spoken
                spoken = len(letters)
            elif name == "mergeCell":
                first, _, last = attributes["ref"].partition(":")
                merged.append((_address(first), _address(last or first)))

        def end(name: str) -> None:
            nonlocal position, formula
            if name == "c":
                reference = cell.get("r")
                position = column(reference.rstrip("0123456789")) if reference else position + 1
                kind, written = cell.get("t", "n"), "".join(letters).strip()
                value = read(kind, written, cell.get("s", "0"))
                if formula and not written and kind != "str":
                    value = Value(Kind.FORMULA, formula)
                if value is not None:
                    row.put(position, value)
            elif name == "row":
                self._done.append(row)
            elif name == "f":
                formula = f"={''.join(letters).strip()}"
                letters.clear()
            elif name == "rPh":
                del letters[spoken:]

        self._parser = _parser(start, end, letters.append)

    def feed(self, piece: bytes) -> list[SheetRow]:
        """The rows that end in this piece. Raises what the XML reader does."""
        self._parser.Parse(piece)
        done, self._done = self._done, []
        return done

    def end(self) -> None:
        """Nothing follows. Raises what the XML reader does."""
        self._parser.Parse(b"", True)


def shared_texts(part: IO[bytes]) -> list[str]:
    """The texts that cells share, in the order of their numbers."""
    texts: list[str] = []
    letters: list[str] = []
    spoken = 0

    def start(name: str, _: object) -> None:
        nonlocal spoken
        if name == "si":
            letters.clear()
        elif name == "rPh":
            spoken = len(letters)

    def end(name: str) -> None:
        if name == "si":
            texts.append(one_line("".join(letters)))
        elif name == "rPh":
            del letters[spoken:]

    _parser(start, end, letters.append).ParseFile(part)
    return texts


def _parser(
    start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], letters: Callable[[str], None]
) -> expat.XMLParserType:
    """A parser that calls these with the names of elements, less the prefix that the root has."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def root(name: str, _: object) -> None:
        prefix = name[: name.find(":") + 1]
        parser.StartElementHandler, parser.EndElementHandler = start, end
        if prefix:
            parser.StartElementHandler = lambda name, attributes: start(name.removeprefix(prefix), attributes)
            parser.EndElementHandler = lambda name: end(name.removeprefix(prefix))

    parser.StartElementHandler, parser.CharacterDataHandler = root, letters
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise ValueError("no part of a workbook has a document type")


def one_line(text: str) -> str:
    """A text in composed letters, its blanks and ends of lines single blanks; XML escapes some signs as ``_x000D_``."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(MAX_COLUMNS)
def column(letters: str) -> int:
    """The position of a column from 0: A is 0, AA is 26."""
    position = 0
    for letter in letters:
        position = position * 26 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(letter) + 1
    return position - 1


def _address(reference: str) -> tuple[int, int]:
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :]), column(letters)
