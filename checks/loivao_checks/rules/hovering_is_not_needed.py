"""What comes to light under the pointer comes to light for the keyboard too."""

from collections.abc import Iterator

from loivao_checks.handling import Handling, Hover
from loivao_checks.html import Verdict
from loivao_checks.looks import HANDS
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ONLY = Words(
    "Nội dung này chỉ hiện khi đưa chuột vào: “{text}”. Bàn phím không làm nó hiện ra được.",
    "This is shown only while a pointer is here: “{text}”. No key brings it to light.",
)
_SAID = Words(
    "Nội dung này chỉ hiện khi đưa chuột vào: “{text}”. Người dùng bàn phím có cách khác để đọc nó không?",
    "This is shown only while a pointer is here: “{text}”. Can who uses a keyboard read it elsewhere?",
)
_MOST = 80


def look(seen: Handling) -> Iterator[Verdict]:
    """Applies to places that show more while a pointer is on them."""
    for hover in seen.hovers:
        if hover.way != "none":
            yield Verdict(hover.place)
        else:
            yield Verdict(hover.place, *_fault(hover))


def _fault(hover: Hover) -> tuple[Words, Strength]:
    text = hover.text[:_MOST] or "…"
    return (_SAID.fill(text=text), Strength.DOUBT) if hover.said else (_ONLY.fill(text=text), Strength.WCAG)


RULE = Rule(
    id="hovering-is-not-needed",
    strength=Strength.WCAG,
    title=Words(
        "Nội dung hiện khi đưa chuột vào phải hiện được bằng bàn phím.",
        "What hovering shows must be shown to the keyboard too.",
    ),
    mend=Words(
        "Hãy viết nội dung ấy ra trang, hoặc đặt nó sau một nút bấm, hoặc cho nó hiện cả khi có :focus-within.",
        "Write it on the page, put it behind a button, or show it with :focus-within as well.",
    ),
    see="2.1.1",
    look_at=look,
    through=HANDS,
)
