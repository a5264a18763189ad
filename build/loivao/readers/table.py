"""Tables: rows of text under named columns, by one set of rules, whether they come from CSV or from a workbook.

Every cell knows its name (``B7``), and no cell can become a formula in the spreadsheet of whoever downloads it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from loivao.problems import Place, Tell, nearest, problem, quoted
from loivao.readers.text import is_damaged, tell_damage

MAX_ROWS: Final = 200_000
_NUMBER: Final = re.compile(r"-[0-9]+([.,][0-9]+)?\Z")
_MOST_KNOWN: Final = 8_192
"""How many different cells are kept in mind."""
_DASHES: Final = frozenset({"-", "–", "—"})

Records = Callable[[Tell], Iterator[tuple[int, Sequence[str]]]]
"""The rows below the header: the number in a spreadsheet, and the text of every cell from the first column on."""


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
        first = min(self.columns.values(), default=0)
        return cell(self.file, self.columns.get(str(path[0]), first) if path else first, self.number)


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is right; its rows are read as they are asked for."""

    file: str
    columns: Mapping[str, int]
    """By name of a column: its position, from 0."""
    width: int
    """How many cells every row has."""
    records: Records

    def rows(self, tell: Tell) -> Iterator[Row]:
        """The rows that can be read; what is wrong with the others is told. Blank rows are passed over."""
        sound: set[str] = set()
        for number, record in self.records(tell):
            if not any(record):
                continue
            if number > MAX_ROWS:
                tell(problem("csv.too-many-rows", Place(self.file), limit=str(MAX_ROWS)))
                return
            if len(record) != self.width:
                at = cell(self.file, 0, number)
                tell(problem("csv.row-length", at, found=str(len(record)), expected=str(self.width)))
                continue
            if self._is_sound(record, number, sound, tell):
                yield Row(number, {name: text for name, position in self.columns.items() if (text := record[position])})

    def origin(self, row: Row) -> RowOrigin:
        return RowOrigin(self.file, row.number, self.columns)

    def _is_sound(self, record: Sequence[str], number: int, known: set[str], tell: Tell) -> bool:
        """Whether no cell of a row is at fault. ``known`` are some cells of which there is nothing to say: it grows."""
        fresh = [text for text in record if text not in known]
        check_letters = is_damaged("\n".join(fresh))
        if not check_letters and not any(_is_formula(text) for text in fresh):
            if len(known) < _MOST_KNOWN:
                known.update(fresh)
            return True
        sound = True
        for position, text in enumerate(record):
            if _is_formula(text):
                code = "csv.dash" if text in _DASHES else "csv.formula"
                tell(problem(code, cell(self.file, position, number), found=text))
                sound = False
            if check_letters and not tell_damage(text, cell(self.file, position, number), tell):
                sound = False
        return sound


def _is_formula(text: str) -> bool:
    """Whether a spreadsheet takes a text for a formula, or it is a dash, which says nothing for certain."""
    return bool(text) and (text[0] in "=+@-" or text in _DASHES) and not _NUMBER.match(text)


def cell(file: str, column: int, row: int) -> Place:
    """The place of a cell: column from 0, row as a spreadsheet counts it."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return Place(file, cell=f"{letters}{row}")


def is_header(
    found: Mapping[int, str], columns: tuple[str, ...], at: Callable[[int], Place], whole: Place, tell: Tell
) -> bool:
    """Whether a header has exactly these columns, each once, in any order; what is wrong with it is told.

    ``found`` is its names by their positions, ``at`` the cell of each, ``whole`` where it is told what is missing.
    """
    sound = True
    first: dict[str, int] = {}
    for position, name in found.items():
        if first.setdefault(name, position) != position and name:
            tell(problem("csv.duplicate-column", at(position), column=name, first=at(first[name]).cell or ""))
            sound = False
        elif name not in columns:
            missing = [column for column in columns if column not in found.values()]
            near = nearest(name, missing)
            tell(problem("csv.unknown-column", at(position), found=name, allowed=quoted(columns), near=near))
            sound = False
    for column in columns:
        if column not in first:
            tell(problem("csv.missing-column", whole, column=column))
            sound = False
    return sound
