"""Which ids a portal declares. Records with a fault of their own count too, so that one fault does not breed others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from loivao.links.draft import Draft, Located, Tree
from loivao.model.references import Named
from loivao.model.terms import Term
from loivao.problems import Place, Problem, nearest, problem
from loivao.readers.tree import Fields, Node, Scalar, numbered, step_to

DECLARED: Final = {
    Named.AGENCY: ("data/agencies.yml", "agencies", "id"),
    Named.FUNCTION: ("data/functions.yml", "functions", "id"),
    Named.INSTRUMENT: ("data/instruments.yml", "instruments", "id"),
    Named.BASE: ("data/amounts.yml", "bases", "id"),
    Named.AMOUNT: ("data/amounts.yml", "amounts", "id"),
    Named.INDICATOR: ("data/indicators.yml", "indicators", "code"),
    Named.AREA: ("data/indicators.yml", "areas", "id"),
    Named.TERM: ("data/terms.yml", "terms", "id"),
}
"""Where the ids of each kind stand: file, list, key. Tasks stand deeper, in the groups of the plan."""
PLAN: Final = "data/plan.yml"
EVENTS: Final = ("data/events.yml", "events", "id")
"""Where the ids of events stand; nothing refers to them yet, but each is part of an address."""
MOST_SUGGESTED: Final = 200
"""For how many unknown ids the near ones are looked for; a file with more wants another remedy than spelling."""


@dataclass(frozen=True)
class Names:
    """The declared ids by kind. A kind whose file could not be read is not here, and nothing is said about its ids."""

    known: Mapping[Named, frozenset[str]]

    def lacks(self, kind: Named, identifier: str) -> bool:
        """Whether no record of that kind has that id, as far as can be told."""
        return kind in self.known and identifier not in self.known[kind]

    def unknown(self, kind: Named, identifier: str, place: Place, with_near: bool = True) -> Problem:
        """The fault of a reference to an id that is not declared."""
        near = nearest(identifier, sorted(self.known[kind])) if with_near else ""
        return problem(f"link.unknown-{kind}", place, id=identifier, near=near)


def names_of(draft: Draft) -> Names:
    """The ids that the files of a draft declare."""
    known = {
        kind: frozenset(scalar.text for scalar in _ids(draft.trees[file].root, key, id_key))
        for kind, (file, key, id_key) in DECLARED.items()
        if file in draft.trees
    }
    if PLAN in draft.trees:
        known[Named.TASK] = frozenset(scalar.text for scalar in _tasks(draft.trees[PLAN].root))
    return Names(known)


def doubled_ids(draft: Draft) -> Iterator[Problem]:
    """Every id that two records of one kind share, and every place of the plan that two items claim."""
    for file, key, id_key in (*DECLARED.values(), EVENTS):
        if file in draft.trees:
            yield from _doubled((file, scalar) for scalar in _ids(draft.trees[file].root, key, id_key))
    yield from _doubled(_plan_places(draft.trees))
    yield from _doubled_words(draft)


def _doubled(found: Iterator[tuple[str, Scalar]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for file, scalar in found:
        if scalar.text in first:
            yield problem("id.doubled", Place(file, scalar.line), id=scalar.text, first=first[scalar.text])
        first.setdefault(scalar.text, f"{file}:{scalar.line}")


def _doubled_words(draft: Draft) -> Iterator[Problem]:
    """Words that two terms explain: nobody could say which of them a page means."""
    first: dict[str, Located[Term]] = {}
    for term in draft.terms:
        other = first.setdefault(term.record.written, term)
        if other.record.id != term.record.id:
            place, at = term.origin.at("written"), other.origin.at("written")
            yield problem("term.doubled", place, written=term.record.written, first=f"{at.file}:{at.line}")


def _ids(root: Node, key: str, id_key: str = "id") -> Iterator[Scalar]:
    for _, node in numbered(root, key):
        identifier = step_to(node, id_key)
        if isinstance(identifier, Scalar):
            yield identifier


def _tasks(plan: Fields) -> Iterator[Scalar]:
    for _, group in numbered(plan, "groups"):
        yield from _ids(group, "tasks")


def _plan_places(trees: Mapping[str, Tree]) -> Iterator[tuple[str, Scalar]]:
    if PLAN in trees:
        plan = trees[PLAN].root
        for key in ("purposes", "requirements", "groups", "funding"):
            yield from ((PLAN, scalar) for scalar in _ids(plan, key))
        yield from ((PLAN, scalar) for scalar in _tasks(plan))
    file, key, _ = DECLARED[Named.AGENCY]
    if file in trees:
        yield from ((file, scalar) for scalar in _ids(trees[file].root, key, "plan_place"))
        for _, agency in numbered(trees[file].root, key):
            yield from ((file, scalar) for scalar in _ids(agency, "responsibilities"))
