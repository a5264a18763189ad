"""That a field must be filled in is said in words and in code, not by a star or a colour alone."""

import re
from collections.abc import Iterator
from functools import cache

from lxml.etree import _Element as Element

from loivao_checks.fields import fields, label_text, labels
from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_STAR = Words(
    "Nhãn “{text}” có dấu * mà biểu mẫu không nói dấu * nghĩa là gì.",
    "The label “{text}” has a star, and the form does not say what the star means.",
)
_NO_CODE = Words(
    "Nhãn “{text}” đánh dấu ô bắt buộc, nhưng ô không có required. Ô này có bắt buộc không?",
    "The label “{text}” marks the field as required, but the field has no required. Is it?",
)
_COLOUR = Words(
    "Nhãn “{text}” được tô đỏ mà không nói vì sao. Có phải là ô bắt buộc không?",
    "The label “{text}” is red and does not say why. Is the field required?",
)
_WORDS = re.compile(
    r"bắt buộc|cần điền|phải điền|phải nhập|không được (?:để )?trống|required|mandatory|must be filled|"
    r"obligatoire|pflicht|obligatori",
    re.IGNORECASE,
)
_STARRED = re.compile(r"[*✱＊]")
_RED = re.compile(
    r"(?<![-\w])color\s*:\s*(?:red|crimson|darkred|firebrick|#(?:f00|ff0000|c00|cc0000|d00|e00|[c-f][0-9a-f][0-2][0-9a-f][0-2][0-9a-f])\b|rgb\(\s*(?:2[0-5]\d|1[89]\d)\s*,\s*[0-4]?\d\s*,)",
    re.IGNORECASE,
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each field whose label has a star, a word for “required”, or red letters."""
    explained = cache(_explained)
    for field in fields(document):
        said, own = label_text(field, document), labels(field, document)
        star = _STARRED.search(said)
        red = any(_is_red(label) for label in own)
        if not (star or red or _WORDS.search(said)):
            continue
        told = _WORDS.search(said) or explained(next(field.iterancestors("form", "body"), None))
        coded = field.get("required") is not None or (field.get("aria-required") or "").lower() == "true"
        if star and not told:
            yield document.says(field, _STAR.fill(text=said))
        elif star or _WORDS.search(said):
            fine = coded or _WORDS.search(said) or field.get("type") in ("checkbox", "radio")
            yield document.says(field, None if fine else _NO_CODE.fill(text=said), Strength.DOUBT)
        else:
            yield document.says(field, None if told and coded else _COLOUR.fill(text=said), Strength.DOUBT)


def _is_red(label: Element) -> bool:
    whole = _RED.search(label.get("style") or "") or (label.get("color") or "").lower() == "red"
    parts = [
        at
        for at in label.iterdescendants()
        if _RED.search(at.get("style") or "") or at.get("color") in ("red", "#ff0000")
    ]
    return bool(whole) or any(len(text(part)) > 2 for part in parts)


def _explained(holder: Element | None) -> bool:
    if holder is None:
        return False
    if holder.tag == "form" and holder.getparent() is not None:
        before = " ".join(text(at) for at in holder.itersiblings("p", "div", preceding=True))
        return bool(_WORDS.search(f"{before} {text(holder)}"))
    return bool(_WORDS.search(text(holder)))


RULE = Rule(
    id="required-is-said",
    strength=Strength.QUESTION,
    title=Words("Ô bắt buộc phải được nói bằng lời và bằng mã.", "Required fields must say so in words and in code."),
    mend=Words(
        "Hãy viết “(bắt buộc)” trong nhãn, và ghi required ở ô.",
        "Write “(required)” in the label, and required on the field.",
    ),
    see="3.3.2",
    look=look,
)
