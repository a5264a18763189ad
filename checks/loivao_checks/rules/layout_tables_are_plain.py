"""A table that only lays out the page has nothing of a data table, and says that it is one for layout."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage, tag, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_HAS_HEADERS = Words(
    "Bảng này tự nhận là bảng bố cục nhưng có {what} như bảng số liệu.",
    "This table says that it is for layout, but has {what} like a data table.",
)
_IS_LAYOUT = Words(
    "Bảng này không có tiêu đề nào và chứa {what}. Nó chỉ dùng để sắp xếp trang phải không?",
    "This table has no headers and holds {what}. Is it there to lay out the page only?",
)
_HOLDS_PROSE = Words(
    "Bảng này chỉ có một hàng, và ô nào cũng là cả câu văn. Nó chỉ dùng để sắp xếp trang phải không?",
    "This table has one row only, and each cell holds whole sentences. Is it there to lay out the page only?",
)
_LAYOUT = {"none", "presentation"}
_OTHER_ROLES = {"grid", "treegrid", "table"}
_BLOCKS = ("nav", "main", "h1", "h2", "h3", "form", "table", "header", "footer", "aside", "ul")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each table."""
    for table in document.elements("table"):
        role = (table.get("role") or "").strip().lower()
        if document.hides(table) or (role and role not in _LAYOUT | _OTHER_ROLES):
            continue
        headers = _own(table, "th", "caption")
        if role in _LAYOUT:
            what = "th" if any(each.tag == "th" for each in headers) else "caption" if headers else ""
            what = what or ("summary" if (table.get("summary") or "").strip() else "")
            yield document.says(table, _HAS_HEADERS.fill(what=what) if what else None)
        elif not headers and role not in _OTHER_ROLES:
            yield document.says(table, _layout(table))
        else:
            yield document.says(table, _HOLDS_PROSE if _one_row_of_prose(table) else None, Strength.DOUBT)


def _layout(table: Element) -> Words | None:
    blocks = [each for each in table.iterdescendants(*_BLOCKS) if next(each.iterancestors("table")) is table]
    found = next((tag(each) for each in blocks), "")
    if found:
        return _IS_LAYOUT.fill(what=f"<{found}>")
    cells = _own(table, "td")
    longest = max((len(text(cell).split()) for cell in cells), default=0)
    if len(cells) == 1 or (cells and len(_own(table, "tr")) == 1 and longest > 25):
        return _IS_LAYOUT.fill(what=f"{len(cells)} <td>")
    return None


def _one_row_of_prose(table: Element) -> bool:
    cells = _own(table, "td")
    rows = {cell.getparent() for cell in cells}
    if any(header.get("scope") for header in _own(table, "th")):
        return False
    return len(rows) == 1 and len(cells) > 1 and all(len(text(cell).split()) > 5 for cell in cells)


def _own(table: Element, *names: str) -> list[Element]:
    return [each for each in table.iter(*names) if next(at for at in lineage(each) if at.tag == "table") is table]


RULE = Rule(
    id="layout-tables-are-plain",
    strength=Strength.QUESTION,
    title=Words(
        "Bảng bố cục không được mang dấu hiệu của bảng số liệu.", "Layout tables must have nothing of a data table."
    ),
    mend=Words(
        "Hãy sắp xếp trang bằng CSS. Nếu là bảng số liệu thì bỏ role và thêm th; nếu là bố cục thì bỏ th, "
        "caption, summary.",
        "Lay out with CSS. A data table needs th and no role; a layout table needs no th, caption or summary.",
    ),
    see="1.3.1",
    look=look,
)
