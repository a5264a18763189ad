"""No paragraph, item or caption stands there empty: it is stopped at, and nothing is said."""

from collections.abc import Iterator
from itertools import takewhile

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_EMPTY = Words("<{tag}> này không có gì bên trong.", "This <{tag}> has nothing in it.")
_BREAKS = Words(
    "{count} lần xuống dòng (br) liền nhau ở đây. Có phải chỉ để tạo khoảng trống không?",
    "{count} line breaks (br) stand in a row here. Are they there only to make space?",
)
_MOST_BREAKS = 2
_TAGS = (
    "p",
    "li",
    "dt",
    "dd",
    "figcaption",
    "caption",
    "legend",
    "blockquote",
    "summary",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
)
_MEANT = (
    "img",
    "svg",
    "input",
    "button",
    "select",
    "textarea",
    "video",
    "audio",
    "iframe",
    "object",
    "embed",
    "canvas",
    "math",
    "hr",
    "picture",
    "meter",
    "progress",
    "slot",
)
# A live region is there before it says something.
_LIVE = ("aria-live", "role", "aria-label", "aria-labelledby", "slot", "title")
_FOR_SCRIPTS = ("data-", "x-", "v-", "U")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each element that is there for its text, unless a script may fill it, and to line breaks."""
    scripted = next(document.elements("script"), None) is not None
    for element in document.elements(*_TAGS):
        if document.hides(element):
            continue
        full = any(piece.strip() for piece in element.itertext()) or next(element.iter(*_MEANT), None) is not None
        if full or not _may_be_filled(element, scripted=scripted):
            yield document.says(element, None if full else _EMPTY.fill(tag=element.tag))
    for first in document.elements("br"):
        if not _follows_a_break(first) and not document.hides(first):
            count = _row_of_breaks(first)
            yield document.says(first, _BREAKS.fill(count=count) if count > _MOST_BREAKS else None)


def _follows_a_break(element: Element) -> bool:
    before = element.getprevious()
    return before is not None and before.tag == "br" and not (before.tail or "").strip()


def _row_of_breaks(first: Element) -> int:
    """How many breaks stand here with nothing between them."""
    return 1 + sum(1 for _ in takewhile(_follows_a_break, first.itersiblings("br")))


def _may_be_filled(element: Element, *, scripted: bool) -> bool:
    if scripted and (element.get("id") or element.get("class")):
        return True
    return any(name in _LIVE or str(name).startswith(_FOR_SCRIPTS) for name in element.attrib)


RULE = Rule(
    id="nothing-is-empty",
    strength=Strength.QUESTION,
    title=Words(
        "Đoạn, mục, đề mục, chú thích không được để trống.",
        "Paragraphs, items, headings and captions must not be empty.",
    ),
    mend=Words(
        "Hãy xóa thẻ trống; muốn có khoảng cách thì dùng CSS.", "Delete the empty element; space is made with CSS."
    ),
    see="1.3.1",
    look=look,
)
