"""Tables of phrases: what is not written, and what is written instead."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Phrase:
    """A phrase that was found, on one line, and what says it better."""

    found: str
    instead: str
    start: int


class PhraseTable:
    """Finds the phrases of a table, whatever their capitals and the blanks between their words."""

    def __init__(self, instead: Mapping[str, str], unless_before: Iterable[str] = ()) -> None:
        """``unless_before``: a phrase that goes on with one of these words is another one, and is left alone."""
        self._instead = {phrase.lower(): better for phrase, better in instead.items()}
        longest_first = sorted(self._instead, key=len, reverse=True)
        phrases = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
        others = "|".join(map(re.escape, unless_before))
        self._pattern = re.compile(rf"\b(?:{phrases})\b" + (rf"(?!\s+(?:{others})\b)" if others else ""), re.IGNORECASE)

    def find(self, words: str, start: int = 0, end: int | None = None) -> Iterable[Phrase]:
        """The phrases that stand between two positions."""
        for found in self._pattern.finditer(words, start, len(words) if end is None else end):
            written = " ".join(found.group().split())
            yield Phrase(written, self._instead[written.lower()], found.start())
