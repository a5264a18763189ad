"""A link leads somewhere; what does something on the page is a button."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict
from loivao_checks.names import name
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NOWHERE = Words(
    "Liên kết “{text}” không dẫn tới đâu (href=“{href}”). Đây có phải là nút không?",
    "The link “{text}” leads nowhere (href=“{href}”). Is it a button?",
)
_ACTION = re.compile(r"\s*javascript:", re.IGNORECASE)
_TOP = re.compile(r"đầu trang|lên đầu|về đầu|trở lên|top|haut de page|nach oben|arriba", re.IGNORECASE)
_CONTROLS = {"button", "tab", "menuitem", "switch", "option", "checkbox", "treeitem", "radio"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link with an address that has no other role. “#” is right on a link to the top."""
    for link in document.elements("a", "area"):
        href = link.get("href")
        role = (link.get("role") or "").lower()
        if href is not None and role not in _CONTROLS and not document.hides(link):
            said = name(link, document)
            yield document.says(link, _NOWHERE.fill(text=said, href=href) if _nowhere(link, href, said) else None)


def _nowhere(link: Element, href: str, said: str) -> bool:
    bare = href.strip() in ("#", "#!", "##")
    return bool(_ACTION.match(href)) or (bare and not _TOP.search(f"{said} {link.get('title') or ''}"))


RULE = Rule(
    id="links-lead-somewhere",
    strength=Strength.QUESTION,
    title=Words("Liên kết phải dẫn tới một nơi.", "A link must lead somewhere."),
    mend=Words(
        "Hãy dùng <button> nếu nó làm việc ngay trên trang, hoặc ghi địa chỉ thật vào href.",
        "Use <button> where something happens on the page, or put a real address into href.",
    ),
    see="4.1.2",
    look=look,
)
