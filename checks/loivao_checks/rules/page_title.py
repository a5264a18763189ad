"""The page has a title: the first thing a screen reader says of it, and its name among many open windows."""

from collections.abc import Iterator

from loivao_checks.html import Document, Verdict, lineage, tag, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_MISSING = Words("Trang không có thẻ title.", "The page has no title element.")
_EMPTY = Words("Thẻ title để trống.", "The title element is empty.")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to every page. The title of a drawing (SVG) is not the page's."""
    titles = [title for title in document.elements("title") if not any(tag(at) == "svg" for at in lineage(title))]
    if not titles:
        yield document.says(document.root, _MISSING)
    elif not text(titles[0]):
        yield document.says(titles[0], _EMPTY)
    else:
        yield document.says(titles[0], None)


RULE = Rule(
    id="page-title",
    strength=Strength.WCAG,
    title=Words("Trang phải có tiêu đề.", "A page must have a title."),
    mend=Words(
        "Hãy ghi trong head một thẻ title nói trang về điều gì.",
        "Write a title element in the head that says what the page is about.",
    ),
    see="2.4.2",
    look=look,
)
