"""The engines that look at pages in a browser, behind one door: a row an engine, each of which can be left out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from loivao_checks import alfa, axe, htmlcs
from loivao_checks.outcome import Finding


@dataclass(frozen=True, eq=False)
class Engine:
    """An engine: who it is, and what becomes of what it says (node/engines.mjs asks it)."""

    name: str
    """Also the engine's name in findings and in the worker."""
    findings: Callable[[list[dict[str, Any]], str], list[Finding]]
    """From its raw issues on one page, in the state of this name."""
    knows: Callable[[str], bool]
    """True for the name of one of its rules."""


ENGINES = (
    Engine(axe.ENGINE, axe.findings, axe.knows),
    Engine(alfa.ENGINE, alfa.findings, alfa.knows),
    Engine(htmlcs.ENGINE, htmlcs.findings, htmlcs.knows),
)
"""In the order in which they are believed: the first that saw a thing speaks of it, the others are its witnesses."""
BY_NAME: Mapping[str, Engine] = MappingProxyType({engine.name: engine for engine in ENGINES})
GROUPS: Mapping[str, tuple[Engine, ...]] = MappingProxyType({"all": ENGINES})


def findings(asked: tuple[Engine, ...], issues: list[dict[str, Any]], state: str) -> list[Finding]:
    """What all that were asked say of one page in one state."""
    return [
        finding
        for engine in asked
        for finding in engine.findings([issue for issue in issues if issue["engine"] == engine.name], state)
    ]


def knows(rule: str) -> bool:
    """True for the name of a rule of any engine."""
    return any(engine.knows(rule) for engine in ENGINES)
