"""A label stands by the field that it names."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Layout
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_SWAPPED = Words(
    "Nhãn “{name}” đứng cạnh một ô khác với ô mà mã gắn nó vào. Nhãn có bị đổi chỗ không?",
    "The label “{name}” stands by another field than the one it names in the code. Are labels swapped?",
)


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to labels of fields that one writes into or chooses from."""
    for label in seen.labels:
        yield Verdict(label.place, _SWAPPED.fill(name=label.place.name) if label.swapped else None)


RULE = Rule(
    id="labels-stand-by-their-fields",
    strength=Strength.DOUBT,
    title=Words(
        "Nhãn phải đứng cạnh đúng ô mà nó gọi tên.",
        "A label must stand by the field that it names.",
    ),
    mend=Words(
        "Hãy sửa thuộc tính for của nhãn cho khớp với id của ô đứng cạnh.",
        "Make for of the label the id of the field beside it.",
    ),
    see="1.3.1",
    look_at=look,
    through=SHAPES,
)
