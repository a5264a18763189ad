"""Whoever uses a keyboard sees where they are."""

from collections.abc import Iterator

from loivao_checks.handling import Handling, Stop
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NOTHING = Words(
    "Khi bàn phím tới đây, hình trên màn hình không đổi gì: không ai thấy mình đang ở đâu.",
    "When the keyboard comes here nothing on the screen changes: nobody sees where they are.",
)
_CARET = Words(
    "Khi bàn phím tới ô này chỉ có dấu nháy là đổi. Có dễ thấy đang ở ô nào không?",
    "When the keyboard comes to this field only the caret shows it. Is it easy to see which field it is?",
)
_FAINT = Words(
    "Khi bàn phím tới đây, hình trên màn hình đổi rất ít. Có dễ thấy mình đang ở đâu không?",
    "When the keyboard comes here very little changes on the screen. Is it easy to see where one is?",
)
_OUTSIDE = Words(
    "Bàn phím tới được đây, nhưng chỗ này nằm ngoài màn hình và không hiện ra.",
    "The keyboard comes here, but this is off the screen and does not come into view.",
)


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to each stop of the Tab key that is drawn by itself, and to those that stay off the screen.

    Frames, films and dates show the focus on the part of them that has it: one stop would say too little.
    """
    for stop in seen.stops:
        if stop.outside or (stop.changed is not None and not stop.within and not stop.wholly_covered):
            yield Verdict(stop.place, *_fault(stop))


def _fault(stop: Stop) -> tuple[Words, Strength] | tuple[()]:
    if stop.outside:
        return _OUTSIDE, Strength.DOUBT
    if stop.changed is None or stop.strong >= stop.least:
        return ()
    if stop.changed >= stop.least:
        return _FAINT, Strength.DOUBT
    return (_CARET, Strength.DOUBT) if stop.is_field else (_NOTHING, Strength.WCAG)


RULE = Rule(
    id="focus-is-seen",
    strength=Strength.WCAG,
    title=Words("Người dùng bàn phím phải thấy mình đang ở đâu.", "Whoever uses a keyboard must see where they are."),
    mend=Words(
        "Hãy để lại khung viền của trình duyệt, hoặc vẽ khung rõ bằng :focus-visible, tương phản ít nhất 3:1 với nền.",
        "Leave the browser's outline, or draw a clear one with :focus-visible, in 3:1 against the ground at least.",
    ),
    see="2.4.7",
    look_at=look,
    through=HANDS,
)
