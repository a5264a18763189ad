"""CSV tables to rows of text: comma or semicolon, every cell knows its name (``B7``), no cell can become a formula."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from loivao.problems import Place, Tell, nearest, problem, quoted
from loivao.readers.text import damage, tell_damage

MAX_ROWS: Final = 200_000
_NUMBER: Final = re.compile(r"-[0-9]+([.,][0-9]+)?\Z")
_DELIMITERS: Final = (",", ";", "\t")
_DASHES: Final = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the header: its number in a spreadsheet, and its cells that are not empty, by column."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class RowOrigin:
    """Where a record of a table stands."""

    file: str
    number: int
    columns: Mapping[str, int]
    """By name of a column: its position, from 0."""

    def at(self, *path: int | str) -> Place:
        """The cell of one column, or the row's first cell."""
        return cell(self.file, self.columns.get(str(path[0]), 0) if path else 0, self.number)


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is right; its rows are read as they are asked for."""

    file: str
    text: str
    delimiter: str
    columns: Mapping[str, int]
    width: int
    """How many cells the header has, blank ones at its end included: every row has as many."""

    def rows(self, tell: Tell) -> Iterator[Row]:
        """The rows that can be read; what is wrong with the others is told. Blank rows are passed over."""
        names = tuple(self.columns)
        check_letters = next(damage(self.text), None) is not None
        for number, record in _records(self.text, self.delimiter, self.file, tell):
            if number == 1 or not any(record):
                continue
            if number > MAX_ROWS:
                tell(problem("csv.too-many-rows", Place(self.file), limit=str(MAX_ROWS)))
                return
            if len(record) != self.width:
                at = cell(self.file, 0, number)
                tell(problem("csv.row-length", at, found=str(len(record)), expected=str(self.width)))
                continue
            if self._is_sound(record, number, check_letters, tell):
                yield Row(number, {name: text for name, text in zip(names, record, strict=False) if text})

    def origin(self, row: Row) -> RowOrigin:
        return RowOrigin(self.file, row.number, self.columns)

    def _is_sound(self, record: Sequence[str], number: int, check_letters: bool, tell: Tell) -> bool:
        sound = True
        for position, text in enumerate(record):
            if text and (text[0] in "=+@-" or text in _DASHES) and not _NUMBER.match(text):
                code = "csv.dash" if text in _DASHES else "csv.formula"
                tell(problem(code, cell(self.file, position, number), found=text))
                sound = False
            if check_letters and not tell_damage(text, cell(self.file, position, number), tell):
                sound = False
        return sound


def cell(file: str, column: int, row: int) -> Place:
    """The place of a cell: column from 0, row as a spreadsheet counts it."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return Place(file, cell=f"{letters}{row}")


def read_csv(text: str, file: str, columns: tuple[str, ...], tell: Tell) -> Table | None:
    """The table of a file with exactly these columns, in any order; None, and told, when its header is wrong.

    The header alone decides whether commas or semicolons part the cells.
    """
    if not text.strip():
        tell(problem("csv.empty", Place(file), columns=",".join(columns)))
        return None
    header = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=lambda sign: len(set(_split(header, sign)) & set(columns)))
    found = _split(header, delimiter)
    if delimiter == "\t":
        tell(problem("csv.tabs", Place(file, 1)))
        return None
    width = len(found)
    while found and not found[-1]:
        found.pop()
    if not _is_header(found, columns, file, tell):
        return None
    return Table(file, text, delimiter, {name: position for position, name in enumerate(found)}, width)


def _is_header(found: list[str], columns: tuple[str, ...], file: str, tell: Tell) -> bool:
    sound = True
    for position, name in enumerate(found):
        at = cell(file, position, 1)
        if name in found[:position] and name:
            tell(problem("csv.duplicate-column", at, column=name, first=cell(file, found.index(name), 1).cell or ""))
            sound = False
        elif name not in columns:
            missing = [column for column in columns if column not in found]
            tell(problem("csv.unknown-column", at, found=name, allowed=quoted(columns), near=nearest(name, missing)))
            sound = False
    for column in columns:
        if column not in found:
            tell(problem("csv.missing-column", Place(file, 1), column=column))
            sound = False
    return sound


def _lines(text: str) -> Iterator[str]:
    """The lines of ``text`` with their ends, one at a time: a second copy of a large table is not made."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _split(header: str, delimiter: str) -> list[str]:
    try:
        return [name.strip() for name in next(csv.reader([header], delimiter=delimiter, strict=True), [])]
    except csv.Error:
        return []


def _records(text: str, delimiter: str, file: str, tell: Tell) -> Iterator[tuple[int, list[str]]]:
    """Numbered records; a fault of the quoting ends them, because nobody can tell where the next cell begins."""
    number = 0
    known: dict[str, str] = {}  # the same few words stand in most cells: each is kept once
    try:
        for record in csv.reader(_lines(text), delimiter=delimiter, strict=True):
            number += 1
            yield number, [known.setdefault(stripped, stripped) for stripped in map(str.strip, record)]
    except csv.Error as error:
        code = "csv.too-long-cell" if "field limit" in str(error) else "csv.quotes"
        tell(problem(code, Place(file, cell=f"A{number + 1}")))
