"""Coming to a thing by keyboard does nothing yet."""

from collections.abc import Iterator

from loivao_checks.handling import Handling
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_DONE = {
    "window": Words("Vừa tới đây, trang đã mở một cửa sổ khác.", "Coming here by keyboard opens another window."),
    "layer": Words("Vừa tới đây, trang đã mở một hộp che trang.", "Coming here by keyboard opens a box over the page."),
    "question": Words("Vừa tới đây, trang đã hỏi người đọc.", "Coming here by keyboard brings up a question."),
    "submit": Words("Vừa tới đây, mẫu đơn đã bị gửi đi.", "Coming here by keyboard sends the form."),
    "move": Words("Vừa tới đây, trang đã chuyển đi nơi khác.", "Coming here by keyboard leads to another page."),
}


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to each stop of the Tab key."""
    for each in seen.entered:
        yield Verdict(each.place, _DONE[each.did] if each.did else None)


RULE = Rule(
    id="focus-changes-nothing",
    strength=Strength.WCAG,
    title=Words("Mới đi tới thì chưa được có gì xảy ra.", "Coming to a thing must not do anything yet."),
    mend=Words(
        "Hãy chờ người đọc bấm: bỏ đoạn mã chạy khi có focus.",
        "Wait until the reader presses: remove the script that runs on focus.",
    ),
    see="3.2.1",
    look_at=look,
    through=HANDS,
)
