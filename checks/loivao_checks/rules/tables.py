"""Data tables have a caption, and headers on both axes that say which cells they are for."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage, tag, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NO_CAPTION = Words("Bảng không có tên (caption).", "The table has no caption.")
_NO_COLUMN_HEADERS = Words(
    'Bảng không có tiêu đề cột (th scope="col").', 'The table has no column headers (th scope="col").'
)
_NO_ROW_HEADER = Words(
    'Hàng này không có tiêu đề hàng (th scope="row").', 'This row has no row header (th scope="row").'
)
_NO_SCOPE = Words("Ô tiêu đề không có scope.", "The header cell has no scope.")
_EMPTY_CELL = Words(
    "Ô này để trống; phải nói bằng lời, ví dụ “chưa có số liệu”.",
    "This cell is empty; say it in words, such as “no figure yet”.",
)
_SCOPES = {"col", "row", "colgroup", "rowgroup"}
_PICTURES = ("img", "input", "svg")
_LAYOUT = {"none", "presentation"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each table that is not declared to be mere layout."""
    for table in document.elements("table"):
        if document.hides(table) or (table.get("role") or "").lower() in _LAYOUT:
            continue
        yield document.says(table, _whole(table))
        for row in _own(table, "tr"):
            yield from _in_row(row, document)


def _whole(table: Element) -> Words | None:
    caption = next(iter(_own(table, "caption")), None)
    if caption is None or not text(caption):
        return _NO_CAPTION
    columns = any((cell.get("scope") or "").startswith("col") for cell in _own(table, "th"))
    return None if columns else _NO_COLUMN_HEADERS


def _in_row(row: Element, document: Document) -> Iterator[Verdict]:
    cells = [cell for cell in row if tag(cell) in ("td", "th")]
    if any(tag(cell) == "td" for cell in cells):
        headed = any(tag(cell) == "th" and (cell.get("scope") or "").startswith("row") for cell in cells)
        yield document.says(row, None if headed else _NO_ROW_HEADER)
    for cell in cells:
        if tag(cell) == "th":
            scoped = (cell.get("scope") or "").lower() in _SCOPES or cell.get("headers")
            yield document.says(cell, None if scoped else _NO_SCOPE)
        elif not text(cell) and next(cell.iter(*_PICTURES), None) is None:
            yield document.says(cell, _EMPTY_CELL)


def _own(table: Element, *names: str) -> list[Element]:
    # A table inside a cell is looked at for itself.
    inside = (element for element in table.iter(*names))
    return [element for element in inside if next(at for at in lineage(element) if tag(at) == "table") is table]


RULE = Rule(
    id="tables",
    strength=Strength.HOUSE,
    title=Words(
        "Bảng số liệu phải có tên và tiêu đề ở cả hai chiều.",
        "Data tables must have a caption and headers on both axes.",
    ),
    mend=Words(
        'Hãy thêm caption, th scope="col" cho mỗi cột và th scope="row" ở đầu mỗi hàng.',
        'Add a caption, th scope="col" for each column and th scope="row" at the head of each row.',
    ),
    see="1.3.1",
    look=look,
)
