"""No id is given twice: a label, a link or a script would reach the first only."""

from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_AGAIN = Words("id “{id}” đã dùng cho một phần tử ở trước.", "The id “{id}” is already given to an element before.")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each element with an id; the first of several is right."""
    seen: set[str] = set()
    for element in document.elements():
        own = element.get("id")
        if own:
            yield document.says(element, _AGAIN.fill(id=own) if own in seen else None)
            seen.add(own)


RULE = Rule(
    id="ids-are-unique",
    strength=Strength.HOUSE,
    title=Words("Mỗi id chỉ dùng một lần trên một trang.", "An id must be given once only on a page."),
    mend=Words("Hãy đặt cho phần tử sau một id khác.", "Give the later element another id."),
    see="4.1.2",
    look=look,
)
