"""The letters of a word are not set apart by blanks: a screen reader spells them, a search misses the word."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_APART = Words(
    "Các chữ cái “{letters}” bị tách rời bằng dấu cách. Đó có phải là một từ không?",
    "The letters “{letters}” are set apart by blanks. Are they a word?",
)
_LETTERS = re.compile(r"(?<!\S)[^\W\d_](?:\s[^\W\d_]){2,}(?!\S)")
_FEWEST = 4


def look(document: Document) -> Iterator[Verdict]:
    """Applies to passages with three single letters in a row; letters in the order of the alphabet are a list."""
    for passage in document.passages:
        rows = [] if passage.code else [found[0] for found in _LETTERS.finditer(passage.text)]
        if not rows:
            continue
        apart = [row for row in rows if len(row.split()) >= _FEWEST and not _is_list(row.lower().split())]
        yield document.says(passage.block, _APART.fill(letters=apart[0]) if apart else None)


def _is_list(letters: list[str]) -> bool:
    return letters == sorted(letters) or letters == sorted(letters, reverse=True)


RULE = Rule(
    id="words-are-whole",
    strength=Strength.DOUBT,
    title=Words("Chữ cái của một từ phải liền nhau.", "The letters of a word must stand together."),
    mend=Words(
        "Hãy viết liền từ đó, và giãn chữ bằng CSS letter-spacing nếu cần.",
        "Write the word in one piece; space it by CSS letter-spacing if need be.",
    ),
    see="1.3.2",
    look=look,
)
