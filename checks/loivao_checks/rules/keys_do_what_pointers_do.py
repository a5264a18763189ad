"""What a pointer can press, a keyboard can press."""

from collections.abc import Iterator

from loivao_checks.handling import Handling, Pressed
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_OUT_OF_REACH = Words(
    "Bấm chuột vào đây thì có tác dụng, nhưng bàn phím không tới được.",
    "A click here does something, but the keyboard does not come here.",
)
_PERHAPS = Words(
    "Bấm chuột vào đây thì trang có đổi, mà bàn phím không tới được. Có cách khác bằng bàn phím không?",
    "A click here changes the page, and the keyboard does not come here. Is there another way by keyboard?",
)
_DEAF = Words(
    "Bàn phím tới được đây, nhưng bấm phím {keys} không làm điều mà bấm chuột làm.",
    "The keyboard comes here, but {keys} does not do what a click does.",
)
_ARROWS = Words(
    "Bàn phím không tới được chỗ này: phím Tab bỏ qua, mà phím mũi tên cũng không đưa tới.",
    "The keyboard does not come here: Tab passes it by, and the arrow keys do not lead to it.",
)
_KEYS = {
    "button": Words("Enter hoặc cách", "Enter or Space"),
    "link": Words("Enter", "Enter"),
    "checkbox": Words("cách", "Space"),
    "switch": Words("cách", "Space"),
}
_NEITHER = Words(
    "Bàn phím tới được đây, nhưng cả Enter lẫn phím cách đều không làm điều mà bấm chuột làm.",
    "The keyboard comes here, but neither Enter nor Space does what a click does.",
)
_OF_GROUPS = ("tab", "radio", "menuitem", "menuitemradio", "menuitemcheckbox", "treeitem")


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to what a press by pointer does something to, and is no control of the browser's own."""
    for each in seen.pressed:
        if each.does or each.by_key:
            yield Verdict(each.place) if each.by_key else Verdict(each.place, *_fault(each))


def _fault(each: Pressed) -> tuple[Words, Strength]:
    if not each.reached:
        return (_OUT_OF_REACH, Strength.WCAG) if each.certain else (_PERHAPS, Strength.DOUBT)
    if each.role in _OF_GROUPS:
        return _ARROWS, Strength.WCAG
    keys = _KEYS.get(each.role)
    return (_DEAF.fill(keys=keys) if keys else _NEITHER), Strength.WCAG


RULE = Rule(
    id="keys-do-what-pointers-do",
    strength=Strength.WCAG,
    title=Words("Bấm được bằng chuột thì phải bấm được bằng bàn phím.", "What a pointer can press, keys can press."),
    mend=Words(
        "Hãy dùng <button> cho việc làm và <a href> cho đường dẫn: trình duyệt lo phần bàn phím.",
        "Use <button> for what does something and <a href> for what leads somewhere: browsers see to the keys.",
    ),
    see="2.1.1",
    look_at=look,
    through=HANDS,
)
