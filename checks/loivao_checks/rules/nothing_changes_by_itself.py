"""Choosing or focusing something does not take the reader elsewhere; a button does."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_CHANGE = Words(
    "Chọn hay gõ ở đây là chuyển ngay sang chỗ khác ({code}). Có lời báo trước không?",
    "To choose or type here leads elsewhere at once ({code}). Is one told beforehand?",
)
_FOCUS = Words(
    "Chỉ cần tới ô này là trang chuyển sang chỗ khác ({code}).",
    "Merely reaching this leads elsewhere ({code}).",
)
_LEAVES = re.compile(
    r"\.submit\s*\(|requestSubmit\s*\(|location\b\s*(?:\.href\s*)?=(?!=)|location\.(?:assign|replace)\s*\(|window\.open\s*\(|history\.(?:back|go)\s*\(",
    re.IGNORECASE,
)
_ON_INPUT = ("onchange", "oninput", "onblur", "onkeyup", "onselect")
_FIELDS = ("input", "select", "textarea", "form", "fieldset")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each field with a handler in its HTML, and to whatever has one for focus."""
    for element in document.elements():
        attributes = element.attrib
        if document.hides(element):
            continue
        focused = attributes.get("onfocus", "")
        typed = " ".join(attributes.get(each, "") for each in _ON_INPUT) if element.tag in _FIELDS else ""
        if focused and _LEAVES.search(focused):
            yield document.says(element, _FOCUS.fill(code=focused[:60]), Strength.WCAG)
        elif typed.strip():
            yield document.says(element, _CHANGE.fill(code=typed.strip()[:60]) if _LEAVES.search(typed) else None)


RULE = Rule(
    id="nothing-changes-by-itself",
    strength=Strength.QUESTION,
    title=Words(
        "Chọn hay tới một ô không được tự chuyển trang.", "To choose or reach a field must not lead elsewhere."
    ),
    mend=Words("Hãy thêm một nút để người đọc tự bấm.", "Add a button for the reader to press."),
    see="3.2.2",
    look=look,
)
