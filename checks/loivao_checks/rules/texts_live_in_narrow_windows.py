"""In a window of 320 px all text must still be there."""

from collections.abc import Iterator

from loivao_checks.clashes import verdicts
from loivao_checks.html import Verdict
from loivao_checks.layout import NARROW, Layout
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_WHEN = Words("Trên màn hình rộng 320 px", "In a window of 320 px")


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to texts that are cut, out of reach, or over each other in this view."""
    return verdicts(seen, NARROW, _WHEN)


RULE = Rule(
    id="texts-live-in-narrow-windows",
    strength=Strength.WCAG,
    title=Words(
        "Trên màn hình rộng 320 px chữ vẫn phải còn đủ.",
        "In a window of 320 px all text must still be there.",
    ),
    mend=Words(
        "Hãy cho chữ xuống dòng, và bỏ overflow: hidden cùng chiều cao cố định.",
        "Let text wrap, and remove overflow: hidden and fixed heights.",
    ),
    see="1.4.10",
    look_at=look,
    through=SHAPES,
)
