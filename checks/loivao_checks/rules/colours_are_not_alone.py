"""What a colour says is said in another way too."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import COLOUR
from loivao_checks.outcome import Words
from loivao_checks.paint import Paint
from loivao_checks.rules.rule import Rule, Strength

_ALONE = Words(
    "Chấm này chỉ khác các chấm kia ở màu. Người không phân biệt được màu có cách khác để hiểu không?",
    "This dot differs from the others in its colour alone. Is it understood without seeing colours?",
)


def look(seen: Paint) -> Iterator[Verdict]:
    """Applies to small things without words, of which there are several that differ in colour only."""
    for dot in seen.dots:
        yield Verdict(dot.place, _ALONE if dot.alone else None)


RULE = Rule(
    id="colours-are-not-alone",
    strength=Strength.DOUBT,
    title=Words(
        "Điều màu sắc nói thì phải được nói bằng cách khác nữa.",
        "What a colour says must be said in another way too.",
    ),
    mend=Words(
        "Hãy viết thêm chữ cạnh chấm màu, như “Đạt” hoặc “Chưa đạt”.",
        "Write a word beside the dot, such as “Done” or “Not done”.",
    ),
    see="1.4.1",
    look_at=look,
    through=COLOUR,
)
