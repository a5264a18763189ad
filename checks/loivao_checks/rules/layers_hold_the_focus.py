"""What opens over the page takes the focus, keeps it, closes, and gives it back."""

from collections.abc import Iterator

from loivao_checks.handling import Handling, Opened
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_NOT_IN = Words(
    "Nút này mở một hộp che trang, nhưng bàn phím vẫn ở lại phía sau hộp.",
    "This button opens a box over the page, but the focus stays behind it.",
)
_NOT_IN_PERHAPS = Words(
    "Nút này mở một hộp trên trang, nhưng bàn phím không vào hộp. Người dùng bàn phím có tới được hộp ngay không?",
    "This button opens a box on the page, but the focus does not go there. Is it the next that the keyboard comes to?",
)
_NO_WAY = Words(
    "Hộp mở ra từ nút này không đóng được bằng bàn phím: phím Esc không đóng, trong hộp không có nút nào đóng.",
    "The box that this button opens does not close by keyboard: Escape does not, and no button in it does.",
)
_NO_ESCAPE = Words(
    "Hộp mở ra từ nút này không đóng khi bấm Esc. Người đọc có thấy ngay nút đóng không?",
    "The box that this button opens does not close with Escape. Do readers find the button that closes it?",
)
_LEAKS = Words(
    "Hộp mở ra từ nút này che trang, nhưng phím Tab đi ra phía sau hộp (“{to}”).",
    "The box that this button opens covers the page, but Tab leads out behind it (“{to}”).",
)
_LOST = Words(
    "Khi hộp đóng lại, bàn phím không trở về nút này. Người đọc có phải đi lại từ đầu trang không?",
    "When the box closes, the focus does not return to this button. Must readers begin at the top again?",
)


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to buttons that open a dialog, or something else that covers a good part of the window."""
    for each in seen.opened:
        if each.is_layer:
            yield from _verdicts(each)


def _verdicts(each: Opened) -> Iterator[Verdict]:
    faults = list(_faults(each))
    if not faults:
        yield Verdict(each.place)
    for words, strength in faults:
        yield Verdict(each.place, words, strength)


def _faults(each: Opened) -> Iterator[tuple[Words, Strength]]:
    if not each.inside:
        yield (_NOT_IN, Strength.WCAG) if each.modal else (_NOT_IN_PERHAPS, Strength.DOUBT)
    if each.modal and each.leaks is not None:
        yield _LEAKS.fill(to=each.leaks.name or each.leaks.target), Strength.DOUBT
    if not each.way:
        yield _NO_WAY, Strength.WCAG if each.modal and each.inside else Strength.DOUBT
    elif each.way != "escape" and each.modal:
        yield _NO_ESCAPE, Strength.DOUBT
    if each.way and each.inside and not each.returned:
        yield _LOST, Strength.DOUBT


RULE = Rule(
    id="layers-hold-the-focus",
    strength=Strength.WCAG,
    title=Words(
        "Hộp thoại phải nhận, giữ và trả lại con trỏ bàn phím.",
        "A dialog must take the focus, keep it and give it back.",
    ),
    mend=Words(
        "Hãy dùng <dialog> và showModal(): trình duyệt lo cả bốn việc. Nhớ đặt trong hộp một <button> để đóng.",
        "Use <dialog> and showModal(): browsers see to all of it. Put a <button> that closes it into the box.",
    ),
    see="2.4.3",
    look_at=look,
    through=HANDS,
)
