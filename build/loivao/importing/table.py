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
_Key = tuple[str, str, str]
"""Indicator, area, and dimension or nothing."""
_VALUES: Final = attrgetter(*COLUMNS)


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
    for values in map(_VALUES, results):
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


def differences(old: Iterable[Result], new: Iterable[Result]) -> list[Difference]:
    """What changes when ``new`` stands in the place of ``old``, by indicator, area and dimension.

    Of the rows of ``old`` none is kept but those that differ. Of two rows for one figure the last one counts.
    """
    after = {_key(result): result for result in new}
    added, found = set(after), dict[_Key, Difference]()
    for before in old:
        key = _key(before)
        added.discard(key)
        found.pop(key, None)
        if key not in after:
            found[key] = Difference("removed", _of(key), _figure(before))
        elif fields := _changed(before, after[key]):
            found[key] = Difference("changed", _of(key), fields)
    found.update((key, Difference("added", _of(key), _figure(after[key]))) for key in added)
    return [found[key] for key in sorted(found)]


def _key(result: Result) -> _Key:
    return (result.indicator, result.area, result.dimension or "")


def _of(key: _Key) -> str:
    return ", ".join(part for part in key if part)


def _figure(result: Result) -> str:
    return " ".join(cells(result, ("value", "unit", "status"))).strip()


def _changed(before: Result, after: Result) -> str:
    was, becomes = _VALUES(before), _VALUES(after)
    if was == becomes and not _differ(before.value, after.value):
        return ""
    pairs = zip(COLUMNS, was, becomes, strict=True)
    return "; ".join(f"{column} “{_text(old)}” → “{_text(new)}”" for column, old, new in pairs if _differ(old, new))


def _differ(old: object, new: object) -> bool:
    """7.0 and 7.00 are one number, but two statements of how exactly it is known."""
    return old != new or (isinstance(old, Decimal) and _text(old) != _text(new))


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
