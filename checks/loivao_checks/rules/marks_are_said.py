"""A link that is painted as the current one is said to be the current one."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Layout
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ONLY_PAINTED = Words(
    "Trong danh sách này chỉ mình mục “{name}” được tô khác. Đó có phải là trang đang mở, mà người nghe không biết?",
    "In this list only “{name}” is painted in another way. If it is the open page, who listens is not told. Is it?",
)


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to the one link of a list of three or more that is bold, or has another ground or edge."""
    for link in seen.marked:
        yield Verdict(link.place, None if link.said else _ONLY_PAINTED.fill(name=link.place.name))


RULE = Rule(
    id="marks-are-said",
    strength=Strength.DOUBT,
    title=Words(
        "Mục được tô là trang đang mở thì mã cũng phải nói.",
        "What is painted as the current page must be said to be it.",
    ),
    mend=Words(
        'Hãy đặt aria-current="page" trên đường dẫn của trang đang mở.',
        'Set aria-current="page" on the link of the open page.',
    ),
    see="1.3.1",
    look_at=look,
    through=SHAPES,
)
