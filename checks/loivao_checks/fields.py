"""Fields of forms and what the HTML says they are called."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, text
from loivao_checks.names import blank_free

_NO_FIELDS = frozenset({"hidden", "submit", "reset", "button", "image"})


def fields(document: Document) -> Iterator[Element]:
    """Everything a reader fills in or chooses, in document order."""
    for field in document.elements("input", "select", "textarea"):
        if kind(field) not in _NO_FIELDS and not document.hides(field) and field.get("disabled") is None:
            yield field


def kind(field: Element) -> str:
    """The type of an input; the name of the others."""
    return (field.get("type") or "text").strip().lower() if field.tag == "input" else str(field.tag)


def labels(field: Element, document: Document) -> list[Element]:
    """The label elements of a field, by `for` and around it."""
    own = field.get("id")
    named = document.labels.get(own, []) if own else []
    holder = next(field.iterancestors("label"), None)
    return named if holder is None or holder in named or holder.get("for") not in (None, own) else [*named, holder]


def label_text(field: Element, document: Document) -> str:
    """What a field is called: `aria-labelledby`, `aria-label`, or its labels. No placeholder and no title."""
    by = [document.with_id(each) for each in (field.get("aria-labelledby") or "").split()]
    said = " ".join(text(each) for each in by if each is not None)
    own = " ".join(text(label) for label in labels(field, document))
    return said or blank_free(field.get("aria-label")) or own.strip()


def described(field: Element) -> set[str]:
    """Ids of what is read out after the name of a field."""
    named = (field.get(each) or "" for each in ("aria-describedby", "aria-errormessage", "aria-labelledby"))
    return set(" ".join(named).split())
