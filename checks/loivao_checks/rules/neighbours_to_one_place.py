"""Two links beside each other to one place are one link: otherwise it is heard, and passed with Tab, twice."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_TWICE = Words(
    "Liên kết này và liên kết ngay trước nó cùng dẫn tới “{href}”.",
    "This link and the one right before it both lead to “{href}”.",
)
_APART = {"td", "th", "tr", "li", "dt", "dd", "nav", "header", "footer", "main", "form", "section", "aside"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link that can be reached; those of different cells or parts of the page are no neighbours."""
    before: Element | None = None
    for link in document.elements("a"):
        if not link.get("href") or link.get("tabindex") == "-1" or document.hides(link):
            continue
        again = before is not None and before.get("href") == link.get("href") and _touch(before, link)
        yield document.says(link, _TWICE.fill(href=link.get("href")) if again else None)
        before = link


def _touch(one: Element, other: Element) -> bool:
    """True when nothing is said between the end of the one and the beginning of the other."""
    others = set(lineage(other))
    at = one
    while True:
        if (at.tail or "").strip():
            return False
        after = next(at.itersiblings(), None)
        if after is not None:
            if after in others:
                return _begins_with(after, other)
            if text(after) or next(after.iter("img", "input", "button", "hr"), None) is not None:
                return False
            at = after
            continue
        parent = at.getparent()
        if parent is None or parent.tag in _APART or parent in others:
            return False
        at = parent


def _begins_with(element: Element, link: Element) -> bool:
    for at in element.iter():
        if at is link:
            return True
        if (at.text or "").strip() or at.tag in _APART or at.tag in ("img", "input", "button"):
            return False
    return False


RULE = Rule(
    id="neighbours-to-one-place",
    strength=Strength.QUESTION,
    title=Words(
        "Hai liên kết cạnh nhau không cùng dẫn tới một nơi.", "Neighbouring links must not lead to the same place."
    ),
    mend=Words(
        'Hãy gộp ảnh và chữ vào một liên kết, ảnh mang alt="".',
        'Put picture and words into one link, the picture with alt="".',
    ),
    see="2.4.4",
    look=look,
)
