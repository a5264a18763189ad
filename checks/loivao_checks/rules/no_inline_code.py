"""No script or style inside the page: the portal's Content Security Policy forbids them, and they would not run."""

from collections.abc import Iterator

from loivao_checks.html import Document, Verdict, tag
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_SCRIPT = Words("Trang có mã script viết thẳng bên trong.", "The page has a script written into it.")
_STYLE = Words("Trang có thẻ style viết thẳng bên trong.", "The page has a style element written into it.")
_ATTRIBUTE = Words(
    "Phần tử có thuộc tính {name} chứa mã hoặc kiểu.", "The element has code or style in its {name} attribute."
)
_ADDRESS = Words("Liên kết chứa mã: {address}", "The link contains code: {address}")
_DATA_ONLY = {"application/ld+json", "application/json"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to every script, style element, style or on… attribute, and javascript: address. JSON data is fine."""
    for element in document.elements():
        name = tag(element)
        if name == "script":
            fine = bool(element.get("src")) or (element.get("type") or "").lower() in _DATA_ONLY
            yield document.says(element, None if fine else _SCRIPT)
        if name == "style":
            yield document.says(element, _STYLE)
        for attribute, value in element.attrib.items():
            if str(attribute) == "style" or str(attribute).startswith("on"):
                yield document.says(element, _ATTRIBUTE.fill(name=attribute))
            elif str(value).lstrip().lower().startswith("javascript:"):
                yield document.says(element, _ADDRESS.fill(address=str(value)[:80]))


RULE = Rule(
    id="no-inline-code",
    strength=Strength.HOUSE,
    title=Words("Trang không được chứa mã hay kiểu viết thẳng.", "A page must not contain inline code or style."),
    mend=Words(
        "Hãy chuyển mã và kiểu vào tệp riêng trong assets/.",
        "Move code and style into files of their own under assets/.",
    ),
    see="4.1.2",
    look=look,
)
