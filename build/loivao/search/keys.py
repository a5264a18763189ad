"""Words as the search compares them: the same here, where the index is made, and in ``theme/assets/js/search.js``.

A word has two keys. The exact one holds all that is said: ``hoà`` and ``hòa``, ``kỹ`` and ``kĩ`` are one word, however
they are written or encoded. The plain one is what is left without marks: ``trợ``, ``trở`` and ``tro`` are all ``tro``.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final
from unicodedata import category, normalize

_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""Grave, acute, tilde, hook, dot below: where they stand in a syllable differs, what they say does not."""
_WORD: Final = re.compile(r"[^\W_]+")
_I_OR_Y: Final = re.compile(r"^([hklmstv]|qu)?y$")
"""Syllables that are written with i as well: kỹ and kĩ, quý and quí."""


def words(text: str) -> list[str]:
    """The words of a text, in lower case. Of ``335/2026/NĐ-CP`` every part is a word."""
    return [word.lower() for word in _WORD.findall(normalize("NFC", text))]


@lru_cache(maxsize=50_000)
def exact(word: str) -> str:
    """The word with its tone at its end, decomposed."""
    letters = normalize("NFD", word)
    toneless = "".join(letter for letter in letters if letter not in _TONES)
    tones = "".join(letter for letter in letters if letter in _TONES)
    return _I_OR_Y.sub(r"\1i", toneless) + tones


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """The word without any mark, đ as d."""
    return "".join(letter for letter in exact(word) if category(letter) != "Mn").replace("đ", "d")


def pairs(keys: list[str]) -> list[str]:
    """Two words that follow each other make one more key: "tro cap"."""
    return [f"{first} {second}" for first, second in pairwise(keys)]
