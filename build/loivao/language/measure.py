"""Sentences, and how long they are: a tiếng is what stands between two blanks; a name that is masked counts as one."""

import re
from collections.abc import Iterator
from typing import Final

from loivao.language.page import MASK

_END: Final = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s|\Z)")
_SYLLABLE: Final = re.compile(r"\S+")
_LAST_WORD: Final = re.compile(r"[^\W\d_]{1,3}\Z")
# A point after one of these does not end a sentence.
_SHORTENED: Final = frozenset({"TM", "KT", "TP", "TX", "TT", "ThS", "TS", "BS", "PGS", "GS", "Q", "P", "Tr"})


def sentences(words: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends. What goes on in small letters is no new sentence."""
    start = 0
    for end in _END.finditer(words):
        following = words[end.end() : end.end() + 40].lstrip()[:1]
        before = _LAST_WORD.search(words, max(start, end.start() - 4), end.start())
        if following.islower() or (end.group() == "." and before and before.group() in _SHORTENED):
            continue
        if count_syllables(words[start : end.end()]):
            yield start, end.end()
            start = end.end()
    if count_syllables(words[start:]):
        yield start, len(words)


def count_syllables(words: str) -> int:
    """How many tiếng: runs of signs alone, such as a dash, are none."""
    return sum(any(letter.isalnum() or letter == MASK for letter in run) for run in _SYLLABLE.findall(words))
