"""A field that is said to be wrong says why: the error is read out with it."""

from collections.abc import Iterator

from loivao_checks.fields import described, fields
from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NO_ERROR = Words(
    "Ô này được đánh dấu là sai (aria-invalid) nhưng không có lời báo lỗi nào gắn với nó.",
    "This field is marked as wrong (aria-invalid), but no error is tied to it.",
)
_FINE = {"", "false"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each field with `aria-invalid`."""
    for field in fields(document):
        if (field.get("aria-invalid") or "").strip().lower() not in _FINE:
            told = [text(at) for each in described(field) if (at := document.with_id(each)) is not None]
            yield document.says(field, None if any(told) else _NO_ERROR)


RULE = Rule(
    id="errors-are-tied",
    strength=Strength.QUESTION,
    title=Words("Ô sai phải có lời báo lỗi gắn với nó.", "A wrong field must have its error tied to it."),
    mend=Words(
        "Hãy đặt id cho lời báo lỗi, và ghi id đó vào aria-describedby của ô.",
        "Give the error an id, and name it in the field's aria-describedby.",
    ),
    see="3.3.1",
    look=look,
)
