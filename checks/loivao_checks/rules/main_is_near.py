"""Few words before the content: who reads from the top hears all of them on every page."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.reading import Heard, Kind

MOST_WORDS = 100
_FAR = Words(
    "Người nghe phải nghe {count} từ trước nội dung chính; nhiều nhất là {most}.",
    "A listener hears {count} words before the main content; {most} is the most.",
)


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to each page with a main content. Roles and states are not counted, the page's own words are."""
    count = 0
    for utterance in heard.utterances:
        node = utterance.node
        if node is not None and utterance.kind is Kind.ENTER and node.role == "main":
            yield Verdict(node.place, _FAR.fill(count=count, most=MOST_WORDS) if count > MOST_WORDS else None)
            return
        count += len(utterance.words.split())
        if node is not None and utterance.kind is Kind.ENTER:
            count += len(node.words.split())


RULE = Rule(
    id="main-is-near",
    strength=Strength.HOUSE,
    title=Words("Trước nội dung chính phải có ít lời.", "There must be few words before the main content."),
    mend=Words(
        "Hãy gộp thực đơn vào một nút đóng mở, hoặc chuyển bớt xuống cuối trang.",
        "Fold the menu into one button, or move parts of it to the end of the page.",
    ),
    see="2.4.1",
    look_at=look,
    through=SPEECH,
)
