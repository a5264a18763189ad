"""Excel workbooks to the CSV that Excel would have saved, so that both are read by one set of rules.

Nothing is guessed: what a cell shows is what is read, or it is told why not. Places are those of the workbook.
"""

import csv
import io
import unicodedata
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final, TypeAlias

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.datetime import from_excel
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from loivao.problems import Place, Tell, problem, quoted, warning
from loivao.readers.csv import RowOrigin, cell

MAX_UNPACKED: Final = 64_000_000
"""Bytes of all parts of a workbook: some 100,000 rows of results."""
MAX_COLUMNS: Final = 64
LOOKED_FOR_HEADER: Final = 50
"""In how many rows from the top the names of the columns are looked for; above them stand titles."""
LEAST_NAMES: Final = 3
"""How many known names of columns make a header."""
_ERRORS: Final = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"})
_OLD: Final = b"\xd0\xcf\x11\xe0"
_FIRST_DAY: Final = date(1990, 1, 1)
_LAST_DAY: Final = date(2099, 12, 31)

Value: TypeAlias = object
"""What openpyxl makes of a cell: text, a number, a truth value, a day, a time, nothing."""


@dataclass(frozen=True)
class Columns:
    """The columns of a table."""

    aliases: Mapping[str, str]
    """The column by each of its names, in small letters."""
    days: frozenset[str]
    """The columns whose numbers are days, as Excel counts them."""

    def of(self, value: Value) -> str | None:
        """The column that a cell of the header names, or None."""
        return self.aliases.get(_shown(value).casefold().rstrip(" :*")) if isinstance(value, str) else None


@dataclass(frozen=True)
class Sheet:
    """The table of one sheet as CSV, and where its rows and columns stand in the sheet."""

    file: str
    name: str
    text: str
    rows: tuple[int, ...]
    """The number of the row in the sheet, by the row of the CSV from 0; the first is the header's."""
    positions: tuple[int, ...]
    """The column in the sheet from 0, by the column of the CSV from 0."""

    def origin(self, of: RowOrigin) -> RowOrigin:
        """Where a row of the CSV stands in the sheet."""
        columns = {name: self.positions[position] for name, position in of.columns.items()}
        return RowOrigin(self.file, self.rows[of.number - 1], columns)

    def telling(self, tell: Tell) -> Tell:
        """``tell`` for problems of the CSV, told with their places in the sheet."""
        return lambda told: tell(replace(told, place=self._place(told.place)))

    def _place(self, place: Place) -> Place:
        """A place of the CSV in the sheet; what is said about the whole header stands at its first cell."""
        if place.cell is None:
            return cell(self.file, self.positions[0], self.rows[0])
        row, column = coordinate_to_tuple(place.cell)
        return cell(self.file, self.positions[column - 1], self.rows[row - 1])


def read_sheet(raw: bytes, file: str, columns: Columns, tell: Tell) -> Sheet | None:
    """The one sheet of a workbook that has a header of these columns; None, and told, where there is no such one.

    A row with a cell that cannot be read is told and left out.
    """
    if raw.startswith(_OLD):
        tell(problem("xlsx.old-format", Place(file)))
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
        if unpacked > MAX_UNPACKED:
            tell(problem("xlsx.too-large", Place(file), limit=str(MAX_UNPACKED // 1_000_000)))
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of decorations that it does not know
            return _Reading(raw, file, columns, tell).sheet()
    except Exception:  # noqa: BLE001  # openpyxl raises what comes on a damaged file: KeyError, ValueError, ParseError…
        tell(problem("xlsx.not-a-workbook", Place(file)))
        return None


class _Reading:
    """One workbook, opened twice: for what its cells show, and for what is behind them."""

    def __init__(self, raw: bytes, file: str, columns: Columns, tell: Tell) -> None:
        self.file, self.columns, self.tell = file, columns, tell
        self.shown: Workbook = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        self.behind: Workbook = load_workbook(io.BytesIO(raw))

    def sheet(self) -> Sheet | None:
        tables = [
            (name, rows, header)
            for name in self.shown.sheetnames
            if (rows := self._rows(name)) is not None and (header := self._header(rows)) is not None
        ]
        if len(tables) == 1:
            return self._sheet(*tables[0])
        if tables:
            sheets = quoted(name for name, _, _ in tables)
            self.tell(problem("xlsx.several-tables", Place(self.file), sheets=sheets))
        else:
            names = dict.fromkeys(self.columns.aliases.values())
            self.tell(problem("xlsx.no-table", Place(self.file), columns=quoted(names)))
        return None

    def _rows(self, name: str) -> list[tuple[Value, ...]] | None:
        """What the cells of a sheet show, row by row; None for a sheet of another kind, or one that nobody sees."""
        sheet = self.shown[name]
        if not isinstance(self.behind[name], Worksheet) or sheet.sheet_state != "visible":
            return None
        sheet.reset_dimensions()  # the size that a file says it has is often wrong
        return [
            tuple(_percent(each.value, each.number_format) for each in row)
            for row in sheet.iter_rows(max_col=MAX_COLUMNS)
        ]

    def _header(self, rows: Sequence[Sequence[Value]]) -> int | None:
        """The position of the header: the row with most names of columns, the first of equals."""
        counts = [len({self.columns.of(each) for each in row} - {None}) for row in rows[:LOOKED_FOR_HEADER]]
        best = max(counts, default=0)
        return counts.index(best) if best >= LEAST_NAMES else None

    def _sheet(self, name: str, rows: Sequence[Sequence[Value]], header: int) -> Sheet | None:
        positions = tuple(position for position, value in enumerate(rows[header]) if _shown(value))
        names = [self.columns.of(rows[header][position]) or _shown(rows[header][position]) for position in positions]
        if self._has_twins(names, positions, header):
            return None
        self._warn_of_hidden(name, header, len(rows))
        unreadable = self._merged(name, header, positions)
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(names)
        for index in range(header + 1, len(rows)):
            found: list[str] = []
            if index not in unreadable:
                found = self._row(name, index, rows[index], dict(zip(positions, names, strict=True)))
            writer.writerow(found or [""] * len(names))
        return Sheet(self.file, name, text.getvalue(), tuple(range(header + 1, len(rows) + 1)), positions)

    def _row(self, name: str, index: int, row: Sequence[Value], columns: Mapping[int, str]) -> list[str]:
        """The texts of a row's cells under the header; empty, and told, where one of them cannot be read."""
        texts = dict.fromkeys(columns, "")
        sound = True
        for position in {*range(len(row)), *columns}:
            value = row[position] if position < len(row) else None
            text = self._text(name, index, position, value, columns.get(position))
            sound = sound and text is not None
            if text and position not in columns:
                self._say("xlsx.cell-without-column", index, position, found=text)
                sound = False
            elif position in columns:
                texts[position] = text or ""
        return list(texts.values()) if sound else []

    def _text(self, name: str, index: int, position: int, value: Value, column: str | None) -> str | None:
        """The text of a cell; None, and told, where it cannot be read."""
        if value is None:
            formula = self.behind[name].cell(index + 1, position + 1) if column else None
            if formula is not None and formula.data_type == "f":
                self._say("xlsx.formula-not-computed", index, position, found=str(formula.value))
                return None
            return ""
        if isinstance(value, str) and value in _ERRORS:
            self._say("xlsx.error-value", index, position, found=value)
            return None
        if column in self.columns.days and isinstance(value, int | float) and not isinstance(value, bool):
            day = self._day(value)
            if day is None:
                self._say("xlsx.not-a-day", index, position, found=_shown(value), column=column or "")
            return day.isoformat() if day else None
        if column not in self.columns.days and isinstance(value, date | time | timedelta):
            self._say("xlsx.day-out-of-place", index, position, found=_shown(value), column=column or "")
            return None
        return _shown(value)

    def _day(self, serial: float) -> date | None:
        """The day that Excel shows for a number; None for numbers that are no days of our time, such as a year."""
        try:
            found = from_excel(serial, self.shown.epoch)
        except (ValueError, OverflowError):
            return None
        day = found.date() if isinstance(found, datetime) else None
        return day if day is not None and _FIRST_DAY <= day <= _LAST_DAY else None

    def _merged(self, name: str, header: int, positions: Sequence[int]) -> set[int]:
        """The rows of the table in which cells are merged, each such place told: only the first cell has a value."""
        found: set[int] = set()
        for area in sorted(self.behind[name].merged_cells.ranges, key=lambda each: each.bounds):
            left, top, right, bottom = area.bounds
            if bottom > header and any(left - 1 <= position < right for position in positions):
                self._say("xlsx.merged", top - 1, left - 1, range=str(area))
                found.update(range(top - 1, bottom))
        return found

    def _has_twins(self, names: Sequence[str], positions: Sequence[int], header: int) -> bool:
        """Whether two columns have one name, which is told: nobody can say which of them is meant."""
        first: dict[str, int] = {}
        for name, position in zip(names, positions, strict=True):
            if first.setdefault(name, position) != position:
                at = cell(self.file, first[name], header + 1).cell or ""
                self._say("csv.duplicate-column", header, position, column=name, first=at)
        return len(first) < len(names)

    def _warn_of_hidden(self, name: str, header: int, height: int) -> None:
        """Hidden rows are read too; whoever does not see them is told."""
        dimensions = self.behind[name].row_dimensions
        hidden = [row for row in range(header + 2, height + 1) if row in dimensions and dimensions[row].hidden]
        if hidden:
            place = cell(self.file, 0, hidden[0])
            self.tell(warning("xlsx.hidden-rows", place, count=str(len(hidden)), last=str(hidden[-1])))

    def _say(self, code: str, index: int, position: int, **values: str) -> None:
        self.tell(problem(code, cell(self.file, position, index + 1), **values))


def _percent(value: Value, number_format: str | None) -> Value:
    """What a cell shows: 0.0706 in a format of percents is 7.06%, to whoever looks at it."""
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in (number_format or ""):
        return f"{_digits(value * 100)}%"
    return value


def _digits(number: float) -> str:
    """A number in plain digits, as many as Excel keeps: 0.1 + 0.2 is 0.3 there."""
    return str(number) if isinstance(number, int) else f"{Decimal(f'{number:.15g}'):f}"


def _shown(value: Value) -> str:
    """What a cell shows, on one line."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _digits(value)
        case str():
            return " ".join(unicodedata.normalize("NFC", value).split())
        case _:
            return str(value.date() if isinstance(value, datetime) else value)
