"""The page stays until the reader leaves it: it neither loads itself anew nor moves on after a while."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import MOTION
from loivao_checks.motion import Leave, Motion
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_RELOADS = Words("Trang tự tải lại sau {seconds} giây.", "The page loads itself anew after {seconds} seconds.")
_LEADS = Words(
    "Trang tự chuyển tới “{url}” sau {seconds} giây.", "The page moves on to “{url}” after {seconds} seconds."
)
_SCRIPT = Words("{what} Người đọc có xin thêm thời gian được không?", "{what} Can readers ask for more time?")
_TWENTY_HOURS = 72_000


def look(seen: Motion) -> Iterator[Verdict]:
    """Applies to a page that leaves by itself. At once, or after twenty hours, is no limit to a reader's time."""
    for leave in seen.leaves:
        fine = leave.after == 0 or leave.after > _TWENTY_HOURS or leave.asked
        strength = Strength.DOUBT if leave.scripted else Strength.WCAG
        yield Verdict(leave.place, None if fine else _said(leave), strength)


def _said(leave: Leave) -> Words:
    what = (_LEADS if leave.url else _RELOADS).fill(url=leave.url, seconds=f"{leave.after:.0f}")
    return _SCRIPT.fill(what=what) if leave.scripted else what


RULE = Rule(
    id="page-stays",
    strength=Strength.WCAG,
    title=Words(
        "Trang không được tự tải lại hay tự chuyển đi sau một lúc.",
        "A page must not load itself anew or move on after a while.",
    ),
    mend=Words(
        "Hãy bỏ hẹn giờ: đặt một liên kết, hoặc để máy chủ chuyển ngay.",
        "Take the timer away: give a link, or let the server redirect at once.",
    ),
    see="2.2.1",
    look_at=look,
    through=MOTION,
)
