"""Alphabetical order by the letters of a language: in Vietnamese đ apart from d, in English under d.

The order is that of CLDR, so a list here stands as it would in a spreadsheet. In Vietnamese: a ă â b c d đ e ê …; then,
where two names have the same letters, no tone, huyền, hỏi, ngã, sắc, nặng. Signs and spaces part words and count for
nothing else; numbers come before letters, by their value ("753" before "1190").
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final, TypeVar

_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, as combining marks."""
_SHAPES: Final = frozenset("\u0302\u0306\u031b")
"""Hat, breve and horn make another letter (â, ă, ơ) where the alphabet has it; any other mark leaves the letter what it
is."""
_STROKES: Final = {"đ": "d"}
"""Letters that Unicode does not take apart."""
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
_PIECES: Final = re.compile(r"[0-9]+|[^0-9]")
"""A number, or a letter."""

NUMBERS: Final = "0"
"""Stands for the initial of a name that begins with a number."""

_WORD_END, _NUMBER, _LETTER, _OTHER = range(4)

Key = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]
T = TypeVar("T")


class Alphabet:
    """The letters of a language in their order. A letter that is not among them stands with the one it is made from."""

    def __init__(self, letters: Iterable[str]) -> None:
        self._places: Final = {letter: place for place, letter in enumerate(letters)}

    def sort_key(self, text: str) -> Key:
        """Sorts names; small and capital letters count the same unless nothing else differs."""
        letters: list[tuple[int, int]] = []
        tones: list[int] = []
        for word in _BETWEEN_WORDS.split(unicodedata.normalize("NFC", text)):
            if word and letters:
                letters.append((_WORD_END, 0))
            for piece in _PIECES.findall(word):
                letters += self._weights(piece)
                tones.append(_tone(piece))
        return tuple(letters), tuple(tones), text

    def initial(self, text: str) -> str:
        """The capital letter under which a name stands: "Ấp Đông" → "Â"; "" where it has neither letter nor number."""
        words = "".join(_BETWEEN_WORDS.split(unicodedata.normalize("NFC", text)))
        if not words:
            return ""
        return NUMBERS if _is_number(words[0]) else self._letter(words[0]).upper()

    def by_initial(self, named: Iterable[T], name: Callable[[T], str]) -> Iterator[tuple[str, tuple[T, ...]]]:
        """Things in the order of their names, under the letters with which these begin."""
        ordered = sorted(named, key=lambda each: self.sort_key(name(each)))
        for letter, group in groupby(ordered, key=lambda each: self.initial(name(each))):
            yield letter, tuple(group)

    def _weights(self, piece: str) -> Iterator[tuple[int, int]]:
        if _is_number(piece):
            digits = piece.lstrip("0")
            yield _NUMBER, len(digits)
            yield from ((_NUMBER, int(digit)) for digit in digits)
            return
        letter = self._letter(piece)
        place = self._places.get(letter)
        yield (_OTHER, ord(letter[0])) if place is None else (_LETTER, place)

    def _letter(self, written: str) -> str:
        """The small letter of the alphabet: "Ộ" → "ô" in Vietnamese, "o" in English."""
        first, *marks = list(unicodedata.normalize("NFD", written.lower()))
        letter = unicodedata.normalize("NFC", first + "".join(mark for mark in marks if mark in _SHAPES))
        return letter if letter in self._places else _STROKES.get(first, first)


def _is_number(piece: str) -> bool:
    return piece.isascii() and piece.isdigit()


def _tone(written: str) -> int:
    marks = unicodedata.normalize("NFD", written)
    return next((place for place, tone in enumerate(_TONES, start=1) if tone in marks), 0)
