"""A label asks for what its field takes: who hears “telephone” at the field for e-mail fills in the wrong thing."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from loivao_checks.fields import fields, kind, label_text
from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_OTHER = Words(
    "Nhãn là “{text}” nhưng mã của ô nói đây là ô cho {takes}. Nhãn có đúng của ô này không?",
    "The label is “{text}”, but the code of the field says that it takes {takes}. Is it the label of this field?",
)
_ASKED = MappingProxyType(
    {
        token: re.compile(rf"(?:{pattern})", re.IGNORECASE)
        for token, pattern in (
            ("email", r"\be-?mail\b|thư điện tử|hộp thư|courriel"),
            ("tel", r"điện thoại|di động|\bđt\b|\bsđt\b|\b(?:tele)?phone\b|\bmobile\b|téléphone|\bcontact number\b"),
            ("date", r"\bngày\b|\bdate\b|\bday\b|\bbirthday\b|\bwhen\b|khi nào|\bjour\b|\bhạn\b"),
            ("time", r"\bgiờ\b|\btime\b|\bhour\b|\bheure\b|\bwhen\b|khi nào|lúc"),
            ("password", r"mật khẩu|\bpassword\b|\bpasscode\b|mot de passe|\bmã\b|\bpin\b"),
            ("name", r"\b(?:họ|tên)\b|\bname\b|\bnom\b"),
            ("address", r"địa chỉ(?! (?:thư|e-?mail))|\bstreet\b|\bpostal address\b|\badresse postale\b"),
        )
    }
)
_TAKES = MappingProxyType(
    {
        "email": Words("thư điện tử", "an e-mail address"),
        "tel": Words("số điện thoại", "a telephone number"),
        "date": Words("ngày", "a date"),
        "time": Words("giờ", "a time"),
        "password": Words("mật khẩu", "a password"),
        "name": Words("họ tên", "a name"),
    }
)
_TOKENS = MappingProxyType({"bday": "date", "current-password": "password", "new-password": "password"})


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each field whose type or `autocomplete` says what it takes, when the label says what it asks for."""
    for field in fields(document):
        purpose = (field.get("autocomplete") or "").lower().split()
        token = purpose[-1] if purpose else ""
        taken = kind(field) if kind(field) in _TAKES else _TOKENS.get(token, token)
        said = label_text(field, document)
        if taken not in _TAKES or not any(asked.search(said) for asked in _ASKED.values()):
            continue
        fits = _ASKED[taken].search(said)
        yield document.says(field, None if fits else _OTHER.fill(text=said, takes=_TAKES[taken]))


RULE = Rule(
    id="labels-fit-their-fields",
    strength=Strength.QUESTION,
    title=Words("Nhãn phải hỏi đúng điều mà ô nhận.", "A label must ask for what its field takes."),
    mend=Words(
        "Hãy xem for của nhãn có trỏ đúng ô không, rồi sửa nhãn, hoặc sửa type và autocomplete của ô.",
        "See whether the label is for the right field; then mend the label, or the field's type and autocomplete.",
    ),
    see="2.4.6",
    look=look,
)
