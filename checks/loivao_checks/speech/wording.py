"""What a screen reader says besides the page's own words: roles, states, positions, in Vietnamese and in English."""

import re
from collections.abc import Iterator
from itertools import groupby

from loivao_checks.outcome import Language, Words
from loivao_checks.speech.reading import Heard, Kind, Said, Utterance
from loivao_checks.speech.tree import CELLS, Node

_ROLES = {
    "heading": Words("đề mục cấp {level}", "heading level {level}"),
    "link": Words("liên kết", "link"),
    "button": Words("nút", "button"),
    "DisclosureTriangle": Words("nút", "button"),
    "tab": Words("thẻ", "tab"),
    "menuitem": Words("mục thực đơn", "menu item"),
    "menuitemcheckbox": Words("mục thực đơn", "menu item"),
    "menuitemradio": Words("mục thực đơn", "menu item"),
    "option": Words("lựa chọn", "option"),
    "image": Words("hình", "image"),
    "textbox": Words("ô nhập", "edit"),
    "searchbox": Words("ô tìm kiếm", "search edit"),
    "combobox": Words("hộp chọn", "combo box"),
    "listbox": Words("hộp danh sách", "list box"),
    "checkbox": Words("hộp kiểm", "check box"),
    "radio": Words("nút chọn một", "radio button"),
    "switch": Words("công tắc", "switch"),
    "slider": Words("thanh trượt", "slider"),
    "spinbutton": Words("ô số", "spin button"),
    "progressbar": Words("thanh tiến độ", "progress bar"),
    "meter": Words("thước đo", "meter"),
    "Audio": Words("âm thanh", "audio"),
    "Video": Words("phim", "video"),
    "math": Words("công thức", "math"),
    "MathMLMath": Words("công thức", "math"),
    "separator": Words("vạch ngăn", "separator"),
    "banner": Words("vùng đầu trang", "banner landmark"),
    "navigation": Words("vùng điều hướng", "navigation landmark"),
    "search": Words("vùng tìm kiếm", "search landmark"),
    "main": Words("vùng nội dung chính", "main landmark"),
    "complementary": Words("vùng bổ sung", "complementary landmark"),
    "contentinfo": Words("vùng cuối trang", "content info landmark"),
    "region": Words("vùng", "region"),
    "form": Words("vùng biểu mẫu", "form landmark"),
    "list": Words("danh sách {items} mục", "list with {items} items"),
    "DescriptionList": Words("danh sách giải nghĩa", "description list"),
    "table": Words("bảng {rows} hàng {columns} cột", "table with {rows} rows and {columns} columns"),
    "figure": Words("hình minh họa", "figure"),
    "blockquote": Words("đoạn trích", "block quote"),
    "group": Words("nhóm", "grouping"),
    "radiogroup": Words("nhóm", "grouping"),
    "toolbar": Words("thanh công cụ", "tool bar"),
    "tablist": Words("dãy thẻ", "tab control"),
    "menu": Words("thực đơn", "menu"),
    "menubar": Words("thực đơn", "menu bar"),
    "dialog": Words("hộp thoại", "dialog"),
    "alertdialog": Words("hộp thoại", "dialog"),
    "alert": Words("báo động", "alert"),
    "Iframe": Words("khung", "frame"),
    "Date": Words("ô ngày", "date edit"),
    "DateTime": Words("ô ngày giờ", "date and time edit"),
    "InputTime": Words("ô giờ", "time edit"),
    "Month": Words("ô tháng", "month edit"),
    "Week": Words("ô tuần", "week edit"),
    "ColorWell": Words("ô chọn màu", "colour picker"),
}
_SAME = {"grid": "table", "treegrid": "table"}
_END = {
    "list": Words("hết danh sách", "out of list"),
    "DescriptionList": Words("hết danh sách giải nghĩa", "out of description list"),
    "table": Words("hết bảng", "out of table"),
    "blockquote": Words("hết đoạn trích", "out of block quote"),
    "dialog": Words("hết hộp thoại", "out of dialog"),
    "alertdialog": Words("hết hộp thoại", "out of dialog"),
    "Iframe": Words("hết khung", "out of frame"),
}
_CELLS = {
    "cell": Words("hàng {row} cột {column}", "row {row} column {column}"),
    "columnheader": Words("hàng {row} cột {column}, đầu cột", "row {row} column {column}, column header"),
    "rowheader": Words("hàng {row} cột {column}, đầu hàng", "row {row} column {column}, row header"),
}
_BLANK = Words("trống", "blank")
_STATES: dict[tuple[str, object], Words] = {
    ("expanded", True): Words("đang mở", "expanded"),
    ("expanded", False): Words("đang thu gọn", "collapsed"),
    ("pressed", "true"): Words("đang nhấn", "pressed"),
    ("pressed", "false"): Words("không nhấn", "not pressed"),
    ("checked", "true"): Words("đã chọn", "checked"),
    ("checked", "false"): Words("chưa chọn", "not checked"),
    ("checked", "mixed"): Words("chọn một phần", "partially checked"),
    ("selected", True): Words("đang chọn", "selected"),
    ("required", True): Words("bắt buộc", "required"),
    ("readonly", True): Words("chỉ đọc", "read only"),
    ("disabled", True): Words("không dùng được", "unavailable"),
    ("invalid", "true"): Words("nhập sai", "invalid entry"),
}
_CURRENT = {
    "page": Words("trang hiện tại", "current page"),
    "step": Words("bước hiện tại", "current step"),
    "location": Words("vị trí hiện tại", "current location"),
    "date": Words("ngày hiện tại", "current date"),
    "time": Words("giờ hiện tại", "current time"),
    "true": Words("mục hiện tại", "current"),
}
_LANGUAGES = {
    "vi": Words("tiếng Việt", "Vietnamese"),
    "en": Words("tiếng Anh", "English"),
    "fr": Words("tiếng Pháp", "French"),
    "de": Words("tiếng Đức", "German"),
    "es": Words("tiếng Tây Ban Nha", "Spanish"),
    "zh": Words("tiếng Trung", "Chinese"),
    "ja": Words("tiếng Nhật", "Japanese"),
    "ko": Words("tiếng Hàn", "Korean"),
    "ru": Words("tiếng Nga", "Russian"),
    "th": Words("tiếng Thái", "Thai"),
    "km": Words("tiếng Khmer", "Khmer"),
    "lo": Words("tiếng Lào", "Lao"),
    "ar": Words("tiếng Ả Rập", "Arabic"),
}
_BEFORE_A_SIGN = re.compile(r"(?<=[\])]) (?=[.,;:!?…])")
_ENTRIES = ("textbox", "searchbox", "combobox")


def language_named(language: str) -> Words:
    """The name of a language; its tag where there is none."""
    return _LANGUAGES.get(language, Words(language, language))


def role_named(heard: Heard, node: Node) -> Words:
    """What a node is, with its level or size."""
    role = _SAME.get(node.role, node.role)
    words = _ROLES[role]
    if role == "heading":
        return words.fill(level=node.states.get("level", 2))
    if role == "list":
        return words.fill(items=sum(each.role == "listitem" for each in heard.tree.children(node)))
    if role == "table":
        size = heard.tables[node.index]
        return words.fill(rows=size.rows, columns=size.columns)
    return words


def in_words(heard: Heard, utterance: Utterance, language: Language) -> str:
    """One utterance as it is said."""
    node = utterance.node
    if utterance.kind is Kind.LEAVE and node is not None:
        return _END[_SAME.get(node.role, node.role)].in_language(language)
    if utterance.kind is Kind.ENTER and node is not None:
        named = role_named(heard, node).in_language(language)
        rest = ", ".join(part for part in (node.words, *_states(node, language)) if part)
        return f"{named}: {rest}" if rest else named
    line = _line(heard, utterance.said, 0, language)
    if node is not None and node.role in CELLS:
        return f"{_cell(heard, node, language)}: {line or _BLANK.in_language(language)}"
    return line


def _cell(heard: Heard, cell: Node, language: Language) -> str:
    position = next((table.cells[cell.index] for table in heard.tables.values() if cell.index in table.cells), None)
    if position is None:
        return _BLANK.in_language(language)
    named = _CELLS[cell.role].fill(row=position.row, column=position.column).in_language(language)
    return f"{named}, {position.head}" if position.head else named


def _line(heard: Heard, said: tuple[Said, ...], depth: int, language: Language) -> str:
    groups = [(node, tuple(each)) for node, each in groupby(said, key=lambda one: _around(one, depth))]
    alone = len([each for _, each in groups if "".join(one.words for one in each).strip() or each[0].within]) == 1
    pieces: list[str] = []
    for node, inner in groups:
        if node is None:
            pieces.append("".join(_voiced(heard, each, language) for each in inner))
            continue
        named = role_named(heard, node).in_language(language)
        rest = ", ".join(part for part in (_line(heard, inner, depth + 1, language), *_states(node, language)) if part)
        whole = f"{named}: {rest}" if rest else named
        pieces.append(whole if alone else f" [{whole}] ")
    return _BEFORE_A_SIGN.sub("", " ".join("".join(pieces).split()))


def _around(said: Said, depth: int) -> Node | None:
    return said.within[depth] if depth < len(said.within) else None


def _voiced(heard: Heard, said: Said, language: Language) -> str:
    if not said.words.strip() or said.language in ("", heard.tree.language):
        return said.words
    return f" ({language_named(said.language).in_language(language)}: {' '.join(said.words.split())}) "


def _states(node: Node, language: Language) -> Iterator[str]:
    if node.value and node.role not in ("link", "Iframe"):
        yield node.value
    elif node.role in _ENTRIES:
        yield _BLANK.in_language(language)
    if current := _CURRENT.get(node.attributes.get("aria-current", "").strip().lower()):
        yield current.in_language(language)
    for (name, value), words in _STATES.items():
        if name in node.states and node.states[name] == value and type(node.states[name]) is type(value):
            yield words.in_language(language)
    if node.description and node.description != node.words:
        yield node.description
