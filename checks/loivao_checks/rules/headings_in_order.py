"""One h1, and no level skipped: headings are the table of contents of those who listen."""

from collections.abc import Iterator

from loivao_checks.html import Document, Verdict, tag, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NO_H1 = Words("Trang không có đề mục cấp 1 (h1).", "The page has no heading of level 1 (h1).")
_SECOND_H1 = Words("Trang có thêm một đề mục cấp 1: “{text}”.", "The page has another heading of level 1: “{text}”.")
_SKIPPED = Words(
    "Đề mục “{text}” ở cấp {level}, nhưng đề mục trước nó ở cấp {before}.",
    "The heading “{text}” is of level {level}, but the one before it is of level {before}.",
)
_EMPTY = Words("Đề mục cấp {level} này không có chữ.", "This heading of level {level} has no text.")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each heading that is not hidden, and to a page without h1."""
    before = h1s = 0
    for heading in document.elements("h1", "h2", "h3", "h4", "h5", "h6"):
        if document.hides(heading):
            continue
        level, said = int(tag(heading)[1]), text(heading)
        h1s += level == 1
        fault = None
        if not said and not any(image.get("alt") for image in heading.iter("img")):
            fault = _EMPTY.fill(level=level)
        elif level == 1 and h1s > 1:
            fault = _SECOND_H1.fill(text=said)
        elif level > before + 1 and before:
            fault = _SKIPPED.fill(text=said, level=level, before=before)
        before = level
        yield document.says(heading, fault)
    if not h1s:
        yield document.says(document.root, _NO_H1)


RULE = Rule(
    id="headings-in-order",
    strength=Strength.HOUSE,
    title=Words("Đề mục phải theo thứ bậc.", "Headings must follow their levels."),
    mend=Words(
        "Hãy dùng đúng một h1, và đi xuống từng cấp một: h2 rồi mới h3.",
        "Use exactly one h1, and go down one level at a time: h2 before h3.",
    ),
    see="1.3.1",
    look=look,
)
