"""The way in: read everything, check the whole, and hand over a portal only where nothing is at fault."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel

from loivao.links import check_links
from loivao.links.draft import Draft, Located, Tree
from loivao.load.content import read_content
from loivao.load.records import check_keys, read_items, read_tree
from loivao.load.results import read_results
from loivao.load.source import Source
from loivao.model.agencies import Agencies, Agency, Function, Functions
from loivao.model.amounts import Amount, Amounts, Base
from loivao.model.instruments import Instrument, Instruments
from loivao.model.plan import Plan
from loivao.model.portal import Identity, Portal
from loivao.model.results import Area, Indicator, Indicators, SeriesBreak
from loivao.model.terms import Term, Terms
from loivao.problems import Problem, Severity
from loivao.readers.tree import Fields

R = TypeVar("R")

YAML_FILES: Final[dict[str, type[BaseModel]]] = {
    "data/portal.yml": Identity,
    "data/plan.yml": Plan,
    "data/agencies.yml": Agencies,
    "data/functions.yml": Functions,
    "data/instruments.yml": Instruments,
    "data/amounts.yml": Amounts,
    "data/indicators.yml": Indicators,
    "data/terms.yml": Terms,
}
"""Every YAML file that a portal has, and the record that is the whole of it."""
WHOLE: Final = frozenset({"data/portal.yml", "data/plan.yml"})
"""Files that are one record; the others hold lists of records, each read by itself."""
README: Final = "data/README.md"
ARCHIVE: Final = "data/archive"


@dataclass(frozen=True)
class Loaded:
    """What came of reading a portal: all problems by their places, and the portal unless one of them is a fault."""

    portal: Portal | None
    problems: tuple[Problem, ...]


def load_portal(root: Path, day: date) -> Loaded:
    """Read the portal under ``root`` for publication on ``day``. Raises nothing for anything that stands in a file."""
    found: list[Problem] = []
    draft = read_draft(root, day, found)
    found.extend(check_links(draft))
    found = _without_known_spellings(found, draft)
    problems = tuple(sorted(set(found), key=lambda each: (each.place.order, each.code, each.values)))
    if any(each.severity is Severity.FAULT for each in problems):
        return Loaded(None, problems)
    return Loaded(_portal(draft), problems)


def read_draft(root: Path, day: date, found: list[Problem]) -> Draft:
    """Everything that can be read under ``root``; what is wrong with a file or a record by itself goes to ``found``."""
    tell = found.append
    source = Source(root, tell)
    roots: dict[str, Fields] = {}
    for file, model in YAML_FILES.items():
        if (tree := source.tree(file)) is not None:
            roots[file] = tree
            if file not in WHOLE:
                check_keys(model, tree, file, tell)
    content = read_content(source)
    results = tuple(read_results(source))
    for file in (README, *source.names(ARCHIVE, ".txt")):
        source.accept(file)
    source.tell_unexpected()

    def records(model: type[M], name: str, key: str) -> tuple[Located[M], ...]:
        return read_items(model, roots.get(file := f"data/{name}.yml"), key, file, tell)

    return Draft(
        day=day,
        files=frozenset(source.files),
        trees={file: Tree(file, tree, YAML_FILES[file]) for file, tree in roots.items()}
        | {tree.file: tree for tree in content.trees},
        bodies={body.file: body for body in content.bodies},
        identity=_whole(Identity, "data/portal.yml", roots, found),
        plan=_whole(Plan, "data/plan.yml", roots, found),
        agencies=records(Agency, "agencies", "agencies"),
        functions=records(Function, "functions", "functions"),
        instruments=records(Instrument, "instruments", "instruments"),
        bases=records(Base, "amounts", "bases"),
        amounts=records(Amount, "amounts", "amounts"),
        indicators=records(Indicator, "indicators", "indicators"),
        areas=records(Area, "indicators", "areas"),
        breaks=records(SeriesBreak, "indicators", "breaks"),
        results=results,
        terms=records(Term, "terms", "terms"),
        guides=content.guides,
        pages=content.pages,
    )


M = TypeVar("M", bound=BaseModel)


def _whole(model: type[M], file: str, roots: dict[str, Fields], found: list[Problem]) -> Located[M] | None:
    return read_tree(model, roots[file], file, found.append) if file in roots else None


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
        terms=_records(draft.terms),
        guides=_records(draft.guides),
        pages=_records(draft.pages),
    )


def _without_known_spellings(found: list[Problem], draft: Draft) -> list[Problem]:
    """Without the warnings about words that ``data/portal.yml`` says are written rightly."""
    known = set(draft.identity.record.spellings) if draft.identity else set()
    return [each for each in found if each.code != "text.foreign-letters" or dict(each.values)["found"] not in known]
