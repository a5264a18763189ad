"""`article` and `section` are for pieces of a page that stand by themselves, not for single words."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ONE_WORD = Words(
    "<{tag}> này chỉ có “{text}”. Có cần thẻ này không?", "This <{tag}> has only “{text}”. Is it one at all?"
)
_FEWEST_WORDS = 3
_FEWEST_IN_A_ROW = 8
"""Of each of three or more beside each other: those are items of a list."""
_ROW = 3
_CONTENT = (
    "img",
    "svg",
    "video",
    "audio",
    "iframe",
    "table",
    "form",
    "input",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "script",
    "canvas",
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each article and section that holds words and nothing else, unless a script may fill it."""
    scripted = next(document.elements("script"), None) is not None
    for element in document.elements("article", "section"):
        said = text(element)
        if document.hides(element) or (not said and scripted):
            continue
        if next(element.iter(*_CONTENT), None) is not None:
            yield document.says(element, None)
            continue
        few = len(said.split()) < (_FEWEST_IN_A_ROW if _in_a_row(element) else _FEWEST_WORDS)
        yield document.says(element, _ONE_WORD.fill(tag=element.tag, text=said) if few else None)


def _in_a_row(element: Element) -> bool:
    parent = element.getparent()
    beside = [] if parent is None else [child for child in parent if child.tag == element.tag]
    return len(beside) >= _ROW and all(len(text(each).split()) < _FEWEST_IN_A_ROW for each in beside)


RULE = Rule(
    id="articles-are-articles",
    strength=Strength.QUESTION,
    title=Words(
        "article và section phải có nội dung đứng được một mình.",
        "article and section must hold pieces that stand by themselves.",
    ),
    mend=Words(
        "Hãy dùng li, p hay span cho từng từ, và article cho cả bài.",
        "Use li, p or span for single words, and article for a whole piece.",
    ),
    see="1.3.1",
    look=look,
)
