"""What changes again and again by itself can be stopped: rows of news, counters, prices."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import MOTION
from loivao_checks.motion import Motion, Update
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_CHANGES = Words(
    "Chỗ này tự đổi nội dung cứ {seconds} giây một lần. Có cách nào để dừng nó không?",
    "This changes by itself every {seconds} seconds. Is there a way to stop it?",
)
_TOLD = Words(
    "Chỗ này tự đổi nội dung cứ {seconds} giây một lần, và trình đọc màn hình đọc lên mỗi lần. Có dừng được không?",
    "This changes by itself every {seconds} seconds, and a screen reader is told each time. Can it be stopped?",
)
_GOES_ON = Words(
    "Chỗ này vẫn tự đổi nội dung sau khi bấm nút dừng trên trang. Có nút khác để dừng nó không?",
    "This still changes by itself after the page's button to stop was pressed. Does another button stop it?",
)


def look(seen: Motion) -> Iterator[Verdict]:
    """Applies to what changes at least three times by itself and does not end."""
    for update in seen.updates:
        yield Verdict(update.place, None if update.stopped else _said(update))


def _said(update: Update) -> Words:
    if update.stopped is False:
        return _GOES_ON
    seconds = f"{update.every:.0f}" if update.every >= 1 else f"{update.every:.1f}"
    return (_TOLD if update.told else _CHANGES).fill(seconds=seconds)


RULE = Rule(
    id="updates-can-be-stopped",
    strength=Strength.DOUBT,
    title=Words("Thứ tự đổi nội dung mãi phải dừng được.", "What goes on changing by itself can be stopped."),
    mend=Words(
        "Hãy để người đọc tự bấm để xem mục tiếp theo, hoặc thêm một nút “Dừng”.",
        "Let readers press for the next one, or add a button “Stop”.",
    ),
    see="2.2.2",
    look_at=look,
    through=MOTION,
)
