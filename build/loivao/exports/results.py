"""Results as rows for machines and spreadsheets; illustrative figures say what they are in every row."""

import csv
import io
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from loivao.exports.json_text import Value
from loivao.model.corrections import Correction
from loivao.model.portal import Portal
from loivao.model.results import Result, ResultStatus
from loivao.render.words import Words

COLUMNS: Final = (*(name for name in Result.model_fields if name != "year"), "year")
"""The columns of the tables in ``data/results/``, and the year that those have in their names."""

_FORMULA: Final = re.compile(r"[=+\-@\t\r]")


def record(result: Result, words: Words) -> dict[str, Value]:
    """A row, by column. A figure whose status says that there is none is left out."""
    columns = {name: value for name, value in result.model_dump().items() if name in COLUMNS}
    return {name: columns[name] for name in COLUMNS} | {"value": result.figure(), "note": note(result, words)}


def note(result: Result, words: Words) -> str | None:
    """The note of a row; that of an illustrative one begins with the words that say so."""
    if result.status is not ResultStatus.ILLUSTRATIVE:
        return result.note
    mark = words.text("notice_illustrative")
    return f"{mark}. {result.note}" if result.note else mark


def status_of(correction: Correction, portal: Portal) -> ResultStatus | None:
    """The status of a corrected figure today; None where there is no such figure any more."""
    figures = (each for each in portal.results if each.year == correction.year and each.area == correction.area)
    names = (correction.indicator, correction.dimension)
    now = next((each.status for each in figures if (each.indicator, each.dimension) == names), None)
    area = next(each for each in portal.areas if each.id == correction.area)
    return ResultStatus.ILLUSTRATIVE if area.illustrative else now


def has_illustrative(results: Iterable[Result]) -> bool:
    """Whether any of them is illustrative."""
    return any(result.status is ResultStatus.ILLUSTRATIVE for result in results)


def table(results: Iterable[Result], words: Words) -> bytes:
    """The rows as CSV the way our own reader takes them back and Excel in Vietnamese opens them.

    UTF-8 with a byte order mark, commas between cells, Windows line ends, a comma in decimal numbers. No cell is a
    formula: text that a spreadsheet would run has an apostrophe before it.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for result in results:
        writer.writerow(_cell(value) for value in record(result, words).values())
    return written.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str:
    """One cell. Numbers cannot be formulas, however they begin."""
    match value:
        case None:
            return ""
        case Decimal():
            return format(value, "f").replace(".", ",")
        case _:
            text = str(value)
            return f"'{text}" if _FORMULA.match(text) else text
