"""A hint or an error beside a field is tied to it: who goes from field to field hears nothing else."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.fields import described, fields, kind
from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_HINT = Words(
    "“{text}” trông như lời gợi ý hay báo lỗi của ô này nhưng không gắn với ô (aria-describedby). Nó "
    "thuộc ô này phải không?",
    "“{text}” looks like the hint or the error of this field but is not tied to it (aria-describedby). "
    "Does it belong to it?",
)
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:hint|help|helper|help-?text|error|errors|invalid|feedback|note|desc|description|goi-?y|loi|ghi-?chu|huong-?dan|tip)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\(?\s*(?:ví dụ|vd[:.]|định dạng|gồm|tối đa|tối thiểu|ít nhất|nhiều nhất|không quá|dạng|lỗi|sai|"
    r"chưa nhập|chưa điền|vui lòng|xin nhập|phải |"
    r"hãy nhập|không được|bạn chưa|mật khẩu phải|số điện thoại (?:gồm|phải|không)|e\.?g\.?|for example|"
    r"format|must |at least|at most|maximum|minimum|"
    r"error|invalid|please (?:enter|fill|provide|use)|enter (?:a|your|the)|this field|use the format|"
    r"dd/mm|yyyy|mm/dd|[*✗✘⚠!] ?\w)",
    re.IGNORECASE,
)
_TAGS = ("small", "span", "p", "div", "em", "i", "font", "strong", "output")
_NO_HINT = ("input", "select", "textarea", "button", "label", "a", "table", "h2", "h3", "ul", "fieldset")
_MOST_WORDS = 30


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each field that is typed or chosen in with such a text right after it, or between it and its label."""
    for field in fields(document):
        if kind(field) in ("checkbox", "radio", "range", "color"):
            continue
        hint = _beside(field)
        if hint is not None:
            tied = bool(
                {at.get("id") for at in (hint, *hint.iterancestors(), *hint.iter())} & described(field) - {None}
            )
            heard = tied or hint.getparent() is None or next(hint.iterancestors("label", "legend"), None) is not None
            yield document.says(field, None if heard else _HINT.fill(text=text(hint)))


def _beside(field: Element) -> Element | None:
    after, before = _next(field), next(field.itersiblings(preceding=True), None)
    return next((each for each in (after, before) if each is not None and _is_hint(each)), None)


def _next(field: Element) -> Element | None:
    at = field
    for after in at.itersiblings():
        if after.tag != "br":
            return after
        if (after.tail or "").strip():
            return None
    parent = at.getparent()
    # A field alone in a box, or with its label.
    alone = (
        parent is not None
        and parent.tag in ("div", "span", "p")
        and all(each is field or each.tag in ("label", "br") for each in parent)
    )
    return next(parent.itersiblings(), None) if alone and parent is not None else None


def _is_hint(element: Element) -> bool:
    said = text(element)
    if element.tag not in _TAGS or not said or len(said.split()) > _MOST_WORDS:
        return False
    if next(element.iter(*_NO_HINT), None) is not None:
        return False
    known = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_CLASS.search(known) or _SAYS.match(said) or element.get("role") == "alert")


RULE = Rule(
    id="hints-are-tied",
    strength=Strength.QUESTION,
    title=Words("Gợi ý và báo lỗi phải gắn với ô của nó.", "Hints and errors must be tied to their field."),
    mend=Words(
        "Hãy đặt id cho lời gợi ý, và ghi id đó vào aria-describedby của ô.",
        "Give the hint an id, and name it in the field's aria-describedby.",
    ),
    see="1.3.1",
    look=look,
)
