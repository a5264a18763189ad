"""Text that readers space out must still all be there."""

from collections.abc import Iterator

from loivao_checks.clashes import verdicts
from loivao_checks.html import Verdict
from loivao_checks.layout import SPACED, Layout
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_WHEN = Words("Khi người đọc giãn chữ ra", "When readers space the text out")


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to texts that are cut, out of reach, or over each other in this view."""
    return verdicts(seen, SPACED, _WHEN)


RULE = Rule(
    id="texts-live-spaced",
    strength=Strength.WCAG,
    title=Words(
        "Chữ được giãn rộng thì vẫn phải còn đủ.",
        "Text that readers space out must still all be there.",
    ),
    mend=Words(
        "Hãy bỏ chiều rộng và chiều cao cố định của ô chứa chữ; dùng min-height và padding.",
        "Remove fixed widths and heights of boxes with text; use min-height and padding.",
    ),
    see="1.4.12",
    look_at=look,
    through=SHAPES,
)
