"""A form keeps what was written into it, however long the writing takes."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import MOTION
from loivao_checks.motion import Motion
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LOST = Words(
    "Sau một lúc, biểu mẫu này tự mất những gì đã gõ. Người đọc có được báo trước và xin thêm giờ không?",
    "After a while this form loses what was written into it. Are readers warned, and can they have more time?",
)


def look(seen: Motion) -> Iterator[Verdict]:
    """Applies to forms with fields for text on pages with timers, for an hour of the page's own clock."""
    for place, emptied in seen.forms:
        yield Verdict(place, _LOST if emptied else None)


RULE = Rule(
    id="time-is-enough",
    strength=Strength.DOUBT,
    title=Words("Biểu mẫu phải giữ những gì đã gõ.", "A form must keep what was written into it."),
    mend=Words(
        "Hãy bỏ giới hạn giờ, hoặc báo trước ít nhất 20 giây và cho bấm một nút để có thêm giờ.",
        "Take the limit away, or warn at least 20 seconds before and give a button for more time.",
    ),
    see="2.2.1",
    look_at=look,
    through=MOTION,
)
