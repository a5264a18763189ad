"""In a table of data each figure is read with its headers, so there are some, none is empty, and rows are even."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage, text
from loivao_checks.names import content
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NO_HEADERS = Words(
    "Bảng {rows} hàng {columns} cột này không có ô tiêu đề (th) nào. Đây có phải là bảng số liệu không?",
    "This table of {rows} rows and {columns} columns has no header cells (th). Is it a table of data?",
)
_ONE_AXIS = Words(
    'Cột đầu của bảng này trông như tiêu đề hàng nhưng là td. Có nên là th scope="row" không?',
    'The first column of this table looks like row headers but is td. Should it be th scope="row"?',
)
_NO_NAME = Words(
    "Trang có nhiều bảng, và bảng này không có tên (caption). Có biết bảng nào là bảng nào không?",
    "The page has several tables, and this one has no name (caption). Can they be told apart?",
)
_EMPTY = Words("Ô tiêu đề này để trống.", "This header cell is empty.")
_UNEVEN = Words(
    "Hàng này có {count} cột, còn các hàng khác có {most}.", "This row has {count} columns, the other rows have {most}."
)
_MERGED = Words(
    "Ô tiêu đề “{text}” gộp {count} ô nhưng không nói (scope, headers) nó thuộc những cột hay hàng nào.",
    "The header “{text}” spans {count} cells but does not say (scope, headers) which columns or rows it is for.",
)
_LAYOUT = {"none", "presentation"}
_SCOPES = {"col", "row", "colgroup", "rowgroup"}
_MOST_WORDS_IN_A_CELL = 12


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each table with two rows and columns at least that is not declared to be layout."""
    several = sum(1 for table in document.elements("table") if _holds_data(table) and not document.hides(table)) > 1
    for table in document.elements("table"):
        rows = [row for row in table.iter("tr") if _table_of(row) is table]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        widths = _widths(cells)
        role = (table.get("role") or "").strip().lower()
        if document.hides(table) or role in _LAYOUT or len(rows) < 2 or max(widths, default=0) < 2:
            continue
        headers = [
            cell
            for row in cells
            for cell in row
            if cell.tag == "th" or cell.get("role") in ("columnheader", "rowheader")
        ]
        if not headers:
            data = all(len(text(cell).split()) <= _MOST_WORDS_IN_A_CELL for row in cells for cell in row)
            bare = next(table.iterdescendants("table", "form", "ul", "nav", "h2"), None) is None
            yield document.says(table, _NO_HEADERS.fill(rows=len(rows), columns=max(widths)) if data and bare else None)
            continue
        if several and not _named(table):
            yield document.says(table, _NO_NAME, Strength.DOUBT)
        yield document.says(table, _ONE_AXIS if _first_column_heads(cells) else None)
        named = any(cell.get("headers") for row in cells for cell in row)
        yield from _headers(document, headers, corner=cells[0][0] if cells[0] else None, named=named)
        most = max(set(widths), key=widths.count)
        for row, width in zip(rows, widths, strict=True):
            yield document.says(row, _UNEVEN.fill(count=width, most=most) if width != most else None)


def _holds_data(table: Element) -> bool:
    role = (table.get("role") or "").strip().lower()
    return role not in _LAYOUT and next(table.iter("th"), None) is not None


def _named(table: Element) -> bool:
    caption = next(table.iterchildren("caption"), None)
    before = next(table.itersiblings(preceding=True), None)
    headed = before is not None and before.tag in ("h2", "h3", "h4", "h5", "h6")
    said = table.get("aria-label") or table.get("aria-labelledby") or table.get("title")
    return bool(said) or (caption is not None and bool(text(caption))) or headed


def _headers(document: Document, headers: list[Element], *, corner: Element | None, named: bool) -> Iterator[Verdict]:
    for cell in headers:
        count = max(_number(cell.get("colspan")), _number(cell.get("rowspan")))
        scoped = (cell.get("scope") or "").lower() in _SCOPES or named
        if not content(cell) and cell.get("aria-label") is None and cell.get("abbr") is None:
            yield document.says(
                cell, None if cell is corner or next(cell.iter("input", "button", "svg"), None) is not None else _EMPTY
            )
        else:
            fault = _MERGED.fill(text=text(cell), count=count) if count > 1 and not scoped else None
            yield document.says(cell, fault)


def _first_column_heads(cells: list[list[Element]]) -> bool:
    """True when no row has a header, and each begins with other words and goes on with figures."""
    body = [row for row in cells if row and all(cell.tag == "td" for cell in row)]
    if len(body) < 2 or len(body) < len(cells) - 2:
        return False
    firsts = [text(row[0]) for row in body]
    named = all(any(map(str.isalpha, said)) and not said[:1].isdigit() for said in firsts) and len(set(firsts)) == len(
        firsts
    )
    return named and all(len(row) > 2 and all(text(cell)[:1].isdigit() for cell in row[1:]) for row in body)


def _widths(cells: list[list[Element]]) -> list[int]:
    """How many columns each row has, with cells that reach down from rows above."""
    widths: list[int] = []
    reaching: list[int] = []
    for left, row in zip(range(len(cells), 0, -1), cells, strict=True):
        spans = [(_number(cell.get("colspan")), _number(cell.get("rowspan"), zero=left)) for cell in row]
        widths.append(len(reaching) + sum(columns for columns, _ in spans))
        down = reaching + [rows for columns, rows in spans for _ in range(columns)]
        reaching = [rows - 1 for rows in down if rows > 1]
    return widths


def _number(value: str | None, *, zero: int = 1) -> int:
    digits = (value or "1").strip()
    return min(int(digits) or zero, 1000) if digits.isascii() and digits.isdigit() else 1


def _table_of(element: Element) -> Element:
    return next(at for at in lineage(element) if at.tag == "table" or at.getparent() is None)


RULE = Rule(
    id="data-tables-have-headers",
    strength=Strength.QUESTION,
    title=Words("Bảng số liệu phải có tiêu đề và các hàng bằng nhau.", "Data tables must have headers and even rows."),
    mend=Words(
        'Hãy dùng th scope="col" cho tiêu đề cột, th scope="row" cho tiêu đề hàng, không để trống và không '
        "gộp ô nếu tránh được.",
        'Use th scope="col" and th scope="row" for headers, leave none empty, and avoid merged cells.',
    ),
    see="1.3.1",
    look=look,
)
