"""Text of twice the size must still all be there."""

from collections.abc import Iterator

from loivao_checks.clashes import verdicts
from loivao_checks.html import Verdict
from loivao_checks.layout import DOUBLED, Layout
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_WHEN = Words("Khi cỡ chữ to gấp đôi", "When the text is twice as large")


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to texts that are cut, out of reach, or over each other in this view."""
    return verdicts(seen, DOUBLED, _WHEN)


RULE = Rule(
    id="texts-live-doubled",
    strength=Strength.WCAG,
    title=Words(
        "Chữ to gấp đôi thì vẫn phải còn đủ.",
        "Text of twice the size must still all be there.",
    ),
    mend=Words(
        "Hãy tính chiều cao và chiều rộng theo em hoặc rem, và bỏ overflow: hidden ở ô chứa chữ.",
        "Give heights and widths in em or rem, and remove overflow: hidden from boxes with text.",
    ),
    see="1.4.4",
    look_at=look,
    through=SHAPES,
)
