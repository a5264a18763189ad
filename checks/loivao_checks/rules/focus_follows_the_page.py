"""The Tab key goes through the page as one reads it."""

from collections.abc import Iterator

from loivao_checks.handling import Handling
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_BACK = Words(
    "Bàn phím đi từ “{before}” tới đây, ngược với thứ tự trên màn hình. Ai đi bằng bàn phím có bị rối không?",
    "The keyboard goes from “{before}” to here, against the order on the screen. Does it confuse who follows it?",
)
_MOST = 60


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to each stop of the Tab key but the first."""
    for each in seen.order:
        before = (each.before.name or each.before.target)[:_MOST]
        yield Verdict(each.place, _BACK.fill(before=before) if each.goes_back else None)


RULE = Rule(
    id="focus-follows-the-page",
    strength=Strength.DOUBT,
    title=Words("Phím Tab phải đi theo thứ tự đọc.", "The Tab key must go in the order of reading."),
    mend=Words(
        "Hãy xếp các phần trong mã theo đúng thứ tự trên màn hình, và bỏ tabindex lớn hơn 0.",
        "Put the parts into the code in the order of the screen, and remove every tabindex above 0.",
    ),
    see="2.4.3",
    look_at=look,
    through=HANDS,
)
