"""Agencies and functions: who takes over from whom, and whether those who perform a function exist."""

from collections.abc import Iterator

from loivao.links.cycles import cycles
from loivao.links.draft import Draft
from loivao.links.words import Uses
from loivao.model.references import ReferenceKind
from loivao.problems import Problem, problem, warning


def faults_of_agencies(draft: Draft) -> Iterator[Problem]:
    """Successions that come back to where they began."""
    located = {each.record.id: each for each in draft.agencies}
    edges = {
        name: tuple(edge.agency for edge in each.record.successors if edge.agency is not None)
        for name, each in located.items()
    }
    for way in cycles(edges):
        yield problem("agency.cycle", located[way[0]].origin.at("successors"), way=" → ".join(way))


def faults_of_functions(draft: Draft, uses: Uses) -> Iterator[Problem]:
    """Functions given to an agency outside its time, and functions that nobody performs on the day of publication."""
    agencies = {each.record.id: each.record for each in draft.agencies}
    for function in draft.functions:
        for number, performer in enumerate(function.record.performers):
            agency = agencies.get(performer.agency)
            if agency is None:
                continue
            ended, begun = agency.valid_until, agency.valid_from
            place = function.origin.at("performers", number, "agency")
            if ended is not None and (performer.until is None or performer.until > ended):
                yield problem("function.agency-ended", place, agency=agency.id, until=ended.isoformat())
            if begun is not None and performer.since is not None and performer.since < begun:
                place = function.origin.at("performers", number, "since")
                values = {"agency": agency.id, "begun": begun.isoformat(), "since": performer.since.isoformat()}
                yield problem("function.agency-not-begun", place, **values)
        if not function.record.performers_on(draft.day):
            values = {"id": function.record.id, "day": draft.day.isoformat()}
            place = function.origin.at("performers")
            if used := uses.get((ReferenceKind.FUNCTION, function.record.id)):
                yield problem("function.nobody", place, used=f"{used.file}:{used.line}", **values)
            else:
                yield warning("function.nobody-unused", place, **values)
