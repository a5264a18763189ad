"""Measurements that the worker takes of a page instead of letting the engines look: plain figures, judged in Python."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
