"""Problems: what is wrong in a data or content file, where, and what to do about it, in words that a clerk can use.

A problem carries a code and the values found; the words live in ``messages/<language>.toml``, one entry a code, each
saying what was found, what was expected and what to do. Nothing here prints, and nothing here stops the work: whoever
reads a file tells every problem it meets to a ``Tell`` and goes on, so that one run names them all.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final, Literal

Language = Literal["vi", "en"]
SHOWN_PER_FILE: Final = 50
"""How many problems of one file a report spells out before it counts the rest."""
QUOTED_LENGTH: Final = 200
"""How many characters of a found value a message quotes at most."""

_MESSAGES: Final = Path(__file__).parent / "messages"
_CELL: Final = re.compile(r"([A-Z]+)([0-9]+)\Z")


class Severity(StrEnum):
    """A fault stops the publication; a warning does not."""

    FAULT = "fault"
    WARNING = "warning"


@dataclass(frozen=True)
class Place:
    """Where in the portal: a file (posix path from the portal's root), a line of it, or a cell of a table (``B7``)."""

    file: str
    line: int | None = None
    cell: str | None = None

    def __lt__(self, other: "Place") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[str, int, int, str]:
        """What places are sorted by: the file, then from top to bottom, then from left to right."""
        cell = _CELL.match(self.cell or "")
        column, row = cell.groups() if cell else ("", "0")
        return (self.file, self.line or int(row), len(column), column)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong; ``values`` fill the places held open in the message of ``code``."""

    code: str
    place: Place
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.FAULT


Tell = Callable[[Problem], None]
"""Where readers and checks say what they met; usually the ``append`` of a list."""


class Invalid(Exception):  # noqa: N818  # it says what the portal is, and is read as “raise Invalid”
    """The portal has faults; ``problems`` holds all of them, warnings included."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(f"{len(self.problems)} problems")


def problem(code: str, place: Place, /, **values: str) -> Problem:
    """A fault; each value is what was found or expected, in the letters of the file, never a phrase of a language."""
    return Problem(code, place, tuple(sorted((name, quotable(value)) for name, value in values.items())))


def warning(code: str, place: Place, /, **values: str) -> Problem:
    """A problem that does not stop the publication."""
    return replace(problem(code, place, **values), severity=Severity.WARNING)


def quoted(names: Iterable[str]) -> str:
    """A list of names, each in quotation marks: “a”, “b”."""
    return ", ".join(f"“{name}”" for name in names)


def nearest(found: str, known: Iterable[str]) -> str:
    """The known names most like ``found``, at most three, quoted; "" when none is near."""
    return quoted(get_close_matches(found, known, n=3, cutoff=0.6)) if len(found) <= QUOTED_LENGTH else ""


def quotable(value: str) -> str:
    """``value`` on one line, short enough to be quoted, without characters that no one can see."""
    line = " ".join(value.split())
    visible = "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in line)
    return visible if len(visible) <= QUOTED_LENGTH else visible[: QUOTED_LENGTH - 1] + "…"


def describe(problem: Problem, language: Language) -> str:
    """One line: where, what was found, what was expected, what to do."""
    phrases = _phrases(language)
    entry = _file(language)[problem.code]
    values = dict(problem.values)
    said = {part: entry[part].format_map(values) for part in ("found", "expected", "do")}
    extra = "".join(phrases[name].format_map(values) for name in ("meaning", "near") if values.get(name))
    kind = phrases["warning"] if problem.severity is Severity.WARNING else ""
    return phrases["line"].format(where=_where(problem.place, phrases), kind=kind, extra=extra, **said)


def report(problems: Iterable[Problem], language: Language) -> str:
    """All problems by place, one a line; of each file at most fifty, faults first, and how many more there are."""
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for each in set(problems):
        by_file[each.place.file].append(each)
    lines: list[str] = []
    for file in sorted(by_file):
        found = sorted(by_file[file], key=lambda each: (each.severity is Severity.WARNING, _order(each)))
        shown = found[:SHOWN_PER_FILE]
        lines.extend(describe(each, language) for each in sorted(shown, key=_order))
        if more := len(found) - len(shown):
            lines.append(_phrases(language)["more"].format(file=file, count=more))
    return "\n".join(lines)


def _order(problem: Problem) -> tuple[tuple[str, int, int, str], str, tuple[tuple[str, str], ...]]:
    return (problem.place.order, problem.code, problem.values)


def _where(place: Place, phrases: Mapping[str, str]) -> str:
    if place.cell is not None:
        return phrases["cell"].format(file=place.file, cell=place.cell)
    return place.file if place.line is None else f"{place.file}:{place.line}"


@cache
def _file(language: Language) -> dict[str, dict[str, str]]:
    return tomllib.loads((_MESSAGES / f"{language}.toml").read_text(encoding="utf-8"))


def _phrases(language: Language) -> Mapping[str, str]:
    return _file(language)["phrases"]
