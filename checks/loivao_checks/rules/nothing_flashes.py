"""Nothing large flashes more than three times a second: flashes can bring on seizures."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import MOTION
from loivao_checks.motion import Motion
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_FLASHES = Words(
    "Chỗ này chớp {times} lần mỗi giây trên {pixels} điểm ảnh.",
    "This flashes {times} times a second over {pixels} pixels.",
)
_MOST_TIMES = 3
_LARGE = 21_824
"""Pixels: a quarter of ten degrees of sight, as WCAG reckons it."""


def look(seen: Motion) -> Iterator[Verdict]:
    """Applies to each animation that was seen to change its picture."""
    for flash in seen.flashes:
        large = flash.per_second > _MOST_TIMES and flash.pixels >= _LARGE
        words = _FLASHES.fill(times=f"{flash.per_second:.0f}", pixels=flash.pixels)
        yield Verdict(flash.place, words if large else None)


RULE = Rule(
    id="nothing-flashes",
    strength=Strength.WCAG,
    title=Words("Không có gì lớn chớp quá ba lần mỗi giây.", "Nothing large may flash more than three times a second."),
    mend=Words("Hãy bỏ chỗ chớp này: nó có thể gây co giật.", "Take these flashes away: they can bring on seizures."),
    see="2.3.1",
    look_at=look,
    through=MOTION,
)
