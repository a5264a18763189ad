"""The way in: read everything, check the whole, and hand over a portal only where nothing is at fault."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel

from loivao.links import check_links
from loivao.links.corrections import faults_of_changes
from loivao.links.draft import Draft, Located, Tree
from loivao.links.official import faults_of_official
from loivao.load.content import read_content
from loivao.load.published import read_published
from loivao.load.records import check_keys, read_items, read_tree
from loivao.load.results import read_results
from loivao.load.source import Source
from loivao.model.agencies import Agencies, Agency, Function, Functions
from loivao.model.amounts import Amount, Amounts, Base
from loivao.model.corrections import Correction, Corrections
from loivao.model.events import Event, Events
from loivao.model.instruments import Instrument, Instruments
from loivao.model.plan import Plan
from loivao.model.portal import Identity, Portal
from loivao.model.results import Area, Indicator, Indicators, SeriesBreak
from loivao.model.terms import Term, Terms
from loivao.problems import Problem, Severity, Tell

R = TypeVar("R")
M = TypeVar("M", bound=BaseModel)

YAML_FILES: Final[dict[str, type[BaseModel]]] = {
    "data/portal.yml": Identity,
    "data/plan.yml": Plan,
    "data/agencies.yml": Agencies,
    "data/functions.yml": Functions,
    "data/instruments.yml": Instruments,
    "data/amounts.yml": Amounts,
    "data/indicators.yml": Indicators,
    "data/corrections.yml": Corrections,
    "data/events.yml": Events,
    "data/terms.yml": Terms,
}
"""Every YAML file that a portal has, and the record that is the whole of it."""
WHOLE: Final = frozenset({"data/portal.yml", "data/plan.yml"})
"""Files that are one record; the others hold lists of records, each read by itself."""
README: Final = "data/README.md"
ARCHIVE: Final = "data/archive"
SCHEMAS: Final = "data/schemas"
"""Schemas for editors: written by ``loivao schemas``, read by nothing here."""


@dataclass(frozen=True)
class Loaded:
    """What came of reading a portal: all problems by their places, and the portal unless one of them is a fault."""

    portal: Portal | None
    problems: tuple[Problem, ...]


def load_portal(root: Path, day: date, *, against: Path | None = None, official: bool = False) -> Loaded:
    """Read the portal under ``root`` for publication on ``day``. Raises nothing for anything that stands in a file.

    ``against`` is the folder of an earlier publication, whose figures may not change without an entry in the log of
    corrections. An ``official`` publication may not show illustrative figures.
    """
    found: list[Problem] = []
    draft = read_draft(root, day, found.append)
    found.extend(check_links(draft))
    if against is not None:
        found.extend(faults_of_changes(draft, read_published(against, found.append)))
    if official:
        found.extend(faults_of_official(draft))
    told = set(_without_known_spellings(found, draft))
    problems = tuple(sorted(told, key=lambda each: (each.place.order, each.code, each.values)))
    if any(each.severity is Severity.FAULT for each in problems):
        return Loaded(None, problems)
    return Loaded(_portal(draft), problems)


def read_draft(root: Path, day: date, tell_further: Tell, *, without: str = "") -> Draft:
    """Everything that can be read under ``root``; what is wrong with a file or a record by itself is told.

    ``without`` is a table of results that is not read, because another will stand in its place.
    """
    faulty: set[str] = set()

    def tell(found: Problem) -> None:
        if found.severity is Severity.FAULT:
            faulty.add(found.place.file)
        tell_further(found)

    source = Source(root, tell)
    trees = {file: Tree(file, read, model) for file, model in YAML_FILES.items() if (read := source.tree(file))}
    for file in sorted(trees.keys() - WHOLE):
        check_keys(YAML_FILES[file], trees[file].root, file, tell)
    content = read_content(source)
    results = tuple(read_results(source, without))
    for file in (README, *source.names(ARCHIVE, ".txt"), *source.names(SCHEMAS, ".json")):
        source.accept(file)
    source.tell_unexpected()

    def whole(model: type[M], file: str) -> Located[M] | None:
        return read_tree(model, trees[file].root, file, tell) if file in trees else None

    def records(model: type[M], file: str, key: str) -> tuple[Located[M], ...]:
        return read_items(model, trees[file].root, key, file, tell) if file in trees else ()

    return Draft(
        day=day,
        files=frozenset(source.files),
        trees=trees | {tree.file: tree for tree in content.trees},
        bodies={body.file: body for body in content.bodies},
        identity=whole(Identity, "data/portal.yml"),
        plan=whole(Plan, "data/plan.yml"),
        agencies=records(Agency, "data/agencies.yml", "agencies"),
        functions=records(Function, "data/functions.yml", "functions"),
        instruments=records(Instrument, "data/instruments.yml", "instruments"),
        bases=records(Base, "data/amounts.yml", "bases"),
        amounts=records(Amount, "data/amounts.yml", "amounts"),
        indicators=records(Indicator, "data/indicators.yml", "indicators"),
        areas=records(Area, "data/indicators.yml", "areas"),
        breaks=records(SeriesBreak, "data/indicators.yml", "breaks"),
        results=results,
        corrections=records(Correction, "data/corrections.yml", "corrections"),
        events=records(Event, "data/events.yml", "events"),
        terms=records(Term, "data/terms.yml", "terms"),
        guides=content.guides,
        pages=content.pages,
        faulty=frozenset(faulty),  # last: the records above are read, and their faults told, one after the other
    )


def _records(located: tuple[Located[R], ...]) -> tuple[R, ...]:
    return tuple(each.record for each in located)


def _portal(draft: Draft) -> Portal:
    if draft.identity is None or draft.plan is None:
        raise AssertionError("a file that could not be read was not told")
    return Portal(
        day=draft.day,
        identity=draft.identity.record,
        plan=draft.plan.record,
        agencies=_records(draft.agencies),
        functions=_records(draft.functions),
        instruments=_records(draft.instruments),
        bases=_records(draft.bases),
        amounts=_records(draft.amounts),
        indicators=_records(draft.indicators),
        areas=_records(draft.areas),
        breaks=_records(draft.breaks),
        results=_records(draft.results),
        corrections=_records(draft.corrections),
        events=_records(draft.events),
        terms=_records(draft.terms),
        guides=_records(draft.guides),
        pages=_records(draft.pages),
    )


def _without_known_spellings(found: list[Problem], draft: Draft) -> list[Problem]:
    """Without the warnings about words that ``data/portal.yml`` says are written rightly."""
    known = set(draft.identity.record.spellings) if draft.identity else set()
    return [each for each in found if each.code != "text.foreign-letters" or dict(each.values)["found"] not in known]
