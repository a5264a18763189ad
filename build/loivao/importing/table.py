"""Results as text: the canonical table of a year, what is shown of one, and how two differ."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from heapq import nsmallest
from operator import attrgetter, itemgetter
from typing import Final, Literal, NamedTuple, TextIO

from loivao.load.results import COLUMNS
from loivao.model.results import Result

Cells = tuple[str, ...]
"""The texts of a row in the order of ``COLUMNS``, as they stand in the canonical file."""
SHOWN: Final = ("indicator", "area", "dimension", "value", "unit", "status", "as_of", "published_on")
"""The columns that are shown; sources and notes are too long for a line."""
_values: Final = attrgetter(*COLUMNS)
_key: Final = itemgetter(*map(COLUMNS.index, ("indicator", "area", "dimension")))
_figure: Final = itemgetter(*map(COLUMNS.index, ("value", "unit", "status")))
_shown: Final = itemgetter(*map(COLUMNS.index, SHOWN))

Kind = Literal["added", "removed", "changed"]


class Difference(NamedTuple):
    """What happens to one row."""

    kind: Kind
    of: str
    """The indicator, area and dimension."""
    fields: str
    """The value of an added or a removed row; of a changed one each column with the old and the new text."""


def cells(result: Result) -> Cells:
    """A result as it stands in the canonical file: with a comma in decimal numbers, and days as 2026-10-05."""
    return tuple(map(_text, _values(result)))


def write_table(file: TextIO, rows: Iterable[Cells]) -> None:
    """Write the table of a year in its one form: commas between cells, and a line feed after each row."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)


def shown(rows: Iterable[Cells]) -> Iterator[str]:
    """A table in lines of text: a header, then a row a line, its columns one below the other."""
    lines = [SHOWN, *map(_shown, rows)]
    widths = [max(len(text) for text in column) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()


def differences(old: Iterable[Cells], new: Sequence[Cells], most: int) -> tuple[list[Difference], int]:
    """What changes when ``new`` stands in the place of ``old``: the first changes in order of indicator, area and
    dimension, ``most`` of them, and how many there are.

    Of two old rows that are of the same, the last counts. ``old`` is gone through once and not kept.
    """
    after = {_key(row): row for row in new}
    before: dict[Cells, Cells | None] = {}
    """By indicator, area and dimension: the old row, or None where the new one is the same."""
    for row in old:
        key = _key(row)
        before[key] = None if after.get(key) == row else row
    keys = [key for key, row in before.items() if row is not None]
    keys += (key for key in after if key not in before)
    return [_difference(key, before.get(key), after.get(key)) for key in nsmallest(most, keys)], len(keys)


def _difference(key: Cells, before: Cells | None, after: Cells | None) -> Difference:
    of = ", ".join(part for part in key if part)
    if before and after:
        pairs = zip(COLUMNS, before, after, strict=True)
        changed = (f"{column} “{old}” → “{new}”" for column, old, new in pairs if old != new)
        return Difference("changed", of, "; ".join(changed))
    return Difference("added" if after else "removed", of, " ".join(_figure(after or before or ())).strip())


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case str():
            return str(value)
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case date():
            return _day(value)
        case _:
            raise TypeError(f"no column of results has a {type(value).__name__}")


@lru_cache(4096)
def _day(day: date) -> str:
    """The text of a day, kept once: a table repeats the same few."""
    return day.isoformat()
