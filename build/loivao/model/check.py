"""What the last accessibility check saw: the figures of the accessibility statement."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class CriteriaLooked:
    """How many criteria of WCAG 2.2 A and AA were looked at by whom."""

    judged: int
    """By a person, in the whole."""
    rules: int
    """By rules only, which see a part of a criterion."""
    nobody: int


@dataclass(frozen=True)
class CheckSummary:
    """One check of every page of one built site."""

    checked_on: date
    pages: int
    failed: int
    """How many findings are certain faults."""
    cant_tell: int
    """How many findings a person must judge."""
    engines: tuple[tuple[str, str], ...]
    """(name, version) of each engine that looked."""
    states: tuple[str, ...]
    """The states in which each page was looked at; named by parts: `320-dark-open`."""
    waived: int
    """How many faults are put off until a day."""
    criteria: CriteriaLooked
