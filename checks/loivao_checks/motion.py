"""What moves, changes, goes away or leads away by itself on a page, as values: the look at time and motion."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loivao_checks.html import Place
from loivao_checks.measurement import place_of

LONG = 5000.0
"""Milliseconds after which something that moves by itself must have a way to stop it (WCAG 2.2.2)."""
_FEWEST_PIXELS = 12
_FEWEST_TURNS = 3
_FRAMES = 20
"""So many changes of place are a motion, not a turn of what is shown."""
_GOES_ON = 30_000.0
_LIGHT = {"opacity", "visibility", "color", "backgroundColor", "filter", "display", "fill", "stroke", "boxShadow"}
_FLIES = re.compile(
    r"transform|translate|rotate|scale|offset|^(?:top|left|right|bottom|inset)|margin|width|height|position|blockSize|inlineSize",
    re.IGNORECASE,
)
_WAITS = re.compile(r"progressbar|aria-busy|load(?:er|ing)|spinner|đang (?:tải|tìm|gửi|xử lý)", re.IGNORECASE)


@dataclass(frozen=True)
class Mover:
    """Something that moves by itself for more than five seconds."""

    place: Place
    kind: str
    """`animation`, `drawing`, `picture`, `marquee`, `film` or `script`."""
    blinks: bool
    stopped: bool | None
    """Whether the button that says it stops it does; None where no button says so."""
    calm: bool
    """Whether it stands still for a reader who asks for less motion."""

    @property
    def waits(self) -> bool:
        """Whether it may tell that something is being loaded."""
        return _WAITS.search(f"{self.place.snippet} {self.place.name}") is not None


@dataclass(frozen=True)
class Flash:
    """How much of an animation flashes, in pixels, and how often in a second."""

    place: Place
    pixels: int
    per_second: float


@dataclass(frozen=True)
class Stay:
    """A text that is told or comes by itself, or goes; times in seconds."""

    place: Place
    text: str
    shown: float
    """How long it was there; infinite where it stays."""
    instead: bool
    """Whether something else came in its place."""
    waits: bool
    pressed: str
    """The button after which it came; empty where it came by itself."""


@dataclass(frozen=True)
class Update:
    """A text or a place that changes again and again by itself."""

    place: Place
    every: float
    """Seconds between two changes."""
    told: bool
    """Whether a screen reader is told each time."""
    stopped: bool | None


@dataclass(frozen=True)
class Leave:
    """The page loads itself or another address by itself; `after` in seconds."""

    place: Place
    after: float
    url: str
    scripted: bool
    asked: bool
    """Whether the reader was asked before."""


@dataclass(frozen=True)
class Sound:
    """Sound that begins by itself; `seconds` is None where it has no end, 0 where nobody knows."""

    place: Place
    seconds: float | None
    controls: bool


@dataclass(frozen=True)
class Wish:
    """Motion, and whether it is there for a reader who asks for less as well."""

    place: Place
    by_scrolling: bool
    ignores: bool


@dataclass(frozen=True)
class Motion:
    """All that was seen."""

    movers: tuple[Mover, ...]
    flashes: tuple[Flash, ...]
    stays: tuple[Stay, ...]
    updates: tuple[Update, ...]
    leaves: tuple[Leave, ...]
    forms: tuple[tuple[Place, bool], ...]
    """Forms, and whether they lose what was written into them after a time."""
    sounds: tuple[Sound, ...]
    wishes: tuple[Wish, ...]


_Row = Mapping[str, Any]


def read(measured: _Row) -> Motion:
    """From the figures of the worker (node/motion.mjs)."""
    emptied = {row["selector"] for row in measured["forms"] if row["emptied"]}
    texts = [row for row in measured["texts"] if row["form"] not in emptied]
    asked = [dialog["at"] for dialog in measured["dialogs"] if dialog["kind"] == "confirm"]
    return Motion(
        movers=tuple(_movers(measured)),
        flashes=tuple(
            Flash(place_of(_of(measured["moving"], each["selector"])), each["flashing"], each["perSecond"])
            for each in measured["posed"]
        ),
        stays=tuple(_stay(each) for each in (*texts, *measured["pressed"])),
        updates=tuple(_updates(measured)),
        leaves=(*_refreshes(measured["refresh"]), *_moves(measured["moves"], asked)),
        forms=tuple((place_of(each), each["emptied"]) for each in measured["forms"]),
        sounds=tuple(
            Sound(place_of(each), each["seconds"], each["controls"]) for each in measured["media"] if each["sound"]
        ),
        wishes=tuple(_wishes(measured)),
    )


def _of(rows: Sequence[_Row], selector: str) -> _Row:
    return next(row for row in rows if row["selector"] == selector)


def _movers(measured: _Row) -> Iterator[Mover]:
    left, calm = measured["left"], measured["calm"]
    now, stopped, calmed = (_moving(each) if each else {} for each in (measured, left, calm))
    posed = {each["selector"] for each in measured["posed"] if each["changed"] >= _FEWEST_PIXELS}
    for (kind, selector), row in now.items():
        if kind not in ("animation", "drawing") or selector in posed:
            key = (kind, selector)
            blinks = bool(row.get("properties")) and set(row["properties"]) <= _LIGHT
            yield Mover(
                place_of(row),
                kind,
                blinks,
                None if left is None else key not in stopped,
                bool(calm) and key not in calmed,
            )


def _moving(seen: _Row) -> dict[tuple[str, str], _Row]:
    """What moves for long, by kind and place."""
    rows: list[tuple[str, _Row]] = [
        *((row["kind"], row) for row in seen["moving"] if row["kind"] != "scroll" and not row["paused"] and _long(row)),
        *(("picture", row) for row in seen["pictures"] if not row["rounds"] or row["rounds"] * row["duration"] > LONG),
        *(("marquee", row) for row in seen["marquees"]),
        *(("film", row) for row in seen["media"] if row["film"] and not row["controls"] and _lasts(row, LONG)),
        *(("script", row) for row in seen["looks"] if _runs(row)),
    ]
    return {(kind, row["selector"]): row for kind, row in reversed(rows)}


def _long(row: _Row) -> bool:
    return row["whole"] is None or bool(row["whole"] > LONG)


def _lasts(row: _Row, least: float) -> bool:
    return row["seconds"] is None or bool(row["seconds"] * 1000 > least)


def _runs(row: _Row) -> bool:
    changes = row["values"] > 1 or row["snippet"].startswith("<canvas")
    return bool(row["times"] >= _FRAMES and row["last"] - row["first"] > LONG and changes and not _turns(row))


def _turns(row: _Row) -> bool:
    """Whether it changes now and then without end, as a row of news does; an animation changes many times a second."""
    apart = (row["last"] - row["first"]) / max(1, row["times"] - 1)
    return bool(row["times"] >= _FEWEST_TURNS and row["last"] - row["first"] >= _GOES_ON and apart >= 500)


def _updates(measured: _Row) -> Iterator[Update]:
    left = measured["left"]
    still = {row["selector"] for row in (*left["updates"], *left["looks"])} if left else set()
    rows = {row["selector"]: row for row in (*measured["looks"], *measured["updates"]) if _turns(row)}
    told = {row["selector"] for row in measured["texts"] if row["told"]}
    for selector, row in rows.items():
        every = (row["last"] - row["first"]) / (row["times"] - 1) / 1000
        speaks = selector in told or "aria-live" in row["snippet"]
        yield Update(place_of(row), every, speaks, None if left is None else selector not in still)


def _stay(row: _Row) -> Stay:
    shown = float("inf") if row["at"] is None else (row["at"] - row["from"]) / 1000
    waits = row["busy"] or _WAITS.search(f"{row['text']} {row['snippet']}") is not None
    return Stay(place_of(row), row["text"], shown, row["instead"], waits, row.get("by", ""))


def _refreshes(rows: Sequence[_Row]) -> Iterator[Leave]:
    for row in rows:
        found = re.match(
            r"\s*(\d+)(?:\.\d*)?\s*(?:[;,\s]\s*(?:url\s*=\s*)?['\"]?(.*?)['\"]?\s*)?$", row["content"], re.IGNORECASE
        )
        if found:
            yield Leave(place_of(row), float(found[1]), found[2] or "", scripted=False, asked=False)


def _moves(rows: Sequence[_Row], asked: Collection[float]) -> Iterator[Leave]:
    for row in rows[:1]:
        url = "" if row["again"] else row["url"]
        yield Leave(Place("", ""), row["at"] / 1000, url, scripted=True, asked=any(at < row["at"] for at in asked))


def _wishes(measured: _Row) -> Iterator[Wish]:
    calm = measured["calm"]
    if calm is None:
        return
    kept = {row["selector"] for row in calm["moving"]}
    seen: set[str] = set()
    for row in (*measured["moving"], *calm["begun"]):
        flies = any(_FLIES.search(each) for each in row["properties"])
        scrolls = row["kind"] == "scroll" or row in calm["begun"]
        lasts = scrolls or (row["whole"] is not None and 500 <= row["whole"] <= LONG)
        if flies and lasts and row["selector"] not in seen:
            seen.add(row["selector"])
            yield Wish(place_of(row), scrolls, row["selector"] in kept or row in calm["begun"])
    for row in calm["styled"]:
        if row["selector"] not in seen:
            yield Wish(place_of(row), by_scrolling=True, ignores=True)
