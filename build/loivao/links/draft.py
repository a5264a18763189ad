"""A portal while it is being checked: the records that could be read, each with where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from loivao.model.agencies import Agency, Function
from loivao.model.amounts import Amount, Base
from loivao.model.corrections import Correction
from loivao.model.events import Event
from loivao.model.instruments import Instrument
from loivao.model.plan import Plan
from loivao.model.portal import Guide, Identity, WrittenPage
from loivao.model.results import Area, Indicator, Result, SeriesBreak
from loivao.model.terms import Term
from loivao.problems import Place
from loivao.readers.tree import Fields

R_co = TypeVar("R_co", covariant=True)


class Origin(Protocol):
    """Where a record stands, and where each of its fields does."""

    def at(self, *path: int | str) -> Place: ...


@dataclass(frozen=True, slots=True)
class Located(Generic[R_co]):
    """A record and where it stands."""

    record: R_co
    origin: Origin


@dataclass(frozen=True)
class Tree:
    """A file as it was read, also where its records have faults: references are checked in all of them."""

    file: str
    root: Fields
    model: type[BaseModel]


@dataclass(frozen=True)
class Body:
    """The Markdown below a front matter, and the line at which it begins."""

    file: str
    text: str
    first_line: int


@dataclass(frozen=True)
class Draft:
    """All that could be read, for the day of publication; a record with a fault of its own is not here."""

    day: date
    files: frozenset[str]
    """Every file of the portal, by its path from the root."""
    faulty: frozenset[str]
    """Files with a fault of their own: what seems to be missing of them may only not have been read."""
    trees: Mapping[str, Tree]
    """Every structured file and front matter that could be read, by its path."""
    bodies: Mapping[str, Body]
    """Every Markdown body that could be read, by its path."""
    identity: Located[Identity] | None
    plan: Located[Plan] | None
    agencies: tuple[Located[Agency], ...]
    functions: tuple[Located[Function], ...]
    instruments: tuple[Located[Instrument], ...]
    bases: tuple[Located[Base], ...]
    amounts: tuple[Located[Amount], ...]
    indicators: tuple[Located[Indicator], ...]
    areas: tuple[Located[Area], ...]
    breaks: tuple[Located[SeriesBreak], ...]
    results: tuple[Located[Result], ...]
    corrections: tuple[Located[Correction], ...]
    events: tuple[Located[Event], ...]
    terms: tuple[Located[Term], ...]
    guides: tuple[Located[Guide], ...]
    pages: tuple[Located[WrittenPage], ...]
