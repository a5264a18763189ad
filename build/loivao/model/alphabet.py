"""Vietnamese order: the 29 letters and their neighbours, đ apart from d, tones only where all letters are the same.

The order is that of CLDR for Vietnamese, so a list here stands as it would in a spreadsheet: a ă â b c d đ e ê …; then,
where two names have the same letters, no tone, huyền, hỏi, ngã, sắc, nặng. Signs and spaces part words and count for
nothing else; numbers come before letters, by their value ("753" before "1190").
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final, TypeVar

LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, as combining marks."""
_SHAPES: Final = frozenset("\u0302\u0306\u031b")
"""Hat, breve and horn make another letter (â, ă, ơ); any other mark leaves the letter what it is."""
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
_PIECES: Final = re.compile(r"[0-9]+|[^0-9]")
"""A number, or a letter."""

NUMBERS: Final = "0"
"""Stands for the initial of a name that begins with a number."""

_WORD_END, _NUMBER, _LETTER, _OTHER = range(4)

Key = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]
T = TypeVar("T")


def sort_key(text: str) -> Key:
    """Sorts names in Vietnamese order; small and capital letters count the same unless nothing else differs."""
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for word in _BETWEEN_WORDS.split(unicodedata.normalize("NFC", text)):
        if word and letters:
            letters.append((_WORD_END, 0))
        for piece in _PIECES.findall(word):
            letters += _weights(piece)
            tones.append(_tone(piece))
    return tuple(letters), tuple(tones), text


def initial(text: str) -> str:
    """The capital letter under which a name stands: "Ấp Đông" → "Â"; "" where it has neither letter nor number."""
    words = "".join(_BETWEEN_WORDS.split(unicodedata.normalize("NFC", text)))
    if not words:
        return ""
    return NUMBERS if _is_number(words[0]) else _letter(words[0]).upper()


def by_initial(named: Iterable[T], name: Callable[[T], str]) -> Iterator[tuple[str, tuple[T, ...]]]:
    """Things in the order of their names, under the letters with which these begin."""
    ordered = sorted(named, key=lambda each: sort_key(name(each)))
    for letter, group in groupby(ordered, key=lambda each: initial(name(each))):
        yield letter, tuple(group)


def _weights(piece: str) -> Iterator[tuple[int, int]]:
    if _is_number(piece):
        digits = piece.lstrip("0")
        yield _NUMBER, len(digits)
        yield from ((_NUMBER, int(digit)) for digit in digits)
        return
    letter = _letter(piece)
    place = LETTERS.find(letter)
    yield (_LETTER, place) if place >= 0 else (_OTHER, ord(letter[0]))


def _is_number(piece: str) -> bool:
    return piece.isascii() and piece.isdigit()


def _letter(written: str) -> str:
    """The letter without its tone, small: "Ộ" → "ô"."""
    decomposed = unicodedata.normalize("NFD", written.lower())
    return unicodedata.normalize("NFC", decomposed[0] + "".join(mark for mark in decomposed[1:] if mark in _SHAPES))


def _tone(written: str) -> int:
    marks = unicodedata.normalize("NFD", written)
    return next((place for place, tone in enumerate(_TONES, start=1) if tone in marks), 0)
