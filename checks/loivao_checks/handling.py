"""What a hand can do on a page, by key and by pointer, as values: the look at keyboard and pointer (node/hands.mjs)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from loivao_checks.html import Place
from loivao_checks.keyboard import follows
from loivao_checks.measurement import place_of

_FEWEST_PIXELS = 12
_ENDS = ("left", "around")
_NEEDED: Mapping[str, Callable[[bool, bool], bool]] = {
    "button": lambda enter, space: enter and space,
    "link": lambda enter, _: enter,
    "checkbox": lambda _, space: space,
    "switch": lambda _, space: space,
}
"""By role, whether the keys do what they must; of any other role one of them is enough."""


@dataclass(frozen=True)
class Stop:
    """Where the Tab key comes to."""

    place: Place
    within: bool
    """Whether the focus goes on inside it, part by part: a frame, a film, a date."""
    is_field: bool
    """Whether a caret shows where one is writing."""
    outside: bool
    """Whether it stays where no scrolling leads to, though it has the focus."""
    cover: str
    """Selector of what lies over its middle; empty where nothing does."""
    wholly_covered: bool
    changed: int | None
    """Pixels that the focus changes; None where nobody looked."""
    strong: int
    """Pixels of these that change by 3:1."""
    least: int
    """So many are more than a caret."""


@dataclass(frozen=True)
class Order:
    """A stop, and whether it stands before the one that comes before it."""

    place: Place
    before: Place
    goes_back: bool


@dataclass(frozen=True)
class Pressed:
    """What is pressed by a pointer: whether that does something, and whether keys do it."""

    place: Place
    role: str
    does: bool
    by_key: bool
    reached: bool
    """Whether the keyboard comes to it at all."""
    certain: bool
    """Whether it shows that it is there to be pressed."""


@dataclass(frozen=True)
class Hover:
    """What comes to light under the pointer, and how else: `focus`, `key`, `stays`, or `none`."""

    place: Place
    text: str
    way: str
    said: bool
    """Whether a name or a title of the same place says it as well."""


@dataclass(frozen=True)
class Opened:
    """What a button opens."""

    place: Place
    panel: Place
    is_layer: bool
    modal: bool
    said: bool
    """Whether the button says a state, or says it in other words."""
    told: bool
    """Whether what came is told by itself, or took the focus."""
    inside: bool
    leaks: Place | None
    way: str
    """What closes the layer: `escape`, `button`, or nothing."""
    returned: bool


@dataclass(frozen=True)
class Leave:
    """What the page did when a thing took the focus, or was given another value."""

    place: Place
    did: str
    """`window`, `layer`, `question`, `submit` or `move`; empty for nothing."""


@dataclass(frozen=True)
class Handling:
    """All that was tried."""

    stops: tuple[Stop, ...]
    order: tuple[Order, ...]
    ends: Place | None
    """Where the walk was kept; None where it came through."""
    freed: bool
    """Whether Escape led on."""
    pressed: tuple[Pressed, ...]
    hovers: tuple[Hover, ...]
    opened: tuple[Opened, ...]
    entered: tuple[Leave, ...]
    chosen: tuple[Leave, ...]


_Row = Mapping[str, Any]


def read(measured: _Row) -> Handling:
    """From the figures of the worker."""
    walk = measured["walked"]
    left = {row["selector"]: Leave(place_of(row), row["what"]) for row in measured["entered"]}
    passed = (Leave(_called(row), "") for row in walk["stops"])
    return Handling(
        stops=tuple(_stop(row) for row in walk["stops"] if not row["hidden"] or row["hidden"] == "outside"),
        order=tuple(_order(walk)),
        ends=_kept(walk),
        freed=bool(measured["freed"]),
        pressed=(
            *(_pointed(row) for row in measured["pointed"]),
            *(_operated(row) for row in measured["operated"]),
            *(Pressed(place_of(row), row["role"], True, row["led"], True, True) for row in measured["groups"]),
        ),
        hovers=tuple(Hover(place_of(row), row["text"], row["way"], row["said"]) for row in measured["hovered"]),
        opened=tuple(_opened(row) for row in measured["opened"]),
        entered=(*left.values(), *(each for each in passed if each.place.target not in left)),
        chosen=tuple(Leave(place_of(row), next(iter(row["did"]), "")) for row in measured["choices"]),
    )


def _called(row: _Row) -> Place:
    return Place(row["selector"], row["snippet"], row["called"])


def _stop(row: _Row) -> Stop:
    look = row["look"]
    return Stop(
        _called(row),
        within=row["within"],
        is_field=row["field"],
        outside=row["hidden"] == "outside",
        cover=row["cover"],
        wholly_covered=row["whole"],
        changed=look["changed"] if look else None,
        strong=look["strong"] if look else 0,
        least=max(_FEWEST_PIXELS, 2 * look["height"] if look and row["field"] else 0),
    )


def _order(walk: _Row) -> list[Order]:
    placed = [row for row in walk["stops"] if row["rest"] and not row["rest"]["pinned"]]
    return [
        Order(_called(row), _called(before), not follows(before["rest"]["first"], row["rest"]["first"]))
        for before, row in pairwise(placed)
    ]


def _kept(walk: _Row) -> Place | None:
    way = walk["forward"]
    if way["ended"] in _ENDS or not way["order"]:
        return None
    return _called(walk["stops"][way["order"][-1]])


def _pointed(row: _Row) -> Pressed:
    certain = row["pointer"] or row["role"] != ""
    return Pressed(place_of(row), row["role"], row["does"], by_key=False, reached=False, certain=certain)


def _either(enter: bool, space: bool) -> bool:
    return enter or space


def _operated(row: _Row) -> Pressed:
    enough = _NEEDED.get(row["role"], _either)
    by_key = enough(row["enter"], row["space"])
    return Pressed(place_of(row), row["role"], row["clicked"], by_key, reached=True, certain=True)


def _opened(row: _Row) -> Opened:
    return Opened(
        place_of(row),
        place_of(row["panel"]),
        is_layer=row["kind"] == "layer",
        modal=row["modal"],
        said=row["said"],
        told=row["told"] or row["moved"],
        inside=row["inside"],
        leaks=place_of(row["leaks"]) if row.get("leaks") else None,
        way=row.get("way", ""),
        returned=bool(row.get("returned")),
    )
