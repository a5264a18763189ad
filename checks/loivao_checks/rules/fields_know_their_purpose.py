"""Fields for one's own name, address and the like say so, and browsers fill them in."""

import re
from collections.abc import Iterator

from loivao_checks.fields import fields, kind, label_text
from loivao_checks.html import Document, Verdict
from loivao_checks.names import blank_free
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NONE = Words(
    "Ô “{text}” không có autocomplete=“{token}”. Người điền có điền thông tin của chính mình không?",
    "The field “{text}” has no autocomplete=“{token}”. Is it for the reader's own data?",
)
_OFF = Words(
    "Ô “{text}” tắt tự điền (autocomplete=“off”). Người điền có điền thông tin của chính mình không?",
    "The field “{text}” turns filling-in off (autocomplete=“off”). Is it for the reader's own data?",
)
_TYPES = {"text", "email", "tel", "url", "date", "search", "password", "textarea", "number", "select"}
_PURPOSES = tuple(
    (token, re.compile(rf"(?:{pattern})", re.IGNORECASE))
    for token, pattern in (
        ("email", r"\be-?mail\b|thư điện tử"),
        ("tel", r"(?:số )?điện thoại|\bđt\b|\bsđt\b|\b(?:tele)?phone\b|\bmobile\b"),
        ("bday", r"ngày (?:tháng năm )?sinh|\bdate of birth\b|\bbirth ?(?:day|date)\b"),
        (
            "street-address",
            r"^địa chỉ(?: (?:nhà|liên hệ|thường trú|của bạn|hiện tại))?\b(?!.*(?:mail|web|ip|thư))|\b(?:street|"
            r"postal|home|your) address\b|^address\b",
        ),
        ("postal-code", r"mã bưu (?:chính|điện)|\bpost(?:al)? ?code\b|\bzip(?: code)?\b"),
        ("current-password", r"^mật khẩu\b|^password\b"),
        (
            "name",
            r"^họ (?:và |, ?)?tên\b|^họ tên\b|^tên (?:của bạn|đầy đủ)\b|^(?:your |full )name\b|^name\b|^họ và tên",
        ),
        ("given-name", r"^(?:first|given) name\b"),
        ("family-name", r"^(?:last|family) name\b|^surname\b"),
    )
)
_OTHERS = re.compile(
    r"người (?:được|nhận|khác|bị|thân|giám hộ|liên hệ|đại diện)|của (?:con|trẻ|cha|mẹ|cơ quan|trường|"
    r"công ty|nhân viên)|tên (?:tệp|file|đăng)|"
    r"\b(?:friend|child|recipient|company|file|product|event|school|doctor|agency|guardian|contact person|"
    r"someone)'?s?\b",
    re.IGNORECASE,
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each field whose label names something of the reader's own, unless it names somebody else."""
    for field in fields(document):
        said = label_text(field, document) or blank_free(field.get("placeholder"))
        if kind(field) not in _TYPES or not said or _OTHERS.search(said) or field.get("readonly") is not None:
            continue
        token = next((token for token, pattern in _PURPOSES if pattern.search(said)), "")
        if not token or kind(field) == "search":
            continue
        given = (field.get("autocomplete") or "").strip().lower()
        fault = _OFF.fill(text=said) if given == "off" else _NONE.fill(text=said, token=token)
        yield document.says(field, None if given not in ("", "off", "on") else fault)


RULE = Rule(
    id="fields-know-their-purpose",
    strength=Strength.QUESTION,
    title=Words(
        "Ô hỏi thông tin của chính người điền phải có autocomplete.",
        "Fields for the reader's own data must have autocomplete.",
    ),
    mend=Words(
        'Hãy ghi autocomplete, ví dụ autocomplete="name", "tel", "email".',
        'Add autocomplete, such as autocomplete="name", "tel" or "email".',
    ),
    see="1.3.5",
    look=look,
)
