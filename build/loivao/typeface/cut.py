"""A font cut to a part of its characters, as WOFF2, under an address that changes with its bytes."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from loivao.typeface.letters import WRITTEN

FOLDER: Final = "assets/fonts"
_FEATURES: Final = ("ccmp", "locl", "kern", "mark", "mkmk")
"""Letters composed with their marks, the forms of a language, and marks and neighbours in their places."""
_NAMES: Final = (0, 1, 2, 5, 13, 14)
"""Copyright, family, style, version, licence and its address."""
_HASH_LENGTH: Final = 10


class Part(StrEnum):
    """A weight comes in two files; a browser fetches the second only for a page that has one of its characters."""

    VIETNAMESE = "vi"
    REST = "rest"
    """Letters of other languages, in names of people and places; superior figures and other rare signs."""


@dataclass(frozen=True)
class Font:
    """A font as it is published."""

    weight: int
    part: Part
    characters: frozenset[str]
    content: bytes

    @property
    def address(self) -> str:
        digest = sha256(self.content).hexdigest()[:_HASH_LENGTH]
        return f"{FOLDER}/be-vietnam-pro-{self.weight}-{self.part}.{digest}.woff2"


@cache  # Publishing builds twice.
def font(source: Path, weight: int, part: Part) -> Font:
    """One part of the font of one weight.

    Raises:
        OSError, TTLibError: ``source`` cannot be read.
    """
    with TTFont(source, recalcTimestamp=False) as opened:
        characters = frozenset(map(chr, opened.getBestCmap()))
        rest = frozenset(filter(str.isprintable, characters - WRITTEN))
        wanted = characters & WRITTEN if part is Part.VIETNAMESE else rest
        cutter = Subsetter(_options())
        cutter.populate(text="".join(wanted))
        cutter.subset(opened)
        opened.flavor = "woff2"
        content = BytesIO()
        opened.save(content)
    return Font(weight, part, wanted, content.getvalue())


def _options() -> Options:
    options = Options()
    options.hinting = False  # Screens of today do not need it, and it is half of the file.
    options.layout_features = list(_FEATURES)
    options.name_IDs = list(_NAMES)
    options.notdef_outline = True
    return options
