"""Results as text: the canonical table of a year, what is shown of one, and how two differ."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Final, Literal, NamedTuple, TextIO

from loivao.load.results import COLUMNS
from loivao.model.results import Result

SHOWN: Final = ("indicator", "area", "dimension", "value", "unit", "status", "as_of", "published_on")
"""The columns that are shown; sources and notes are too long for a line."""

Kind = Literal["added", "removed", "changed"]


class Difference(NamedTuple):
    """What happens to one row."""

    kind: Kind
    of: str
    """The indicator, area and dimension."""
    fields: str
    """The value of an added or a removed row; of a changed one each column with the old and the new text."""


def write_table(file: TextIO, results: Iterable[Result]) -> None:
    """Write the table of a year in its one form: commas, and a comma in decimal numbers too."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    # The writer itself writes words as they are, days as 2026-10-05 and nothing as nothing.
    for values in map(attrgetter(*COLUMNS), results):
        writer.writerow([_text(value) if isinstance(value, Decimal) else value for value in values])


def cells(result: Result, columns: Sequence[str]) -> tuple[str, ...]:
    """The texts of some columns of a row, as they stand in the canonical file."""
    return tuple(_text(getattr(result, column)) for column in columns)


def shown(results: Iterable[Result]) -> Iterator[str]:
    """A table in lines of text: a header, then a row a line, its columns one below the other."""
    rows = [SHOWN, *(cells(result, SHOWN) for result in results)]
    widths = [max(len(text) for text in column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()


def differences(old: Iterable[Result], new: Iterable[Result]) -> Iterator[Difference]:
    """What changes when ``new`` stands in the place of ``old``, by indicator, area and dimension."""
    before, after = {_key(result): result for result in old}, {_key(result): result for result in new}
    for key in sorted(before.keys() | after.keys()):
        of = ", ".join(part for part in key if part)
        if key not in before:
            yield Difference("added", of, " ".join(cells(after[key], ("value", "unit", "status"))).strip())
        elif key not in after:
            yield Difference("removed", of, " ".join(cells(before[key], ("value", "unit", "status"))).strip())
        elif fields := _changed(before[key], after[key]):
            yield Difference("changed", of, fields)


def _key(result: Result) -> tuple[str, str, str]:
    return (result.indicator, result.area, result.dimension or "")


def _changed(before: Result, after: Result) -> str:
    pairs = zip(COLUMNS, cells(before, COLUMNS), cells(after, COLUMNS), strict=True)
    return "; ".join(f"{column} “{old}” → “{new}”" for column, old, new in pairs if old != new)


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case date():
            return value.isoformat()
        case _:
            return str(value)
