"""Whoever presses Tab comes through the page: nothing keeps the focus for itself."""

from collections.abc import Iterator

from loivao_checks.handling import Handling
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_KEPT = Words(
    "Bấm Tab tới đây rồi thì không đi tiếp được nữa: trang kéo con trỏ bàn phím trở lại.",
    "From here Tab leads no further: the page takes the focus back.",
)
_ESCAPED = Words(
    "Bấm Tab tới đây rồi thì phải bấm Esc mới đi tiếp được. Trang có nói cho người đọc biết không?",
    "From here only Escape leads on. Does the page tell its readers?",
)


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to each stop of the Tab key."""
    for stop in seen.stops:
        if stop.place != seen.ends:
            yield Verdict(stop.place)
    if seen.ends is not None:
        yield Verdict(seen.ends, *((_ESCAPED, Strength.DOUBT) if seen.freed else (_KEPT, Strength.WCAG)))


RULE = Rule(
    id="keyboard-leads-on",
    strength=Strength.WCAG,
    title=Words("Bàn phím vào được đâu thì phải ra được khỏi đó.", "Where the keyboard leads in, it leads out."),
    mend=Words(
        "Hãy bỏ đoạn mã giữ con trỏ bàn phím ở lại; hộp thoại thì phải đóng được bằng phím Esc.",
        "Remove the script that takes the focus back; a dialog must close with Escape.",
    ),
    see="2.1.2",
    look_at=look,
    through=HANDS,
)
