"""What stands first on the screen stands first in the code."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Layout
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_TURNED = Words(
    "Trên màn hình “{before}” đứng trước “{after}”, nhưng trong mã thì ngược lại. "
    "Nghe theo thứ tự của mã có hiểu đúng không?",
    "On the screen “{before}” comes before “{after}”, in the code after it. Is it understood in the order of the code?",
)


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to parts that flex, grid or float put beside each other."""
    for order in seen.orders:
        turned = _TURNED.fill(before=order.before, after=order.after) if order.before else None
        yield Verdict(order.place, turned)


RULE = Rule(
    id="order-is-as-drawn",
    strength=Strength.DOUBT,
    title=Words(
        "Thứ tự trong mã phải là thứ tự trên màn hình.",
        "The order of the code must be the order on the screen.",
    ),
    mend=Words(
        "Hãy xếp các phần trong mã theo thứ tự cần đọc, và bỏ order, row-reverse hoặc ô lưới đặt sẵn.",
        "Put the parts into the code in the order of reading; remove order, row-reverse and fixed places.",
    ),
    see="1.3.2",
    look_at=look,
    through=SHAPES,
)
