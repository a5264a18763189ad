"""How a page is laid out and drawn, as values: the look at layout and shape (node/layout.mjs)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from loivao_checks.html import Place
from loivao_checks.keyboard import follows
from loivao_checks.measurement import Measurement, place_of
from loivao_checks.states import STYLES

LAYOUT = Measurement("layout", options={"styles": dict(STYLES)})
_BEFORE = 10_000.0
NARROW, SPACED, DOUBLED = "narrow", "spaced", "doubled"
"""Views that a text must live through: a window of 320 px, the spacing of WCAG 1.4.12, letters of twice the size."""


@dataclass(frozen=True)
class Wide:
    """What makes a narrow window scroll sideways."""

    place: Place
    pixels: float
    needed: bool
    """Whether it may need both directions: a table, a picture, a program."""


@dataclass(frozen=True)
class Clash:
    """What happens to a text in a view: `cut` by a box, `outside` the window, or `over` another text."""

    place: Place
    view: str
    kind: str
    text: str
    shortened: bool
    """Whether the page itself says that there is more."""
    before: bool
    """Whether the same happens as the page comes."""


@dataclass(frozen=True)
class Order:
    """Parts that style puts beside each other, and the first that stands before the one before it."""

    place: Place
    before: str
    after: str


@dataclass(frozen=True)
class Drawn:
    """Words that only a style sheet says."""

    place: Place
    text: str
    elsewhere: bool
    """Whether the page says them as well."""


@dataclass(frozen=True)
class Background:
    """A picture behind an element, in pixels; `silent` where nothing says what it shows."""

    place: Place
    width: float
    height: float
    silent: bool


@dataclass(frozen=True)
class Passage:
    """A block of words, as it is drawn; sizes in pixels."""

    place: Place
    text: str
    letters: int
    words: int
    lines: int
    longest: int
    """Letters in the longest line."""
    size: float
    weight: int
    line: float | None
    """Height of a line over the size of its letters; None where the font decides."""
    capitals: bool
    slanted: bool
    justified: bool
    colour: str
    tag: str
    heading: bool
    apart: bool
    """Whether it stands in a list, a table, a form, a link or the like, where short bold words are no headings."""
    top: float
    bottom: float


@dataclass(frozen=True)
class Marked:
    """A link of a list of links that is painted unlike all others of it."""

    place: Place
    said: bool
    """Whether the code says so too."""


@dataclass(frozen=True)
class Labelled:
    """A label, and whether it stands by another field than its own, whose label stands by this one's."""

    place: Place
    swapped: bool


@dataclass(frozen=True)
class Layout:
    """All that was measured."""

    wide: tuple[Wide, ...]
    texts: int
    clashes: tuple[Clash, ...]
    orders: tuple[Order, ...]
    drawn: tuple[Drawn, ...]
    backgrounds: tuple[Background, ...]
    passages: tuple[Passage, ...]
    marked: tuple[Marked, ...]
    labels: tuple[Labelled, ...]


_Row = Mapping[str, Any]


def read(measured: _Row) -> Layout:
    """From the figures of the worker."""
    shapes, views = measured["shapes"], measured["views"]
    wide = views[: len(views) // 2]  # the other half is the same in a narrow window
    plain, narrow = wide[0], views[len(wide)]
    named = {NARROW: narrow} | {view["reader"]: view for view in wide[1:]}
    return Layout(
        wide=tuple(Wide(place_of(row), row["width"], row["needed"]) for row in narrow["sideways"]["by"]),
        texts=plain["texts"],
        clashes=tuple(clash for name, view in named.items() for clash in _clashes(name, view, plain)),
        orders=tuple(order for row in shapes["orders"] for order in _orders(row)),
        drawn=tuple(Drawn(place_of(row), row["text"], row["elsewhere"]) for row in shapes["drawn"]),
        backgrounds=tuple(
            Background(place_of(row), row["width"], row["height"], silent=not row["named"])
            for row in shapes["backgrounds"]
            if not row["full"] and not row["tiled"]
        ),
        passages=tuple(_passage(row) for row in shapes["passages"]),
        marked=tuple(marked for row in shapes["lists"] for marked in _marked(row["links"])),
        labels=tuple(_labels(shapes["labels"])),
    )


def _passage(row: _Row) -> Passage:
    return Passage(
        place_of(row), **{key: value for key, value in row.items() if key not in ("selector", "snippet", "name")}
    )


def _clashes(name: str, view: _Row, plain: _Row) -> Iterator[Clash]:
    for kind in ("cut", "outside"):
        known = {row["selector"] for row in plain[kind]}
        for row in view[kind]:
            yield Clash(place_of(row), name, kind, row["text"], row["shortened"], row["selector"] in known)
    known = {(pair["one"]["selector"], pair["other"]["selector"]) for pair in plain["overlaps"]}
    for pair in view["overlaps"]:
        one, other = pair["one"], pair["other"]
        before = (one["selector"], other["selector"]) in known
        yield Clash(place_of(one), name, "over", f"{one['text']}” / “{other['text']}", False, before)


def _orders(row: _Row) -> Iterator[Order]:
    turned = [(one, other) for one, other in pairwise(row["parts"]) if not follows(one, other)]
    yield Order(place_of(row), turned[0][1]["text"] if turned else "", turned[0][0]["text"] if turned else "")


def _marked(links: list[_Row]) -> Iterator[Marked]:
    """The one link that is bold, or on another ground or edge, where all others are alike."""
    for look in ("weight", "ground", "edge"):
        values = [link[look] for link in links]
        odd = [link for link in links if values.count(link[look]) == 1]
        if len(odd) == 1 and len(set(values)) == 2 and (look != "weight" or odd[0]["weight"] == max(values)):
            yield Marked(place_of(odd[0]), odd[0]["marked"])
            return


def _labels(rows: list[_Row]) -> Iterator[Labelled]:
    nearest = {
        row["selector"]: min(rows, key=lambda other: _apart(row["label"], other["field"]))["selector"] for row in rows
    }
    for row in rows:
        other = nearest[row["selector"]]
        yield Labelled(place_of(row), other != row["selector"] and nearest[other] == row["selector"])


def _apart(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Pixels from a label to a field; one that stands before its label is not looked for there."""
    across = max(other["x"] - one["x"] - one["width"], one["x"] - other["x"] - other["width"], 0.0)
    down = max(other["y"] - one["y"] - one["height"], one["y"] - other["y"] - other["height"], 0.0)
    before = other["y"] + other["height"] <= one["y"] + 1 or (down == 0 and other["x"] + other["width"] <= one["x"] + 1)
    return across + down + (_BEFORE if before else 0.0)
