"""A field has one label that stays: what stands in the field is gone with the first letter."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.fields import fields, kind, label_text, labels
from loivao_checks.html import Document, Verdict, tag, text
from loivao_checks.names import blank_free
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_PLACEHOLDER = Words(
    "Ô này chỉ có chữ mờ “{text}” trong ô thay cho nhãn; gõ chữ đầu tiên là mất.",
    "This field has only the placeholder “{text}” for a label; it is gone with the first letter.",
)
_TITLE = Words(
    "Ô này chỉ có title “{text}” thay cho nhãn; người xem không thấy.",
    "This field has only the title “{text}” for a label; nobody sees it.",
)
_TWO = Words("Ô này có {count} nhãn: {texts}.", "This field has {count} labels: {texts}.")
_LOST = Words(
    "Nhãn “{text}” trỏ tới “{id}”, không phải là ô nào trên trang. Nó là nhãn của ô nào?",
    "The label “{text}” is for “{id}”, which is no field of the page. Which field is it the label of?",
)
_EMPTY = Words("Nhãn này không có chữ.", "This label has no text.")
_OTHERS = Words("Nhãn này không gắn với ô nào: “{text}”.", "This label belongs to no field: “{text}”.")
_LABELABLE = ("button", "input", "meter", "output", "progress", "select", "textarea")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each field that is written or chosen in, and to each label. Fields with no name at all are axe's."""
    for field in fields(document):
        yield document.says(field, _field(field, document))
    pointed = {each for at in document.elements() for each in (at.get("aria-labelledby") or "").split()}
    for label in document.elements("label"):
        if not document.hides(label):
            yield document.says(label, _label(label, document, pointed))


def _field(field: Element, document: Document) -> Words | None:
    seen = [text(label) for label in labels(field, document) if text(label)]
    if len(seen) > 1 and kind(field) not in ("checkbox", "radio"):
        return _TWO.fill(count=len(seen), texts=", ".join(f"“{each}”" for each in seen))
    if label_text(field, document):
        return None
    title, placeholder = blank_free(field.get("title")), blank_free(field.get("placeholder"))
    if placeholder:
        return _PLACEHOLDER.fill(text=placeholder)
    # A box beside a search button explains itself to those who see it.
    return _TITLE.fill(text=title) if title and kind(field) != "search" else None


def _label(label: Element, document: Document, pointed: set[str]) -> Words | None:
    said, wanted = text(label), label.get("for")
    if wanted:
        target = document.with_id(wanted)
        known = target is not None and (target.tag in _LABELABLE or "-" in tag(target))
        if not known:
            return _LOST.fill(text=said, id=wanted)
        named = target is not None and (target.get("aria-label") or target.get("aria-labelledby"))
        return None if said or named or next(label.iter("img", "svg"), None) is not None else _EMPTY
    holds = any(at.tag in _LABELABLE or "-" in tag(at) for at in label.iterdescendants())
    return None if holds or label.get("id") in pointed else _OTHERS.fill(text=said)


RULE = Rule(
    id="fields-have-labels",
    strength=Strength.QUESTION,
    title=Words("Mỗi ô nhập có đúng một nhãn luôn nhìn thấy.", "Each field must have one label that stays visible."),
    mend=Words(
        'Hãy viết <label for="id-của-ô"> ngay trước ô; chữ mờ trong ô chỉ để nêu ví dụ.',
        'Write <label for="id-of-the-field"> right before the field; a placeholder is for an example at most.',
    ),
    see="3.3.2",
    look=look,
)
