"""The language of a text: by its script, by the letters and syllables of Vietnamese, else by its small words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from loivao_checks.languages.scripts import ALL, CHINESE, FOREIGN, GREEK, HAN, KANA, UNSPACED
from loivao_checks.languages.small_words import ENGLISH_ONLY, SISTERS, SMALL_WORDS
from loivao_checks.languages.vietnamese import OWN_LETTER, is_syllable

ENOUGH: Final = 3000
"""So many letters of a long text tell its language as well as all of it."""
WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOT_KNOWN: Final[tuple[str, ...]] = ()
_VIETNAMESE: Final = ("vi",)
_LANGUAGES_OF: Final = {
    word: tuple(code for code, words in SMALL_WORDS.items() if word in words)
    for word in frozenset[str]().union(*SMALL_WORDS.values())
}


@lru_cache(8192)
def identify(text: str, words: int = 6, small: int = 3) -> tuple[str, ...]:
    """The languages a text may be in, by their first subtag, the likeliest first; none where that is not sure.

    Sure takes so many words, so many of them small ones (and one of six, twice as many as of any other language).
    """
    text = normalize("NFC", text)  # Some editors write marks as signs of their own.
    lower = text.lower()
    if foreign := FOREIGN.findall(lower):
        most = len(foreign) * 2 > sum(map(str.isalpha, lower)) and len(foreign) > words
        return _by_script(foreign) if most else _NOT_KNOWN
    written = WORD.findall(text)
    if len(written) < words or sum(map(str.istitle, written)) * 5 > len(written) * 4:
        return _NOT_KNOWN  # Too few, or names one after the other.
    found = [word.lower() for word in written]
    own = len(OWN_LETTER.findall(lower))
    if own * 5 > len(found):
        return _VIETNAMESE if _is_vietnamese(found) else _NOT_KNOWN
    return _NOT_KNOWN if own * 12 > len(found) else _by_small_words(found, small)


def script(text: str, letters: int = 2) -> tuple[str, ...]:
    """The languages of a few words in another script than the Latin or Greek one; none for all others."""
    foreign = [letter for letter in FOREIGN.findall(text) if not GREEK.match(letter)]
    return _by_script(foreign) if len(foreign) >= letters else _NOT_KNOWN


def length(text: str) -> int:
    """How many words a text has; two letters of Chinese or Japanese count as one."""
    unspaced = len(UNSPACED.findall(text))
    return unspaced // 2 + len(WORD.findall(UNSPACED.sub(" ", text))) if unspaced else len(text.split())


def _by_script(letters: Sequence[str]) -> tuple[str, ...]:
    run = "".join(letters)
    counted = {each: len(each.letters.findall(run)) for each in ALL}
    if counted[KANA] * 4 > len(run):
        return KANA.languages  # Kana beside Chinese letters: Japanese.
    most = max(ALL, key=lambda each: counted[each])
    if counted[most] * 10 < len(run) * 9:
        return _NOT_KNOWN
    chinese = most is HAN and len(run) > 20 and len(CHINESE.intersection(run)) > 1
    return tuple(code for code in HAN.languages if code not in ("ja", "ko")) if chinese else most.languages


def _is_vietnamese(words: Sequence[str]) -> bool:
    """Names and quotations make a text of another language look like it: half of the words must have marks."""
    count = len(words)
    marked = sum(not word.isascii() for word in words)
    english = sum(word in ENGLISH_ONLY for word in words)
    quoted = english > 1 and english * 20 > count
    return marked * 2 > count and _syllables(words) * 3 > count * 2 and not quoted


def _by_small_words(words: Sequence[str], fewest: int) -> tuple[str, ...]:
    """A small word that several languages have weighs less for each of them."""
    counted = dict.fromkeys(SMALL_WORDS, 0.0)
    for word in words:
        for code in (codes := _LANGUAGES_OF.get(word, ())):
            counted[code] += 1 / len(codes)
    others = len(words) - _syllables(words)
    if others * 10 > len(words):
        del counted["vi"]
    second, most = sorted(counted, key=counted.__getitem__)[-2:]
    if others < 2 and most != "vi":
        return _NOT_KNOWN  # What may be Vietnamese without its marks is nothing else for sure.
    count = sum(word in SMALL_WORDS[most] for word in words)
    sure = count >= fewest and count * 6 >= len(words) and counted[most] >= counted[second] * 2
    return SISTERS.get(most, (most,)) if sure else _NOT_KNOWN


def _syllables(words: Sequence[str]) -> int:
    return sum(map(is_syllable, words))
