"""Radio buttons and boxes that belong together are a group with a name: each is heard with the question."""

from collections import defaultdict
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.fields import fields, kind
from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NO_GROUP = Words(
    "{count} lựa chọn “{name}” không nằm trong nhóm có tên (fieldset và legend). Nghe từng lựa chọn có "
    "biết câu hỏi không?",
    "The {count} choices “{name}” lie in no group with a name (fieldset and legend). Is the question heard with each?",
)
_NO_LEGEND = Words("Nhóm này không có tên (legend).", "This group has no name (legend).")
_GROUPS = {"group", "radiogroup"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to the first of each set of choices of one name, and to each fieldset with several fields."""
    sets: dict[tuple[Element | None, str, str], list[Element]] = defaultdict(list)
    for field in fields(document):
        own = (field.get("name") or "").strip()
        if kind(field) in ("radio", "checkbox") and own:
            sets[next(field.iterancestors("form"), None), kind(field), own].append(field)
    for (_, _, own), choices in sets.items():
        if len(choices) > 1:
            fault = None if _group(choices, document) is not None else _NO_GROUP.fill(count=len(choices), name=own)
            yield document.says(choices[0], fault)
    for group in document.elements("fieldset"):
        if not document.hides(group) and len(list(group.iter("input", "select", "textarea"))) > 1:
            yield document.says(group, None if _named(group, document) else _NO_LEGEND)


def _group(choices: list[Element], document: Document) -> Element | None:
    shared = set.intersection(*(set(choice.iterancestors()) for choice in choices))
    for at in choices[0].iterancestors():
        group = at.tag == "fieldset" or (at.get("role") or "").lower() in _GROUPS
        if at in shared and group and (at.tag == "fieldset" or _named(at, document)):
            return at
    # Each choice may name its question itself.
    return (
        choices[0]
        if all(choice.get("aria-labelledby") or choice.get("aria-describedby") for choice in choices)
        else None
    )


def _named(group: Element, document: Document) -> bool:
    legend = next(group.iterchildren("legend"), None)
    by = [document.with_id(each) for each in (group.get("aria-labelledby") or "").split()]
    said = (group.get("aria-label") or "").strip() or any(each is not None and text(each) for each in by)
    return bool(said) or (legend is not None and bool(text(legend)))


RULE = Rule(
    id="choices-are-groups",
    strength=Strength.QUESTION,
    title=Words(
        "Các lựa chọn cùng câu hỏi phải là một nhóm có tên.", "Choices of one question must be a group with a name."
    ),
    mend=Words(
        "Hãy đặt chúng trong <fieldset>, với câu hỏi trong <legend>.",
        "Put them into <fieldset>, with the question in <legend>.",
    ),
    see="1.3.1",
    look=look,
)
