"""Headings of one part say different things: in a list of headings, two that are the same cannot be chosen between."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, tag, text
from loivao_checks.names import plain
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_AGAIN = Words(
    "Đề mục “{text}” có hai lần trong cùng một phần. Người đọc có biết mỗi phần nói về điều gì không?",
    "The heading “{text}” stands twice in the same part. Can readers tell what each one is about?",
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OF_ITS_OWN = ("dialog", "template", "noscript")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each heading with text; the same words under another heading tell another thing."""
    above: list[Element] = []
    first: set[tuple[Element | None, str, str]] = set()
    for heading in document.elements(*_HEADINGS):
        said = plain(text(heading))
        if not said or document.hides(heading) or next(heading.iterancestors(*_OF_ITS_OWN), None) is not None:
            continue
        while above and tag(above[-1]) >= tag(heading):
            above.pop()
        key = (above[-1] if above else None, tag(heading), said)
        yield document.says(heading, _AGAIN.fill(text=text(heading)) if key in first else None)
        first.add(key)
        above.append(heading)


RULE = Rule(
    id="headings-tell-apart",
    strength=Strength.QUESTION,
    title=Words("Các đề mục trong một phần phải khác nhau.", "Headings of one part must differ."),
    mend=Words(
        "Hãy viết thêm vào đề mục điều riêng của mỗi phần, ví dụ “Giờ mở cửa ngày thường”.",
        "Add to each heading what is its own, such as “Opening hours on weekdays”.",
    ),
    see="2.4.6",
    look=look,
)
