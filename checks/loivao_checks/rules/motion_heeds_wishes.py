"""Motion grows less for readers who ask their device for less: it makes some of them dizzy."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import MOTION
from loivao_checks.motion import Motion
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_MOVES = Words(
    "Chỗ này chuyển động khi mở trang, cả với người đã xin bớt chuyển động. Chuyển động này có cần không?",
    "This moves when the page is opened, also for readers who ask for less motion. Is this motion needed?",
)
_SCROLLS = Words(
    "Chỗ này chuyển động khi cuộn trang, cả với người đã xin bớt chuyển động. Chuyển động này có cần không?",
    "This moves while one scrolls, also for readers who ask for less motion. Is this motion needed?",
)


def look(seen: Motion) -> Iterator[Verdict]:
    """Applies to what flies, turns or grows on opening or scrolling, and ends; what does not end is another rule's."""
    for wish in seen.wishes:
        fault = _SCROLLS if wish.by_scrolling else _MOVES
        yield Verdict(wish.place, fault if wish.ignores else None)


RULE = Rule(
    id="motion-heeds-wishes",
    strength=Strength.QUESTION,
    title=Words(
        "Chuyển động phải bớt đi khi người đọc xin bớt.", "Motion must grow less for readers who ask for less."
    ),
    mend=Words(
        "Hãy đặt chuyển động trong @media (prefers-reduced-motion: no-preference).",
        "Put the motion inside @media (prefers-reduced-motion: no-preference).",
    ),
    see="2.3.3",
    look_at=look,
    through=MOTION,
)
