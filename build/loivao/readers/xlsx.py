"""Excel workbooks to tables: what a cell shows is what is read, or it is told why not. Nothing is guessed."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import Final

from loivao.problems import Place, Tell, problem, quoted, warning
from loivao.readers.cells import Kind, Merged, SheetRow, Value
from loivao.readers.spreadsheet import SheetPart, Workbook
from loivao.readers.table import MAX_ROWS, Table, cell, is_header

MAX_UNPACKED: Final = 128_000_000
"""Bytes of all parts of a workbook: some 150,000 rows of results."""
LOOKED_FOR_HEADER: Final = 50
"""In how many rows from the top the names of the columns are looked for; above them stand titles."""
LEAST_NAMES: Final = 3
"""How many known names of columns make a header."""
_OLD: Final = b"\xd0\xcf\x11\xe0"
_FIRST_DAY: Final = date(1990, 1, 1)
_LAST_DAY: Final = date(2099, 12, 31)


@dataclass(frozen=True)
class Columns:
    """The columns of a table."""

    aliases: Mapping[str, str]
    """The column by each of its names, in small letters."""
    days: frozenset[str]
    """The columns whose numbers are days, as Excel counts them."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.aliases.values()))

    def of(self, value: Value | None) -> str | None:
        """The column that a cell of the header names, or None."""
        named = value is not None and value.kind is Kind.TEXT
        return self.aliases.get(value.text.casefold().rstrip(" :*")) if value and named else None


@dataclass(frozen=True)
class Sheet:
    """The one sheet of a workbook that has a table."""

    name: str
    header: int
    """The row of the names of the columns."""
    table: Table


def read_sheet(raw: bytes, file: str, columns: Columns, tell: Tell) -> Sheet | None:
    """The one sheet of a workbook that has a header of these columns; None, and told, where there is no such one.

    A row with a cell that cannot be read is told, when the rows of the table are asked for, and left out.
    """
    if raw.startswith(_OLD):
        tell(problem("xlsx.old-format", Place(file)))
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            if sum(part.file_size for part in parts.infolist()) <= MAX_UNPACKED:
                return _Reading(Workbook(parts), file, columns, tell).sheet()
    except Exception:  # noqa: BLE001  # a damaged file raises what comes: BadZipFile, KeyError, XMLSyntaxError…
        tell(problem("xlsx.not-a-workbook", Place(file)))
        return None
    tell(problem("xlsx.too-large", Place(file), limit=str(MAX_UNPACKED // 1_000_000)))
    return None


class _Reading:
    def __init__(self, workbook: Workbook, file: str, columns: Columns, tell: Tell) -> None:
        self.workbook, self.file, self.columns, self.tell = workbook, file, columns, tell
        self.first_day = date(1904, 1, 1) if workbook.counts_from_1904 else date(1899, 12, 30)

    def sheet(self) -> Sheet | None:
        tables = [
            (sheet, header)
            for sheet in self.workbook.sheets
            if sheet.is_visible and (header := self._header(sheet)) is not None
        ]
        if len(tables) == 1:
            return self._sheet(*tables[0])
        if tables:
            sheets = quoted(sheet.name for sheet, _ in tables)
            self.tell(problem("xlsx.several-tables", Place(self.file), sheets=sheets))
        else:
            self.tell(problem("xlsx.no-table", Place(self.file), columns=quoted(self.columns.names)))
        return None

    def _header(self, sheet: SheetPart) -> SheetRow | None:
        """The row with most names of columns, the first of equals."""
        first = takewhile(lambda row: row.number <= LOOKED_FOR_HEADER, self.workbook.rows(sheet))
        counted = [(len({self.columns.of(each) for each in row.values} - {None}), row) for row in first]
        most, row = max(counted, key=lambda pair: pair[0], default=(0, None))
        return row if most >= LEAST_NAMES else None

    def _sheet(self, sheet: SheetPart, header: SheetRow) -> Sheet | None:
        names = {
            position: self.columns.of(value) or value.text for position, value in enumerate(header.values) if value
        }

        def at(position: int) -> Place:
            return cell(self.file, position, header.number)

        if not is_header(names, self.columns.names, at, at(min(names)), self.tell):
            return None
        merged: list[Merged] = []
        rows = [row for row in self.workbook.rows(sheet, merged) if row.number > header.number]
        self._warn_of_hidden(rows)
        left_out = self._in_merged(merged, header.number, names)
        kept = [row for row in rows if row.number not in left_out]

        def records(tell: Tell) -> Iterator[tuple[int, Sequence[str]]]:
            texts = _Texts(self.file, names, self.columns.days, self.first_day, tell)
            return ((row.number, texts.of(row)) for row in kept)

        positions = {name: position for position, name in names.items()}
        return Sheet(sheet.name, header.number, Table(self.file, positions, max(names) + 1, records))

    def _in_merged(self, merged: Iterable[Merged], header: int, names: Mapping[int, str]) -> set[int]:
        """The rows of the table in which cells are merged, each such place told: only the first cell has a value."""
        found: set[int] = set()
        reached = header
        for (top, left), (bottom, right) in sorted(merged):
            if bottom > header and any(left <= position <= right for position in names):
                at, end = cell(self.file, left, top), cell(self.file, right, bottom)
                self.tell(problem("xlsx.merged", at, range=f"{at.cell}:{end.cell}"))
                found.update(range(max(top, reached + 1), min(bottom, MAX_ROWS) + 1))
                reached = max(reached, bottom)
        return found

    def _warn_of_hidden(self, rows: Sequence[SheetRow]) -> None:
        """Hidden rows are read too; whoever does not see them is told."""
        hidden = [row.number for row in rows if row.is_hidden and any(row.values)]
        if hidden:
            place = cell(self.file, 0, hidden[0])
            self.tell(warning("xlsx.hidden-rows", place, count=str(len(hidden)), last=str(hidden[-1])))


class _Texts:
    """The cells of a row as texts; what cannot be read as text is told."""

    def __init__(self, file: str, names: Mapping[int, str], days: frozenset[str], first_day: date, tell: Tell) -> None:
        self.file, self.names, self.first_day, self.tell = file, names, first_day, tell
        self.width = max(names) + 1
        self.days = frozenset(position for position, name in names.items() if name in days)

    def of(self, row: SheetRow) -> Sequence[str]:
        """A text for every position; none at all, and told, where one of the cells cannot be read."""
        texts = [""] * self.width
        sound = row.beyond is None
        for position, value in enumerate(row.values):
            if value is None:
                continue
            if value.kind is Kind.TEXT and position in self.names:
                texts[position] = value.text
                continue
            text = self._text(value, position, row.number)
            if text is not None and position in self.names:
                texts[position] = text
            elif text is not None:
                self._say("xlsx.cell-without-column", position, row.number, found=text)
            sound = sound and text is not None and position in self.names
        if row.beyond is not None:
            self._say("xlsx.cell-without-column", row.beyond, row.number, found="…")
        return texts if sound else ()

    def _text(self, value: Value, position: int, row: int) -> str | None:
        kind, text = value
        if kind is Kind.TEXT or kind is Kind.PERCENT or (kind is Kind.NUMBER and position not in self.days):
            return text
        if kind is Kind.ERROR or kind is Kind.FORMULA:
            code = "xlsx.error-value" if kind is Kind.ERROR else "xlsx.formula-not-computed"
            self._say(code, position, row, found=text)
            return None
        column, day = self.names.get(position, ""), _day(text, self.first_day)
        if position in self.days and day is not None and _FIRST_DAY <= day <= _LAST_DAY:
            return day.isoformat()
        if position in self.days:
            self._say("xlsx.not-a-day", position, row, found=text, column=column)
        else:
            self._say("xlsx.day-out-of-place", position, row, found=self._moment(text, day), column=column)
        return None

    def _moment(self, serial: str, day: date | None) -> str:
        """What Excel shows for a number in a format of days or times, in one way of writing."""
        if day is None or day > self.first_day:
            return str(day or serial)
        return str(timedelta(seconds=round(float(serial) * 86_400)))

    def _say(self, code: str, position: int, row: int, **values: str) -> None:
        self.tell(problem(code, cell(self.file, position, row), **values))


@lru_cache(4096)
def _day(serial: str, first_day: date) -> date | None:
    """The day that Excel means by a number; None for a number of which there is no day."""
    try:
        return first_day + timedelta(days=int(float(serial)))
    except (ValueError, OverflowError):
        return None
