"""Choosing a value does not lead away."""

from collections.abc import Iterator

from loivao_checks.handling import Handling
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_DONE = {
    "window": Words(
        "Vừa chọn ở đây, trang đã mở một cửa sổ khác. Trước đó trang có báo không?",
        "Choosing here opens another window. Does the page say so before?",
    ),
    "layer": Words(
        "Vừa chọn ở đây, trang đã mở một hộp che trang. Trước đó trang có báo không?",
        "Choosing here opens a box over the page. Does the page say so before?",
    ),
    "question": Words(
        "Vừa chọn ở đây, trang đã hỏi người đọc. Trước đó trang có báo không?",
        "Choosing here brings up a question. Does the page say so before?",
    ),
    "submit": Words(
        "Vừa chọn ở đây, mẫu đơn đã bị gửi đi. Trước đó trang có báo không?",
        "Choosing here sends the form. Does the page say so before?",
    ),
    "move": Words(
        "Vừa chọn ở đây, trang đã chuyển đi nơi khác. Trước đó trang có báo không?",
        "Choosing here leads to another page. Does the page say so before?",
    ),
}


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to lists, radio buttons and boxes that a script of the page listens to."""
    for each in seen.chosen:
        yield Verdict(each.place, _DONE[each.did] if each.did else None)


RULE = Rule(
    id="choosing-sends-nothing",
    strength=Strength.DOUBT,
    title=Words("Mới chọn thì chưa được gửi đi hay chuyển trang.", "Choosing must not send or lead away yet."),
    mend=Words(
        "Hãy đặt một nút “Xem” hoặc “Gửi” sau ô chọn và chờ người đọc bấm.",
        "Put a button after the choice, and wait until the reader presses it.",
    ),
    see="3.2.2",
    look_at=look,
    through=HANDS,
)
