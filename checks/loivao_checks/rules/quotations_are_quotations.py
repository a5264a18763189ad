"""A passage quoted from someone else is marked as a quotation, and nothing else is."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LOOKS = Words(
    "Cả đoạn này nằm trong ngoặc kép và có nêu người nói, nhưng không phải là blockquote. Đây có phải là "
    "trích dẫn không?",
    "This whole passage stands in quotation marks and names who said it, but is no blockquote. Is it a quotation?",
)
_INDENT = Words(
    "blockquote này không giống lời trích: có phải chỉ để lùi lề không?",
    "This blockquote does not look like a quotation: is it there to indent only?",
)
_WHOLE = re.compile(r"[“\"«„].{40,}[”\"»“][.,]?\s*(?P<after>[—–-].{2,60}|\(.{2,60}\))?\Z", re.DOTALL)
_WHO = re.compile(r"\s*[—–-]\s*\S.{1,60}\Z")
_MARKS = re.compile(r"[“”\"«»„]")
_NO_QUOTE = ("h1", "h2", "form", "table", "nav", "input")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each paragraph that is one long text in quotation marks, and to each blockquote."""
    for block in document.elements("blockquote"):
        if not document.hides(block):
            yield document.says(block, _INDENT if _indents(block) else None)
    for block in document.elements("p", "div"):
        if next(block.iterchildren("p", "div", "ul", "ol", "table"), None) is not None:
            continue
        found = None if document.hides(block) else _WHOLE.match(text(block))
        if found is None or next(block.iterancestors("blockquote", "li", "td", "figure"), None) is not None:
            continue
        if next(block.iter("q", "cite"), None) is not None:
            yield document.says(block, None)
            continue
        after = next(block.itersiblings(), None)
        names = found["after"] or (after is not None and _WHO.match(text(after)))
        yield document.says(block, _LOOKS if names else None)


def _indents(block: Element) -> bool:
    """True for what holds parts of a page, for lists that nobody said, and for a few loose lines without an end."""
    if next(block.iter(*_NO_QUOTE), None) is not None:
        return True
    said = text(block)
    sourced = block.get("cite") or next(block.iter("cite", "footer", "q", "figcaption"), None) is not None
    lines = next(block.iter("br"), None) is not None
    if next(block.iter("ul", "ol"), None) is not None and not sourced and not _MARKS.search(said):
        return True
    return lines and not sourced and len(said.split()) < 15 and not re.search(r"[.!?…”\"»]\W*\Z", said)


RULE = Rule(
    id="quotations-are-quotations",
    strength=Strength.QUESTION,
    title=Words("Trích dẫn phải là blockquote, và ngược lại.", "A quotation must be a blockquote, and the reverse."),
    mend=Words(
        "Hãy đặt đoạn trích vào blockquote; muốn lùi lề thì dùng CSS.",
        "Put the quoted passage into blockquote; to indent, use CSS.",
    ),
    see="1.3.1",
    look=look,
)
