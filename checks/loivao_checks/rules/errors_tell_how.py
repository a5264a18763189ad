"""An error says what to do, not only that something is wrong."""

from collections.abc import Iterator

from loivao_checks.fields import described, fields
from loivao_checks.html import Document, Verdict, text
from loivao_checks.names import plain
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_SAYS_NOTHING = Words(
    "Lời báo lỗi “{text}” không nói phải sửa thế nào.", "The error “{text}” does not say how to mend it."
)
_NOTHING = frozenset(
    [
        "sai",
        "lỗi",
        "không đúng",
        "không hợp lệ",
        "chưa đúng",
        "sai định dạng",
        "dữ liệu không hợp lệ",
        "giá trị không hợp lệ",
        "dữ liệu sai",
        "có lỗi",
        "lỗi nhập liệu",
        "nhập sai",
        "không chính xác",
        "error",
        "invalid",
        "wrong",
        "incorrect",
        "not valid",
        "invalid value",
        "invalid input",
        "invalid entry",
        "invalid data",
        "wrong format",
        "invalid format",
        "bad input",
        "an error occurred",
        "this field is invalid",
    ]
)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each field that is said to be wrong and has its error tied to it."""
    for field in fields(document):
        if (field.get("aria-invalid") or "").strip().lower() in ("", "false"):
            continue
        told = [
            text(at) for each in sorted(described(field)) if (at := document.with_id(each)) is not None and text(at)
        ]
        if told:
            silent = all(plain(each) in _NOTHING for each in told)
            yield document.says(field, _SAYS_NOTHING.fill(text=told[0]) if silent else None)


RULE = Rule(
    id="errors-tell-how",
    strength=Strength.QUESTION,
    title=Words("Lời báo lỗi phải nói cách sửa.", "An error must say how to mend it."),
    mend=Words(
        "Hãy viết điều cần nhập, ví dụ “Tháng Hai không có ngày 31; hãy viết lại, như 28/02/1990”.",
        "Say what to enter, such as “February has no 31st; write it like 28/02/1990”.",
    ),
    see="3.3.3",
    look=look,
)
