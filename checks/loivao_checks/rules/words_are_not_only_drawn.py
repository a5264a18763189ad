"""Words stand in the page, not in its style sheet."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Layout
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ONLY_DRAWN = Words(
    "Chữ “{text}” chỉ có trong tệp CSS. Thiếu nó, người đọc có còn hiểu đủ không?",
    "The words “{text}” stand in the style sheet only. Without them, is all still understood?",
)


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to words that a style sheet draws before or after an element."""
    for drawn in seen.drawn:
        yield Verdict(drawn.place, None if drawn.elsewhere else _ONLY_DRAWN.fill(text=drawn.text))


RULE = Rule(
    id="words-are-not-only-drawn",
    strength=Strength.DOUBT,
    title=Words(
        "Chữ phải nằm trong trang, không nằm trong CSS.",
        "Words must stand in the page, not in its style sheet.",
    ),
    mend=Words(
        "Hãy viết những chữ ấy vào trang.",
        "Write the words into the page.",
    ),
    see="1.3.1",
    look_at=look,
    through=SHAPES,
)
