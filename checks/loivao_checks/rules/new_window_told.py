"""Who is taken to another window is told before: the way back is not where it was."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict
from loivao_checks.names import around, name
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NOT_TOLD = Words(
    "“{text}” mở cửa sổ mới mà không báo trước.", "“{text}” opens a new window and does not say so beforehand."
)
_FORM = Words(
    "Biểu mẫu này trả lời trong cửa sổ mới mà không báo trước.",
    "This form answers in a new window and does not say so.",
)
_TOLD = re.compile(
    r"(?:cửa sổ|thẻ|tab|trang)\s+(?:mới|khác|riêng)|(?:new|another|separate|external)\s+(?:window|tab)|"
    r"mở\s+(?:ra\s+)?(?:ngoài|trang ngoài)|opens?\s+(?:in\s+)?(?:a\s+)?new|nouvelle fenêtre|neues fenster|"
    r"nueva ventana",
    re.IGNORECASE,
)
_SAME = {"", "_self", "_top", "_parent"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link and form that opens another window, by `target` or by `window.open`."""
    for element in document.elements("a", "area", "form"):
        target = (element.get("target") or "").strip().lower()
        opened = "window.open" in (element.get("onclick") or "")
        if document.hides(element) or (target in _SAME and not opened):
            continue
        if element.tag != "form" and element.get("href") is None and not opened:
            continue
        if element.tag == "form":
            fault = None if _TOLD.search(" ".join(element.itertext())) else _FORM
        else:
            said = name(element, document)
            fault = None if _TOLD.search(_heard(element, said, document)) else _NOT_TOLD.fill(text=said)
        yield document.says(element, fault)


def _heard(link: Element, said: str, document: Document) -> str:
    by = [document.with_id(each) for each in (link.get("aria-describedby") or "").split()]
    described = " ".join(" ".join(each.itertext()) for each in by if each is not None)
    return f"{said} {link.get('title') or ''} {around(link)} {described}"


RULE = Rule(
    id="new-window-told",
    strength=Strength.QUESTION,
    title=Words("Liên kết mở cửa sổ mới phải báo trước.", "A link that opens a new window must say so."),
    mend=Words(
        "Hãy bỏ target, hoặc viết “(mở cửa sổ mới)” trong liên kết.",
        "Remove target, or write “(opens in a new window)” in the link.",
    ),
    see="3.2.5",
    look=look,
)
