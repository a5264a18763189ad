"""In a window of 320 px one scrolls down, not sideways."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Layout, Wide
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_WIDE = Words(
    "Chỗ này rộng {pixels} px: trên màn hình 320 px người đọc phải kéo ngang cả trang.",
    "This is {pixels} px wide: in a window of 320 px the whole page must be scrolled sideways.",
)
_NEEDED = Words(
    "Chỗ này rộng {pixels} px, nên trên màn hình 320 px cả trang phải kéo ngang. Nó có cần rộng như vậy không?",
    "This is {pixels} px wide, so that in a window of 320 px the whole page scrolls sideways. Must it be so wide?",
)


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to passages, and to what reaches out of the window and is not in a part that scrolls by itself."""
    for wide in seen.wide:
        yield Verdict(wide.place, *_fault(wide))
    wrong = {wide.place.target for wide in seen.wide}
    yield from (Verdict(passage.place) for passage in seen.passages if passage.place.target not in wrong)


def _fault(wide: Wide) -> tuple[Words, Strength]:
    pixels = round(wide.pixels)
    return (_NEEDED.fill(pixels=pixels), Strength.DOUBT) if wide.needed else (_WIDE.fill(pixels=pixels), Strength.WCAG)


RULE = Rule(
    id="fits-narrow-windows",
    strength=Strength.WCAG,
    title=Words(
        "Trên màn hình rộng 320 px không phải kéo ngang.",
        "In a window of 320 px nothing makes the page scroll sideways.",
    ),
    mend=Words(
        "Hãy bỏ chiều rộng cố định (width, min-width, white-space: nowrap), dùng max-width: 100%.",
        "Remove fixed widths (width, min-width, white-space: nowrap) and use max-width: 100%.",
    ),
    see="1.4.10",
    look_at=look,
    through=SHAPES,
)
