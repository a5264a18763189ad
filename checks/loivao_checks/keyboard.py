"""What a walk by the keyboard (node/walk.mjs) shows to be wrong: a question of WCAG or of the house a function."""

from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from typing import Any

from loivao_checks.measurement import Fault

Walk = dict[str, Any]
Box = dict[str, float]
MOST_STOPS_BEFORE_MAIN = 8
LEAST_TARGET = 24.0
"""WCAG 2.5.8, in CSS pixels."""
_TOLERANCE = 4.0
"""Pixels by which a stop may stand higher or further left than the one before it without being before it."""
_ENDS = ("left", "around")


def faults(walk: Walk) -> list[Fault]:
    """All that is wrong, in the order of the questions."""
    questions = (trapped, missed, nameless, hidden, covered, focus_unseen, out_of_order, too_small, far_from_main, skip)
    return [fault for question in questions for fault in question(walk)]


def trapped(walk: Walk) -> Iterator[Fault]:
    """2.1.2: from each stop the next press leads on, forward and back, until the focus leaves the page."""
    stops = walk["stops"]
    for way in ("forward", "back"):
        order, ended = walk[way]["order"], walk[way]["ended"]
        if ended not in _ENDS:
            yield Fault("trapped", stops[order[-1]]["selector"] if order else "", f"{way}: {ended}")
    forward, back = walk["forward"], walk["back"]
    if forward["ended"] in _ENDS and back["ended"] in _ENDS and back["order"] != forward["order"][::-1]:
        lost = [stops[index]["selector"] for index in forward["order"] if index not in back["order"]]
        yield Fault("trapped", lost[0] if lost else "", "the way back is not the way there")


def missed(walk: Walk) -> Iterator[Fault]:
    """2.1.1: what can take the focus and is to be seen is on the way."""
    if walk["forward"]["ended"] in _ENDS:
        yield from (Fault("missed", selector) for selector in walk["missed"])


def nameless(walk: Walk) -> Iterator[Fault]:
    """4.1.2: each stop has a role and a name for those who hear it."""
    for stop in walk["stops"]:
        if not stop["silent"] and (stop["ignored"] or not stop["name"].strip()):
            yield Fault("nameless", stop["selector"], stop["role"])


def hidden(walk: Walk) -> Iterator[Fault]:
    """Nothing that eyes or ears are kept from takes the focus (2.4.7, 4.1.2)."""
    for stop in walk["stops"]:
        if stop["hidden"] or stop["silent"]:
            yield Fault("hidden", stop["selector"], stop["hidden"] or "aria-hidden")


def covered(walk: Walk) -> Iterator[Fault]:
    """2.4.11: the middle of what has the focus is in the window, with nothing over it."""
    for stop in walk["stops"]:
        if stop["cover"] and not stop["hidden"]:
            yield Fault("covered", stop["selector"], stop["cover"])


def focus_unseen(walk: Walk) -> Iterator[Fault]:
    """2.4.7, by the measure of 2.4.13: half the area at least of a line of 2 px around the stop changes by 3:1."""
    for stop in walk["stops"]:
        look = stop["look"]
        if look and not stop["hidden"] and not stop["cover"] and look["strong"] < look["width"] + look["height"]:
            yield Fault("focus-unseen", stop["selector"], f"{look['strong']} px of {look['width']}×{look['height']}")


def out_of_order(walk: Walk) -> Iterator[Fault]:
    """2.4.3: who follows the focus reads on.

    Each stop stands, by its first line, beside the one before it to the right, or lower, or in a column further right:
    higher is allowed only where the stop begins right of where the one before it ends. So columns are read one after
    the other, and a list turned round by CSS is found. What is pinned to the window has no place on the page.
    """
    placed = [stop for stop in walk["stops"] if stop["rest"] and not stop["rest"]["pinned"]]
    for before, stop in pairwise(placed):
        here, there = before["rest"]["first"], stop["rest"]["first"]
        if follows(here, there):
            continue
        yield Fault("out-of-order", stop["selector"], f"({there['x']}, {there['y']}) after ({here['x']}, {here['y']})")


def too_small(walk: Walk) -> Iterator[Fault]:
    """2.5.8: 24 × 24 px, or in a sentence, or a circle of 24 px around its middle that touches no other target's."""
    boxes = {stop["selector"]: stop["rest"]["box"] for stop in walk["stops"] if stop["rest"]}
    for stop in walk["stops"]:
        rest = stop["rest"]
        if not rest or rest["sentence"] or not _small(rest["box"]):
            continue
        others = [box for selector, box in boxes.items() if selector != stop["selector"]]
        if any(_near(rest["box"], other) for other in others):
            box = rest["box"]
            yield Fault("too-small", stop["selector"], f"{box['width']} × {box['height']} px")


def stops_before_main(walk: Walk) -> int:
    """How often a reader presses Tab before the content begins."""
    stops = walk["stops"]
    return next((number for number, stop in enumerate(stops) if stop["main"] in ("inside", "after")), len(stops))


def far_from_main(walk: Walk) -> Iterator[Fault]:
    """A rule of the house: few presses to the content, whoever does not use the skip link."""
    if (number := stops_before_main(walk)) > MOST_STOPS_BEFORE_MAIN:
        yield Fault("far-from-main", walk["stops"][number - 1]["selector"], f"{number} stops before the content")


def skip(walk: Walk) -> Iterator[Fault]:
    """2.4.1: the first stop leads to the content, and the focus really goes there."""
    first = walk["stops"][0]["selector"] if walk["stops"] else ""
    pressed = walk["skip"]
    if any(trapped(walk)):
        return  # Whoever is trapped does not come to the first stop again.
    if pressed is None:
        yield Fault("skip-link", first, "the first stop is no link within the page")
    elif pressed["active"] != "inside":
        yield Fault("skip-link", first, f"afterwards the focus is {pressed['active'] or 'nowhere'}")


def follows(here: Box, there: Box) -> bool:
    """Whether who reads on from one place comes to the other: see `out_of_order`."""
    shared = min(_bottom(here), _bottom(there)) - max(here["y"], there["y"])
    if shared >= min(here["height"], there["height"]) / 2:
        return there["x"] >= here["x"] - _TOLERANCE
    return there["y"] >= here["y"] - _TOLERANCE or there["x"] >= _right(here) - _TOLERANCE


def _small(box: Box) -> bool:
    # A tenth of a pixel is rounding, not smallness.
    return min(box["width"], box["height"]) < LEAST_TARGET - 0.1


def _near(small: Box, other: Box) -> bool:
    x, y = small["x"] + small["width"] / 2, small["y"] + small["height"] / 2
    if _small(other):
        across = x - (other["x"] + other["width"] / 2)
        down = y - (other["y"] + other["height"] / 2)
        if hypot(across, down) < LEAST_TARGET:
            return True
    across = max(other["x"] - x, 0.0, x - _right(other))
    down = max(other["y"] - y, 0.0, y - _bottom(other))
    return hypot(across, down) < LEAST_TARGET / 2


def _right(box: Box) -> float:
    return box["x"] + box["width"]


def _bottom(box: Box) -> float:
    return box["y"] + box["height"]
