"""The first thing the Tab key reaches is a way to the content, and it leads to something that takes focus."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, tag, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NONE = Words(
    "Phần tử đầu tiên nhận tiêu điểm không phải là liên kết bỏ qua: {first}.",
    "The first thing to take focus is no skip link: {first}.",
)
_NOTHING = Words(
    "Liên kết bỏ qua “{text}” trỏ tới “#{id}”, không có trên trang.",
    "The skip link “{text}” leads to “#{id}”, which is not on the page.",
)
_NO_FOCUS = Words(
    "Đích “#{id}” của liên kết bỏ qua không nhận tiêu điểm.", "The target “#{id}” of the skip link takes no focus."
)
_NO_WORDS = Words("Liên kết bỏ qua không có chữ.", "The skip link has no text.")
_NATIVE = {"button", "input", "select", "summary", "textarea"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each of the in-page links a keyboard meets first, or to what it meets instead of them."""
    first = True
    for element in document.elements():
        if not _takes_focus(element) or document.hides(element) or element.get("tabindex") == "-1":
            continue
        address = element.get("href") or ""
        if tag(element) != "a" or not address.startswith("#") or address == "#":
            if first:
                yield document.says(element, _NONE.fill(first=document.place(element).snippet))
            return
        first = False
        yield document.says(element, _fault(element, address[1:], document))


def _fault(link: Element, identifier: str, document: Document) -> Words | None:
    said, target = text(link), document.with_id(identifier)
    if not said:
        return _NO_WORDS
    if target is None:
        return _NOTHING.fill(text=said, id=identifier)
    return None if _takes_focus(target) else _NO_FOCUS.fill(id=identifier)


def _takes_focus(element: Element) -> bool:
    name = tag(element)
    linked = name in ("a", "area") and element.get("href") is not None
    control = name in _NATIVE and element.get("disabled") is None and element.get("type") != "hidden"
    return linked or control or element.get("tabindex") is not None


RULE = Rule(
    id="skip-links",
    strength=Strength.HOUSE,
    title=Words(
        "Trang phải bắt đầu bằng liên kết tới nội dung, và đích phải nhận được tiêu điểm.",
        "A page must begin with a link to the content whose target takes focus.",
    ),
    mend=Words(
        'Hãy đặt đầu trang một liên kết như “Đến nội dung chính”, và ghi tabindex="-1" ở đích.',
        'Put a link such as “To the main content” first, and tabindex="-1" on its target.',
    ),
    see="2.4.1",
    look=look,
)
