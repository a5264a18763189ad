"""What the worker measures of every page for rules to judge: a row a look. A new row is a new kind of thing to see."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from loivao_checks import handling, layout, motion, paint
from loivao_checks.measurement import Measurement
from loivao_checks.speech import tree
from loivao_checks.speech.reading import hear
from loivao_checks.states import State


@dataclass(frozen=True, eq=False)
class Look:
    """A measurement, in which of the states of a run it is taken, and what rules are given of it."""

    name: str
    """Also the engine's name in findings."""
    measurement: Measurement
    read: Callable[[Any], Any]
    """From the figures of the worker to what the rules look at."""
    taken_in: Callable[[Sequence[State]], Sequence[State]]


def first(states: Sequence[State]) -> Sequence[State]:
    """For what no width or colour changes: the first state only."""
    return states[:1]


def first_with_scripts(states: Sequence[State]) -> Sequence[State]:
    """For what the page's scripts do: the first state in which they run."""
    return first([state for state in states if state.manner.scripts])


SPEECH = Look("speech", Measurement("speech"), lambda measured: hear(tree.read(measured)), first)
MOTION = Look("motion", Measurement("motion"), motion.read, first_with_scripts)
HANDS = Look("hands", Measurement("hands"), handling.read, first_with_scripts)
SHAPES = Look("layout", layout.LAYOUT, layout.read, first)
COLOUR = Look("colour", Measurement("paint"), paint.read, first_with_scripts)
LOOKS = (SPEECH, MOTION, HANDS, SHAPES, COLOUR)
BY_NAME: Mapping[str, Look] = MappingProxyType({look.name: look for look in LOOKS})
GROUPS: Mapping[str, tuple[Look, ...]] = MappingProxyType({"all": LOOKS, "none": ()})
