"""Emoji in a text are few: rows of them, and one at each turn, are all read out by name."""

from collections.abc import Iterator

from loivao_checks.emoji import EMOJI
from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_MANY = Words(
    "Đoạn này có {count} hình nhỏ (emoji): {signs}. Người nghe sẽ nghe tên từng hình. Có cần các hình này không?",
    "There are {count} emoji here: {signs}. Who listens hears the name of each. Are they needed?",
)
_MOST = 3


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each passage with emoji."""
    for passage in document.passages:
        signs = [] if passage.text.isascii() else EMOJI.findall(passage.text)
        if signs:
            shown = " ".join(dict.fromkeys(signs))
            fault = _MANY.fill(count=len(signs), signs=shown) if len(signs) > _MOST else None
            yield document.says(passage.block, fault)


RULE = Rule(
    id="few-small-pictures",
    strength=Strength.QUESTION,
    title=Words("Trong một đoạn chỉ nên có ít emoji.", "A text must not be full of emoji."),
    mend=Words(
        'Hãy viết bằng lời, và đặt hình chỉ để trang trí vào <span aria-hidden="true">.',
        'Say it in words, and put what only decorates into <span aria-hidden="true">.',
    ),
    see="1.1.1",
    look=look,
)
