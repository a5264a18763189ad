"""Nothing lies over what has the focus."""

from collections.abc import Iterator

from loivao_checks.handling import Handling
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_WHOLLY = Words(
    "Khi bàn phím tới đây, chỗ này bị thứ khác che mất hẳn ({cover}).",
    "When the keyboard comes here, something else covers all of it ({cover}).",
)
_PARTLY = Words(
    "Khi bàn phím tới đây, giữa chỗ này có thứ khác che ({cover}). Có còn thấy rõ nó không?",
    "When the keyboard comes here, something else covers its middle ({cover}). Is it still clearly seen?",
)


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to each stop of the Tab key that is in the window."""
    for stop in seen.stops:
        if stop.outside or stop.cover == "window":
            continue
        if not stop.cover:
            yield Verdict(stop.place)
        elif stop.wholly_covered:
            yield Verdict(stop.place, _WHOLLY.fill(cover=stop.cover), Strength.WCAG)
        else:
            yield Verdict(stop.place, _PARTLY.fill(cover=stop.cover), Strength.DOUBT)


RULE = Rule(
    id="focus-is-not-covered",
    strength=Strength.WCAG,
    title=Words("Không gì được che chỗ mà bàn phím đang tới.", "Nothing may cover what has the focus."),
    mend=Words(
        "Hãy đặt scroll-padding bằng chiều cao của thanh dính, hoặc bỏ thanh dính ấy.",
        "Set scroll-padding to the height of the bar that sticks, or let the bar go.",
    ),
    see="2.4.11",
    look_at=look,
    through=HANDS,
)
