"""Colour as it is painted, as values: the look at colour (node/paint.mjs)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loivao_checks.html import Place
from loivao_checks.measurement import place_of

NON_TEXT = 3.0
"""WCAG 1.4.11."""


@dataclass(frozen=True)
class Painted:
    """A text over a picture, a gradient or something seen through."""

    place: Place
    text: str
    share: float
    """How much of its letters has too little contrast with what lies under it, from 0 to 1."""
    least: float
    need: float


@dataclass(frozen=True)
class Coloured:
    """A text of one colour on a ground of one colour, in a moment when no engine looks."""

    place: Place
    when: str
    """`hover`, `focus`, `hint` (in an empty field), or `forced` (colours of the reader)."""
    contrast: float
    need: float


@dataclass(frozen=True)
class Seen:
    """A control, and whether its shape stands out from what is around it; `how` is `field` or `icon`."""

    place: Place
    how: str
    contrast: float
    """The best of its edges and grounds; of an icon 3 where enough of it stands out, else 1."""
    file: bool = False
    """Whether it is a picture from a file, which may be of one colour from edge to edge."""


@dataclass(frozen=True)
class Dot:
    """A small thing without words, and whether others differ from it in colour only."""

    place: Place
    alone: bool
    """Whether nothing beside it says what it means."""


@dataclass(frozen=True)
class Paint:
    """All that was measured."""

    painted: tuple[Painted, ...]
    coloured: tuple[Coloured, ...]
    controls: tuple[Seen, ...]
    dots: tuple[Dot, ...]


_Row = Mapping[str, Any]


def read(measured: _Row) -> Paint:
    """From the figures of the worker."""
    return Paint(
        painted=tuple(
            Painted(place_of(row), row["text"], row["short"] / row["painted"], row["least"], row["need"])
            for row in measured["texts"]
            if row["painted"] >= _FEWEST_PIXELS
        ),
        coloured=(
            *(_coloured(row, row["how"]) for row in measured["touched"]),
            *(_coloured(row, "hint") for row in measured["hints"]),
            *(_coloured(row, "forced") for row in measured["forced"]),
        ),
        controls=(
            *(Seen(place_of(row), "field", row["contrast"]) for row in measured["fields"]),
            *(
                Seen(place_of(row), "icon", NON_TEXT if row["clear"] >= _enough(row["drawn"]) else 1.0, row["file"])
                for row in measured["icons"]
                if row["drawn"] >= _FEWEST_PIXELS
            ),
        ),
        dots=tuple(_dots(measured["dots"])),
    )


_FEWEST_PIXELS = 12


def _coloured(row: _Row, when: str) -> Coloured:
    return Coloured(place_of(row), when, row["contrast"], row["need"])


def _enough(drawn: int) -> int:
    """A line of an icon is a pixel or two wide, and half of these are the edge of the letters."""
    return max(_FEWEST_PIXELS // 2, drawn // 6)


def _dots(rows: Sequence[_Row]) -> Iterator[Dot]:
    shapes = Counter(row["shape"] for row in rows)
    colours = Counter(row["shape"] for row in {(row["shape"], row["colour"]): row for row in rows}.values())
    for row in rows:
        if shapes[row["shape"]] > 1 and colours[row["shape"]] > 1:
            yield Dot(place_of(row), row["alone"] or not row["near"])
