"""Measurements that the worker takes of a page instead of letting the engines look: plain figures, judged in Python."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from loivao_checks.html import Place


@dataclass(frozen=True)
class Measurement:
    """Which measurement, and how. `name` is a function of the worker (MEASUREMENTS in node/examine.mjs)."""

    name: str
    scripts: bool = True
    """Whether the page may run scripts."""
    options: Mapping[str, object] = field(default_factory=dict)

    def settings(self) -> dict[str, object]:
        """What the worker needs to know."""
        return {"name": self.name, "scripts": self.scripts, **self.options}


@dataclass(frozen=True)
class Fault:
    """What a measurement shows to be wrong: a kind, where, and the figures it was judged by."""

    kind: str
    target: str
    detail: str = ""


def place_of(row: Mapping[str, Any]) -> Place:
    """The place that a row of figures is about."""
    return Place(row["selector"], row["snippet"], row["name"])
