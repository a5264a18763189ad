"""The results of a year from a workbook: the same records and the same faults as from a table in ``data/results/``."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from loivao.links.draft import Located
from loivao.load.records import read_record
from loivao.load.results import COLUMNS
from loivao.model.results import Result
from loivao.problems import Tell
from loivao.readers.table import Table
from loivao.readers.xlsx import Columns, read_sheet

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


@dataclass(frozen=True)
class Understood:
    """What a workbook says: its rows that are results, and where they were found."""

    file: str
    sheet: str
    header: int
    """The row of the names of the columns."""
    rows: tuple[Located[Result], ...]


def read_workbook(raw: bytes, file: str, year: int, tell: Tell) -> Understood | None:
    """The results in a workbook; None, and told, where no table can be read.

    What is wrong with a row by itself is told with its cell.
    """
    file = unicodedata.normalize("NFC", file)
    sheet = read_sheet(raw, file, TABLE, tell)
    if sheet is None:
        return None
    return Understood(file, sheet.name, sheet.header, tuple(_results(sheet.table, str(year), tell)))


def _results(table: Table, year: str, tell: Tell) -> Iterator[Located[Result]]:
    for row in table.rows(tell):
        given = row.cells | {"year": year}
        if given.get("unit") == PERCENT and (number := given.get("value", "").removesuffix(PERCENT).rstrip()):
            given["value"] = number  # 7.06% in a cell, and % beside it: said twice, meant once
        origin = table.origin(row)
        record = read_record(Result, given, origin, tell)
        if record is not None:
            yield Located(record, origin)
