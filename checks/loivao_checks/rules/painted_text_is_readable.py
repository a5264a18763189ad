"""Text over pictures and gradients stands out from what is really painted under it."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import COLOUR
from loivao_checks.outcome import Words
from loivao_checks.paint import Paint, Painted
from loivao_checks.rules.rule import Rule, Strength

_PALE = Words(
    "Chữ “{text}” nằm trên ảnh hoặc nền chuyển màu: {share}% nét chữ có tương phản thấp hơn {need}:1 "
    "(chỗ thấp nhất {least}:1).",
    "“{text}” lies over a picture or a gradient: {share}% of its letters have less contrast than {need}:1 "
    "({least}:1 at the least).",
)
_PERHAPS = Words(
    "Chữ “{text}” nằm trên ảnh hoặc nền chuyển màu, có chỗ tương phản chỉ {least}:1. Mọi chữ có đọc được rõ không?",
    "“{text}” lies over a picture or a gradient, with {least}:1 of contrast in places. Is all of it easily read?",
)
_MUCH, _SOME = 0.2, 0.03
_ROUNDING = 0.3


def look(seen: Paint) -> Iterator[Verdict]:
    """Applies to texts whose ground is no one colour; what is switched off is left out."""
    for text in seen.painted:
        yield Verdict(text.place, *_fault(text))


def _fault(text: Painted) -> tuple[Words, Strength] | tuple[()]:
    if text.share < _SOME:
        return ()
    certain = text.share >= _MUCH and text.least < text.need - _ROUNDING
    words = (_PALE if certain else _PERHAPS).fill(
        text=text.text, share=round(text.share * 100), need=f"{text.need:g}", least=f"{text.least:.1f}"
    )
    return words, Strength.WCAG if certain else Strength.DOUBT


RULE = Rule(
    id="painted-text-is-readable",
    strength=Strength.WCAG,
    title=Words(
        "Chữ trên ảnh hay nền chuyển màu phải đủ tương phản.",
        "Text over pictures and gradients must have enough contrast.",
    ),
    mend=Words(
        "Hãy đặt dưới chữ một lớp màu đục, hoặc đổi màu chữ.",
        "Put an opaque colour under the text, or change the colour of the text.",
    ),
    see="1.4.3",
    look_at=look,
    through=COLOUR,
)
