"""Sound waits until the reader asks for it: whoever listens to a screen reader cannot hear both."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import MOTION
from loivao_checks.motion import Motion
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_PLAYS = Words(
    "Âm thanh này tự phát mà không có nút điều khiển. Nó có dài quá ba giây không, và dừng được không?",
    "This sound begins by itself and has no controls. Does it last more than three seconds, and can it be stopped?",
)
_LONG = 3.0


def look(seen: Motion) -> Iterator[Verdict]:
    """Applies to sound that begins by itself. It may be short, or have controls."""
    for sound in seen.sounds:
        short = sound.seconds is not None and 0 < sound.seconds <= _LONG
        yield Verdict(sound.place, None if short or sound.controls else _PLAYS)


RULE = Rule(
    id="sound-waits",
    strength=Strength.DOUBT,
    title=Words("Âm thanh chỉ phát khi người đọc bấm.", "Sound must wait until the reader asks for it."),
    mend=Words("Hãy bỏ autoplay và thêm controls.", "Take autoplay away and add controls."),
    see="1.4.2",
    look_at=look,
    through=MOTION,
)
