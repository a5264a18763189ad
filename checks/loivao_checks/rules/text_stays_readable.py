"""Text stands out under the pointer, with the focus, in empty fields, and in the reader's own colours too."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import COLOUR
from loivao_checks.outcome import Words
from loivao_checks.paint import Coloured, Paint
from loivao_checks.rules.rule import Rule, Strength

_WHEN = {
    "hover": Words("Khi đưa chuột vào, chữ ở đây", "Under the pointer the text here"),
    "focus": Words("Khi bàn phím tới, chữ ở đây", "With the focus the text here"),
    "hint": Words("Chữ gợi ý trong ô này", "The hint in this field"),
    "forced": Words("Khi người đọc đặt màu tương phản cao, chữ ở đây", "In the reader's own colours the text here"),
}
_PALE = Words(
    "{when} chỉ có tương phản {found}:1; cần ít nhất {need}:1.", "{when} has {found}:1 of contrast; it needs {need}:1."
)
_ROUNDING = 0.05


def look(seen: Paint) -> Iterator[Verdict]:
    """Applies to hints in fields, to what changes its colours when touched, and to what keeps its own colours."""
    for text in seen.coloured:
        yield Verdict(text.place, _fault(text))


def _fault(text: Coloured) -> Words | None:
    if text.contrast >= text.need - _ROUNDING:
        return None
    return _PALE.fill(when=_WHEN[text.when], found=f"{text.contrast:.1f}", need=f"{text.need:g}")


RULE = Rule(
    id="text-stays-readable",
    strength=Strength.WCAG,
    title=Words(
        "Chữ phải đủ tương phản cả khi được chỉ tới, được chọn, và trong ô còn trống.",
        "Text must have enough contrast also when it is pointed at, focused, or a hint.",
    ),
    mend=Words(
        "Hãy chọn màu chữ đậm hơn hoặc nền nhạt hơn cho lúc ấy.",
        "Choose a darker text or a lighter ground for that moment.",
    ),
    see="1.4.3",
    look_at=look,
    through=COLOUR,
)
