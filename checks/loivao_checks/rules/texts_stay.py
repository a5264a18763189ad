"""A text stays until the reader sends it away: who reads slowly, by ear or by finger, must come to its end."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import MOTION
from loivao_checks.motion import Motion, Stay
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_GOES = Words(
    "Câu “{text}” tự mất sau {seconds} giây. Người đọc chậm có tìm lại được không?",
    "“{text}” goes away by itself after {seconds} seconds. Can slow readers find it again?",
)
_GOES_AFTER = Words(
    "Bấm “{button}” thì hiện câu “{text}”, rồi câu ấy tự mất sau {seconds} giây. Người đọc chậm có tìm lại được không?",
    "After “{button}” is pressed, “{text}” comes and goes within {seconds} seconds. Can slow readers find it again?",
)
_FEWEST_WORDS = 2
_SHORTEST = 0.3
"""Seconds: what is gone sooner was there while the page was being made."""
_MOST_SHOWN = 80


def look(seen: Motion) -> Iterator[Verdict]:
    """Applies to texts that go, and to those that come by themselves or are announced. What tells of loading may go."""
    for stay in seen.stays:
        if stay.waits or len(stay.text.split()) < _FEWEST_WORDS or stay.shown < _SHORTEST:
            continue
        gone = stay.shown != float("inf") and not stay.instead
        yield Verdict(stay.place, _said(stay) if gone else None)


def _said(stay: Stay) -> Words:
    text = stay.text if len(stay.text) <= _MOST_SHOWN else f"{stay.text[:_MOST_SHOWN]}…"
    words = _GOES_AFTER if stay.pressed else _GOES
    return words.fill(text=text, seconds=f"{stay.shown:.0f}", button=stay.pressed)


RULE = Rule(
    id="texts-stay",
    strength=Strength.QUESTION,
    title=Words("Chữ không được tự mất đi.", "Text must not go away by itself."),
    mend=Words("Hãy để câu này ở lại cho tới khi người đọc đóng nó.", "Let this text stay until the reader closes it."),
    see="2.2.1",
    look_at=look,
    through=MOTION,
)
