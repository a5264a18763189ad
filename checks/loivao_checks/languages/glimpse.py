"""What a few words surely are not, where they are too few to tell what they are."""

from itertools import pairwise
from typing import Final
from unicodedata import normalize

from loivao_checks.languages.identification import WORD
from loivao_checks.languages.vietnamese import OWN_LETTER, is_syllable

FEW: Final = 8
"""Fewer words are no passage: of them it is asked, whatever they seem to be."""
_SIGNS = ".,;:!?…()[]“”\"'"
_STRANGE = 3
"""So many words that cannot be Vietnamese are not borrowed ones; nor are names, in small letters and side by side."""
_FEWEST_LETTERS = 4
"""Shorter ones may be units."""
_VIETNAMESE_WORDS = 3
"""Two words may be a dish or a dress that every language calls so."""


def is_another(text: str, declared: str) -> bool:
    """True for words that are not Vietnamese where they are declared to be, or are where they are not.

    Names of people, places and things are left alone: they begin with capitals.
    """
    tokens = normalize("NFC", text).split()
    words = [word for token in tokens if WORD.fullmatch(word := token.strip(_SIGNS))]
    if declared != "vi":
        return _is_vietnamese(words)
    strange = [_is_strange(token) for token in tokens]
    beside = any(one and other for one, other in pairwise(strange))
    return sum(strange) >= _STRANGE and sum(strange) * 2 >= len(words) and beside and not _has_own_letter(text)


def _is_vietnamese(words: list[str]) -> bool:
    count = len(words)
    marked = sum(map(_has_own_letter, words))
    small = sum(map(str.islower, words))
    return count >= _VIETNAMESE_WORDS and marked * 2 >= count and small * 2 >= count and all(map(is_syllable, words))


def _is_strange(token: str) -> bool:
    """A small word that is no syllable; with a comma after it, it stands in a list, of medicines for one."""
    return token.islower() and len(token) >= _FEWEST_LETTERS and bool(WORD.fullmatch(token)) and not is_syllable(token)


def _has_own_letter(text: str) -> bool:
    return bool(OWN_LETTER.search(text.lower()))
