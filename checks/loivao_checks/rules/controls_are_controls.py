"""What can be clicked is a button or a link: those take focus, answer the keyboard, and say what they are."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NO_FOCUS = Words(
    "<{tag}> này làm việc khi bấm chuột nhưng bàn phím không tới được nó.",
    "This <{tag}> works when clicked, but the keyboard does not reach it.",
)
_NO_KEYS = Words(
    "<{tag}> này nhận tiêu điểm và làm việc khi bấm chuột, nhưng không nghe phím nào. Enter có làm được việc đó không?",
    "This <{tag}> takes focus and works when clicked, but listens to no key. Does Enter do the same?",
)
_ROLE_ONLY = Words(
    '<{tag} role="{role}"> này tự nhận là nút hay liên kết nhưng không có tabindex: bàn phím có tới được không?',
    'This <{tag} role="{role}"> says that it is a control but has no tabindex: does the keyboard reach it?',
)
_BLUR = Words(
    "Phần tử này bỏ tiêu điểm ngay khi nhận được (blur).", "This drops the focus as soon as it has it (blur)."
)
_NATIVE = (
    "a",
    "area",
    "audio",
    "button",
    "details",
    "embed",
    "iframe",
    "input",
    "label",
    "option",
    "select",
    "summary",
    "textarea",
    "video",
)
_CLICKS = ("onclick", "onmousedown", "onmouseup", "ondblclick")
_KEYS = ("onkeydown", "onkeyup", "onkeypress")
_ROLES = {"button", "link", "checkbox", "switch"}
_CONTAINERS = ("html", "body", "form", "main", "table", "ul", "ol", "dialog", "tbody")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each element with a handler of clicks in its HTML, or with the role of a control, and to `blur()`."""
    for element in document.elements():
        if document.hides(element):
            continue
        attributes = element.attrib
        clicked = any(name in attributes for name in _CLICKS)
        role = (element.get("role") or "").strip().lower()
        if "onfocus" in attributes and "blur()" in attributes["onfocus"].replace(" ", ""):
            yield document.says(element, _BLUR, Strength.WCAG)
        elif (clicked or role in _ROLES) and element.tag not in _CONTAINERS:
            if not _native(element) and not _holds_controls(element):
                yield document.says(element, _fault(element, role, clicked=clicked))
            elif clicked and _native(element):
                yield document.says(element, None)


def _fault(element: Element, role: str, *, clicked: bool) -> Words | None:
    tag = element.tag
    disabled = (element.get("aria-disabled") or "").lower() == "true"
    if element.get("tabindex") is None and element.get("contenteditable") is None:
        if disabled:
            return None
        return _NO_FOCUS.fill(tag=tag) if clicked else _ROLE_ONLY.fill(tag=tag, role=role)
    return _NO_KEYS.fill(tag=tag) if clicked and not any(name in element.attrib for name in _KEYS) else None


def _native(element: Element) -> bool:
    return element.tag in _NATIVE and not (element.tag in ("a", "area") and element.get("href") is None)


def _holds_controls(element: Element) -> bool:
    """True for a card whose link does the same, and for what lies in a control."""
    around = any(_native(at) for at in element.iterancestors("a", "button", "label", "summary"))
    return around or any(_native(at) or at.get("tabindex") is not None for at in element.iterdescendants())


RULE = Rule(
    id="controls-are-controls",
    strength=Strength.QUESTION,
    title=Words("Cái bấm được phải là nút hoặc liên kết.", "What can be clicked must be a button or a link."),
    mend=Words(
        "Hãy dùng <button> cho việc làm ngay trên trang, <a href> cho việc đi tới trang khác.",
        "Use <button> for what happens on the page, <a href> for going to another.",
    ),
    see="2.1.1",
    look=look,
)
