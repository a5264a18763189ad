"""The letters and signs in which Vietnamese is written: all of them, not those that today's pages happen to use.

So a font keeps its address from publication to publication and stays in readers' caches, and neither a query nor a
correction nor a name ever falls out of the typeface.
"""

import unicodedata
from typing import Final

_VOWELS: Final = "aăâeêioôơuưy"
_TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_SMALL: Final = frozenset(unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES) | {"đ"}
LETTERS: Final = _SMALL | {letter.upper() for letter in _SMALL}
"""Vowels with their tones, and đ; the other letters are those of ASCII."""
MARKS: Final = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
"""Tones and shapes by themselves: text in decomposed form."""
ASCII: Final = frozenset(map(chr, range(0x20, 0x7F)))
SIGNS: Final = frozenset("\u00a0\u00ad“”‘’«»‹›–—…·•×÷±−≤≥≈°²³½¼¾‰§©®€₫")
"""What printed and typed Vietnamese has besides, a no-break space and a soft hyphen among it."""
WRITTEN: Final = LETTERS | MARKS | ASCII | SIGNS
