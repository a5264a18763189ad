"""Roman numerals: "II" is read as two letters, or not at all."""

import re
from collections.abc import Iterator
from typing import Final

from loivao.language.capitals import Capitals, in_capitals
from loivao.language.page import Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, problem

# A letter alone is a number where something is counted before it, or a place in the plan ("I.2") begins with it.
_ONE_LETTER: Final = re.compile(
    r"\b(?:phần|chương|mục|nhóm|quý|hạng|loại|bậc|kỳ|đợt|khóa|thế kỷ|cấp|độ|vùng|lần thứ)\s+(?P<number>[IVX])\b"
    r"|\b(?P<place>[IVX])(?=\.[0-9])",
    re.IGNORECASE,
)
_VALUES: Final = {"I": 1, "V": 5, "X": 10}


def roman_numerals(page: Page, known: Vocabulary) -> Iterator[Problem]:
    """A fault for a number in Roman letters that is no part of an instrument's number."""
    for block in page.own:
        for found in in_capitals(block.words, known):
            if found.kind is Capitals.ROMAN:
                values = {"found": found.text, "number": str(_value(found.text))}
                yield problem("language.roman-numeral", page.at(block, found.start), **values)
        for letter in _ONE_LETTER.finditer(block.words):
            written = letter["number"] or letter["place"]
            if written.isupper():
                values = {"found": written, "number": str(_value(written))}
                yield problem("language.roman-numeral", page.at(block, letter.start()), **values)


def _value(numeral: str) -> int:
    """A letter before a larger one is taken away: "XIV" is 14."""
    digits = [_VALUES[letter] for letter in numeral]
    following = [*digits[1:], 0]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True))
