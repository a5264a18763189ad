"""What looks like a heading is one: a bold line over a text is no place that a screen reader can jump to."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LOOKS = Words(
    "“{text}” trông như một đề mục nhưng không phải là đề mục (h2, h3…). Đây có phải là đề mục không?",
    "“{text}” looks like a heading but is none (h2, h3…). Is it a heading?",
)
_BOLD = ("b", "strong", "big")
_STYLE = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)|font-size\s*:\s*(?:1\.[2-9]|[2-9])(?:\d*)(?:r?em)|font-size\s*:\s*(?:2\d|[3-9]\d)px",
    re.I,
)
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:heading|headline|subheading|h[1-6]|section-?title|tieu-?de|de-?muc)(?:$|[\s_-])", re.IGNORECASE
)
_ELSEWHERE = (
    "li",
    "td",
    "th",
    "dd",
    "dt",
    "figure",
    "figcaption",
    "blockquote",
    "header",
    "footer",
    "nav",
    "label",
    "a",
)
_ELSEWHERE_TOO = ("button", "summary", "legend", "caption", "address", "aside", "form")
_FOLLOWED = frozenset({"p", "ul", "ol", "dl", "div", "table"})
_ENDS = (".", "!", "?", "…", ",", ";", ":")
_NO_LINE = ("p", "div", "ul", "ol", "table", "input", "img", "a", "button")
_HOLDERS = ("body", "main", "div", "section", "article")
_MOST_WORDS = 14


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each short line in bold, or made large, with a text after it."""
    for element in document.elements("p", "div", "span", "font"):
        if not _is_bold_line(element) or document.hides(element) or _somewhere_else(element):
            continue
        after = next(element.itersiblings(), None)
        if after is None or after.tag not in _FOLLOWED or len(text(after).split()) < 8 or _is_bold_line(after):
            continue
        said = text(element)
        plain_line = said.endswith(_ENDS) or len(said.split()) > _MOST_WORDS or not any(map(str.isalpha, said))
        yield document.says(element, None if plain_line else _LOOKS.fill(text=said))


def _is_bold_line(element: Element) -> bool:
    styled = _STYLE.search(element.get("style") or "") or _CLASS.search(element.get("class") or "")
    bolds = next(element.iterchildren(*_BOLD), None) is not None
    if not (styled or bolds) or next(element.iterdescendants(*_NO_LINE), None) is not None:
        return False
    said = text(element)
    if element.tag in ("span", "font"):
        parent = element.getparent()
        return bool(styled and said) and parent is not None and parent.tag in _HOLDERS
    bold = "".join(text(part) for part in element if part.tag in _BOLD)
    return bool(said) and (bool(styled) or bold.replace(" ", "") == said.replace(" ", ""))


def _somewhere_else(element: Element) -> bool:
    role = (element.get("role") or "").lower()
    return role == "heading" or next(element.iterancestors(*_ELSEWHERE, *_ELSEWHERE_TOO), None) is not None


RULE = Rule(
    id="headings-are-headings",
    strength=Strength.QUESTION,
    title=Words("Cái trông như đề mục phải là đề mục.", "What looks like a heading must be one."),
    mend=Words(
        "Hãy dùng thẻ h2 đến h6 thay cho chữ đậm; nếu chỉ để nhấn mạnh thì hãy viết liền vào đoạn sau.",
        "Use h2 to h6 instead of bold; mere emphasis belongs into the paragraph that follows.",
    ),
    see="1.3.1",
    look=look,
)
