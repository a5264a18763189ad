"""The rules that name the fonts and their stand-ins; which file is fetched when. Where each is used, the theme says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from loivao.typeface.cut import Font, Part
from loivao.typeface.metrics import Overrides
from loivao.typeface.packages import TYPEFACE, Family

_DISPLAY: Final = "optional"
"""A font that comes late waits for the next page: text never moves under the eyes of somebody who reads."""


@dataclass(frozen=True)
class StandIn:
    """A font of the reader's device, made to take the room of ours until ours has come."""

    family: Family
    weight: int
    overrides: Overrides

    @property
    def name(self) -> str:
        """The name under which the theme asks for it."""
        return f"{TYPEFACE.name} over {self.family.name}"


def rules(fonts: Iterable[Font], stand_ins: Iterable[StandIn]) -> str:
    """A rule ``@font-face`` for each, for a stylesheet in the folder above the fonts' own."""
    return "".join([*map(_font, fonts), *map(_stand_in, stand_ins)])


def _font(font: Font) -> str:
    declarations = [
        f'font-family: "{TYPEFACE.name}"',
        f"font-weight: {font.weight}",
        f"font-display: {_DISPLAY}",
        f'src: url("{font.address.removeprefix("assets/")}") format("woff2")',
    ]
    if font.part is Part.REST:
        declarations.append(f"unicode-range: {_ranges(font.characters)}")
    return _rule(declarations)


def _stand_in(stand_in: StandIn) -> str:
    by = stand_in.overrides
    local = ", ".join(f'local("{name}")' for name in stand_in.family.local[stand_in.weight])
    return _rule(
        [
            f'font-family: "{stand_in.name}"',
            f"font-weight: {stand_in.weight}",
            f"src: {local}",
            f"size-adjust: {by.size:.2%}",
            f"ascent-override: {by.ascent:.2%}",
            f"descent-override: {by.descent:.2%}",
            f"line-gap-override: {by.line_gap:.2%}",
        ]
    )


def _rule(declarations: Sequence[str]) -> str:
    return "@font-face {\n" + "".join(f"  {each};\n" for each in declarations) + "}\n"


def _ranges(characters: Iterable[str]) -> str:
    """Neighbours stand together: U+C4-C7, U+CB."""
    numbered = enumerate(sorted(map(ord, characters)))
    runs = ([code for _, code in run] for _, run in groupby(numbered, key=lambda each: each[1] - each[0]))
    return ", ".join(f"U+{run[0]:X}" if len(run) == 1 else f"U+{run[0]:X}-{run[-1]:X}" for run in runs)
