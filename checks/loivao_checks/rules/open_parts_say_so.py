"""A button that opens a part of the page says whether it is open."""

from collections.abc import Iterator

from loivao_checks.handling import Handling
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_SILENT = Words(
    "Nút này mở ra thêm nội dung (“{text}”), nhưng không nói là đang mở hay đang đóng. "
    "Ai nghe trang có biết nội dung mới ở đâu không?",
    "This button opens more of the page (“{text}”), but does not say whether it is open. "
    "Does who listens know where the new part is?",
)
_MOST = 60


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to buttons that bring something to light that is no dialog and is not told by itself."""
    for each in seen.opened:
        if not each.is_layer and not each.told:
            yield Verdict(each.place, None if each.said else _SILENT.fill(text=each.panel.name[:_MOST]))


RULE = Rule(
    id="open-parts-say-so",
    strength=Strength.DOUBT,
    title=Words(
        "Nút mở ra một phần của trang phải nói phần ấy đang mở hay đang đóng.",
        "A button that opens a part of the page must say whether it is open.",
    ),
    mend=Words(
        'Hãy dùng <details> và <summary>, hoặc đặt aria-expanded="true"/"false" trên nút và đổi theo.',
        "Use <details> and <summary>, or set aria-expanded to true or false on the button as it opens and closes.",
    ),
    see="4.1.2",
    look_at=look,
    through=HANDS,
)
