"""The results of a year from a workbook: the same records and the same faults as from a table in ``data/results/``."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from loivao.links.draft import Located
from loivao.load.records import read_record
from loivao.load.results import COLUMNS
from loivao.model.results import Result
from loivao.problems import Tell
from loivao.readers.csv import read_csv
from loivao.readers.xlsx import Columns, Sheet, read_sheet

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "indicator": ("mã chỉ số", "chỉ số"),
    "area": ("mã địa bàn", "địa bàn"),
    "dimension": ("phân tổ", "phần", "nhóm"),
    "value": ("giá trị", "số liệu", "con số"),
    "unit": ("đơn vị", "đơn vị tính"),
    "status": ("trạng thái", "tình trạng"),
    "reporting_agency": ("cơ quan báo cáo", "mã cơ quan báo cáo"),
    "as_of": ("tính đến", "tính đến ngày", "thời điểm"),
    "source": ("nguồn", "nguồn số liệu"),
    "published_on": ("ngày công bố",),
    "note": ("ghi chú",),
}
"""What staff call the columns, beside their names in the data."""
TABLE: Final = Columns(
    aliases={name: column for column in COLUMNS for name in (column, *_NAMES[column])},
    days=frozenset({"as_of", "published_on"}),
)
PERCENT: Final = "%"


def read_workbook(raw: bytes, file: str, year: int, tell: Tell) -> tuple[Sheet, tuple[Located[Result], ...]] | None:
    """The sheet with the table and its rows that are results; None, and told, where no table can be read.

    What is wrong with a row by itself is told with its cell.
    """
    sheet = read_sheet(raw, unicodedata.normalize("NFC", file), TABLE, tell)
    return None if sheet is None else (sheet, tuple(_results(sheet, year, tell)))


def _results(sheet: Sheet, year: int, tell: Tell) -> Iterator[Located[Result]]:
    telling = sheet.telling(tell)
    table = read_csv(sheet.text, sheet.file, COLUMNS, telling)
    if table is None:
        return
    for row in table.rows(telling):
        cells = dict(row.cells)
        if cells.get("unit") == PERCENT:  # 7.06% in a cell, and % beside it: said twice, meant once
            cells["value"] = cells.get("value", "").removesuffix(PERCENT).rstrip()
        origin = sheet.origin(table.origin(row))
        given = {name: text for name, text in cells.items() if text}
        record = read_record(Result, {**given, "year": str(year)}, origin, tell)
        if record is not None:
            yield Located(record, origin)
