"""What stands in capitals: words that are shouted, Roman numerals, and abbreviations.

They are told apart by their letters: "KẾ HOẠCH" could be words of the language, "UBND" could not, and "XIV" is a
number. A known abbreviation is one, whatever its letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from loivao.language.vocabulary import Vocabulary

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:[-&/.][^\W\d_]+)*")
_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\Z")
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?\Z"
)
_PARTS: Final = re.compile(r"[-&/.]")
_LONG: Final = 5
"""Letters of a word alone that is shouted rather than an abbreviation, when it has no tone."""


class Capitals(Enum):
    WORDS = auto()
    ROMAN = auto()
    ABBREVIATION = auto()


@dataclass(frozen=True)
class InCapitals:
    kind: Capitals
    text: str
    start: int


@dataclass(frozen=True)
class _Run:
    """Words in capitals, one after the other."""

    start: int
    end: int
    count: int
    clear: bool
    """Whether one of them can be nothing but a word."""


def in_capitals(words: str, known: Vocabulary) -> Iterator[InCapitals]:
    """All that stands in capitals in the words of a block, in order."""
    run: _Run | None = None
    for token in _TOKEN.finditer(words):
        text = token.group()
        if _is_word(text) and text not in known.by_written and not (len(text) > 1 and _ROMAN.match(text)):
            if run and not words[run.end : token.start()].strip():
                run = _Run(run.start, token.end(), run.count + 1, run.clear or _is_clear(text))
            else:
                yield from _told(run, words)
                run = _Run(token.start(), token.end(), 1, _is_clear(text))
            continue
        yield from _told(run, words)
        run = None
        if len(text) > 1 and _ROMAN.match(text) and text not in known.by_written:
            yield InCapitals(Capitals.ROMAN, text, token.start())
        elif is_abbreviation(text):
            yield InCapitals(Capitals.ABBREVIATION, text, token.start())
    yield from _told(run, words)


def is_abbreviation(text: str) -> bool:
    """Two capitals or more, at least one letter in two: "UBND", "LĐ-TB&XH", "QĐ-TTg", but not "YouTube" nor "A-Z"."""
    capitals = sum(letter.isupper() for letter in text)
    letters = sum(letter.isalpha() for letter in text)
    together = any(sum(letter.isupper() for letter in part) > 1 for part in _PARTS.split(text))
    return capitals > 1 and capitals * 2 >= letters and (together or "&" in text)


def _told(run: _Run | None, words: str) -> Iterator[InCapitals]:
    if run is None:
        return
    text = words[run.start : run.end]
    if run.clear or (run.count > 1 and len(text) > run.count * 2 - 1):
        yield InCapitals(Capitals.WORDS, text, run.start)
    elif run.count == 1 and len(text) > 1:
        yield InCapitals(Capitals.ABBREVIATION, text, run.start)


def _is_word(text: str) -> bool:
    """Whether a token in capitals has the letters of one tiếng."""
    return text.isupper() and _SYLLABLE.match(_plain(text)) is not None


def _is_clear(text: str) -> bool:
    """Whether it has a mark that abbreviations do not have, or is too long for one."""
    has_tone = any(letter not in "ĐÔƯ" and not letter.isascii() for letter in text)
    return len(text) > 1 and (has_tone or len(text) >= _LONG)


def _plain(text: str) -> str:
    """Small letters without marks."""
    apart = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
