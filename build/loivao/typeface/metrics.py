"""How far another font must be scaled so that it takes the room of ours, computed from the tables of both."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Self

from fontTools.ttLib import TTFont

_PLACEHOLDER: Final = re.compile(r"\{\w+\}")


@dataclass(frozen=True)
class Sample:
    """How often each character stands in running text."""

    counts: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, sentences: Iterable[str]) -> Self:
        """Of whole sentences only: labels of one or two words have more capitals than what people read."""
        whole = (_PLACEHOLDER.sub("", sentence) for sentence in sentences if sentence.endswith("."))
        return cls(tuple(sorted(Counter(" ".join(whole)).items())))


@dataclass(frozen=True)
class Overrides:
    """Descriptors of ``@font-face``, as shares of 1."""

    size: float
    ascent: float
    descent: float
    line_gap: float


@dataclass(frozen=True)
class Measures:
    """Shares of the em: the average advance in a text, and the room above and below the baseline."""

    advance: float
    ascent: float
    descent: float
    line_gap: float


def overrides(ours: Path, other: Path, sample: Sample) -> Overrides:
    """What lets the font ``other`` take the room of ``ours`` in a text like ``sample``.

    Raises:
        OSError, TTLibError: a font cannot be read.
    """
    wanted, found = measures(ours, sample), measures(other, sample)
    size = wanted.advance / found.advance
    return Overrides(size, wanted.ascent / size, wanted.descent / size, wanted.line_gap / size)


@cache  # Publishing builds twice.
def measures(font: Path, sample: Sample) -> Measures:
    """The measures of one font, which has every character of the sample."""
    with TTFont(font) as opened:
        glyphs, advances = opened.getBestCmap(), opened["hmtx"]
        em, line = opened["head"].unitsPerEm, opened["hhea"]
        known = [(glyphs[ord(letter)], count) for letter, count in sample.counts if ord(letter) in glyphs]
        width = sum(advances[glyph][0] * count for glyph, count in known) / sum(count for _, count in known)
        return Measures(width / em, line.ascent / em, -line.descent / em, line.lineGap / em)
