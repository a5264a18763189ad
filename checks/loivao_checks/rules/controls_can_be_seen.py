"""Fields and icons stand out from what is around them."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import COLOUR
from loivao_checks.outcome import Words
from loivao_checks.paint import NON_TEXT, Paint, Seen
from loivao_checks.rules.rule import Rule, Strength

_FIELD = Words(
    "Viền và nền của ô này gần như cùng màu với xung quanh ({found}:1; cần 3:1): khó thấy phải gõ vào đâu.",
    "Border and ground of this field are nearly the colour of what is around it ({found}:1; 3:1 is needed).",
)
_ICON = Words(
    "Hình trên nút này quá nhạt so với nền; cần tương phản ít nhất 3:1.",
    "The picture on this control is too pale for its ground; it needs 3:1.",
)
_FILE = Words(
    "Hình trên nút này có vẻ quá nhạt so với nền. Có nhìn ra nó là gì không?",
    "The picture on this control seems too pale for its ground. Can one tell what it is?",
)
_ROUNDING = 0.05


def look(seen: Paint) -> Iterator[Verdict]:
    """Applies to fields on a plain ground, and to controls whose only words are a small picture."""
    for control in seen.controls:
        yield Verdict(control.place, *_fault(control))


def _fault(control: Seen) -> tuple[Words, Strength] | tuple[()]:
    if control.contrast >= NON_TEXT - _ROUNDING:
        return ()
    if control.how == "field":
        return _FIELD.fill(found=f"{control.contrast:.1f}"), Strength.WCAG
    return (_FILE, Strength.DOUBT) if control.file else (_ICON, Strength.WCAG)


RULE = Rule(
    id="controls-can-be-seen",
    strength=Strength.WCAG,
    title=Words(
        "Ô nhập và hình trên nút phải nổi rõ trên nền.",
        "Fields and pictures on controls must stand out from their ground.",
    ),
    mend=Words(
        "Hãy chọn màu viền hoặc màu hình đậm hơn, tương phản ít nhất 3:1 với nền.",
        "Choose a darker border or picture, in 3:1 against the ground at least.",
    ),
    see="1.4.11",
    look_at=look,
    through=COLOUR,
)
