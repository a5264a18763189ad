"""The words in a row, within a text, that are surely of another language than the text is declared to be in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loivao_checks.languages.identification import WORD, identify, script
from loivao_checks.languages.small_words import SMALL_WORDS

_ENDS = re.compile(r"[.!?;:()“”\"\[\]…|/\n]|[–—]")
_FEWEST_WORDS = 4
_FEWEST_SMALL = 2
_FEWEST_LETTERS = 4
_SMALL = frozenset[str]().union(*SMALL_WORDS.values())


@dataclass(frozen=True)
class Foreign:
    """Words in another language than they are declared to be in."""

    words: str
    language: str


def foreign(text: str, declared: str) -> Iterator[Foreign]:
    """The runs of words in a text that are surely of another language, which is given by its first subtag."""
    for run in _ENDS.split(text):
        found = script(run, _FEWEST_LETTERS) or _of_words(run)
        if found and declared not in found:
            yield Foreign(" ".join(run.split()), found[0])


def _of_words(run: str) -> tuple[str, ...]:
    return () if _is_name(WORD.findall(run)) else identify(run, _FEWEST_WORDS, _FEWEST_SMALL)


def _is_name(words: Sequence[str]) -> bool:
    """Most words begin with a capital, or there are no two small words of substance side by side: a name or a title."""
    substance = [word for word in words if word.lower() not in _SMALL]
    small = [word[0].islower() for word in substance]
    return sum(small) * 2 < len(substance) or not any(one and other for one, other in pairwise(small))
