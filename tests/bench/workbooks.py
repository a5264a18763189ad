"""A large table of results as a workbook, in the shape in which each of three programs writes one.

Whoever measures reading must not measure one writer's habits: openpyxl keeps a text in its cell and writes letters as
numbers of characters, Excel and Calc keep texts in a part of their own and say more of every row.
"""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Final

from openpyxl import Workbook

from loivao.load.results import COLUMNS

SHAPES: Final = {
    "openpyxl": None,
    "Excel": (
        '<row r="{row}" spans="1:11" x14ac:dyDescent="0.25">',
        '<c r="{at}" t="s"><v>{value}</v></c>',
        '<c r="{at}"><v>{value}</v></c>',
        '<c r="{at}" s="1"><v>{value}</v></c>',
        "<si><t>{text}</t></si>",
    ),
    "Calc": (
        '<row r="{row}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" '
        'collapsed="false">',
        '<c r="{at}" s="0" t="s"><v>{value}</v></c>',
        '<c r="{at}" s="0" t="n"><v>{value}</v></c>',
        '<c r="{at}" s="1" t="n"><v>{value}</v></c>',
        '<si><t xml:space="preserve">{text}</t></si>',
    ),
}
"""By program: its row, its cells of text, number and day, and its shared text; openpyxl writes by itself."""
_MAIN: Final = "http://schemas.openxmlformats.org"
_SHEET: Final = "xl/worksheets/sheet1.xml"
_RELATION: Final = (
    f'<Relationship Id="shared" Type="{_MAIN}/officeDocument/2006/relationships/sharedStrings" '
    'Target="/xl/sharedStrings.xml"/></Relationships>'
)


def results(rows: int, year: int) -> Iterator[list[object]]:
    """Rows of usual length, with days as Excel keeps them."""
    for number in range(rows):
        start = ["NKT-01", "ca-nuoc", f"xã số {number}", 1000 + number % 50, "người", "final", "phong-lao-dong"]
        end = [datetime(year, 12, 31), "Niên giám thống kê", "01/03/2025", f"Theo báo cáo của xã số {number % 700}"]
        yield start + end


def write_large_workbook(path: Path, rows: int, year: int, program: str) -> None:
    """Write a table of so many rows as ``program`` would write it."""
    shape = SHAPES[program]
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Kết quả")
    sheet.append(COLUMNS)
    for row in results(1 if shape else rows, year):
        sheet.append(row)
    workbook.save(path)
    if shape:
        _write_in_shape(path, rows, year, shape)


def _write_in_shape(path: Path, rows: int, year: int, shape: tuple[str, str, str, str, str]) -> None:
    """Put the rows, in another shape, into a workbook that has one row."""
    row_shape, text_shape, number_shape, day_shape, shared_shape = shape
    numbers: dict[str, int] = {}
    written = []
    for row, values in enumerate([COLUMNS, *results(rows, year)], start=1):
        cells = []
        for letter, value in zip("ABCDEFGHIJK", values, strict=True):
            match value:
                case datetime():
                    cell, found = day_shape, (value - datetime(1899, 12, 30)).days
                case int():
                    cell, found = number_shape, value
                case _:
                    cell, found = text_shape, numbers.setdefault(str(value), len(numbers))
            cells.append(cell.format(at=f"{letter}{row}", value=found))
        written.append(f"{row_shape.format(row=row)}{''.join(cells)}</row>")
    with zipfile.ZipFile(path) as source:
        parts = {part: source.read(part).decode() for part in source.namelist()}
    in_sheet = "".join(written)
    parts[_SHEET] = re.sub("<row .*</row>", lambda _: in_sheet, parts[_SHEET], flags=re.DOTALL).replace(
        "<worksheet ", '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ', 1
    )
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace("</Relationships>", _RELATION)
    shared = "".join(shared_shape.format(text=escape(text, quote=False)) for text in numbers)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}/spreadsheetml/2006/main">{shared}</sst>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for part, text in parts.items():
            target.writestr(part, text)
