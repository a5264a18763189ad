"""Instruments: chains of replacement, and guides that rest on what no longer holds, or will not for long."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final

from loivao.links.cycles import cycles
from loivao.links.draft import Draft, Located
from loivao.model.instruments import Instrument, InstrumentStatus, replacements_on
from loivao.model.portal import Guide
from loivao.problems import Problem, problem, quoted, warning

NOTICE: Final = timedelta(days=60)
"""How long before an instrument ends the guides that rest on it are told."""

Replacements = Mapping[str, tuple[Instrument, ...]]


def faults_of_instruments(draft: Draft) -> Iterator[Problem]:
    """What is wrong with the instruments among themselves, and with what guides rest on."""
    located = {each.record.id: each for each in draft.instruments}
    replacements = replacements_on((each.record for each in draft.instruments), draft.day)
    yield from _faults_of_replacement(located)
    for guide in draft.guides:
        yield from _faults_of_bases(guide, located, replacements, draft)
        yield from _warnings_of_replaced(guide, located, replacements, draft)


def _faults_of_replacement(located: Mapping[str, Located[Instrument]]) -> Iterator[Problem]:
    for way in cycles({name: each.record.replaces for name, each in located.items()}):
        yield problem("instrument.cycle", located[way[0]].origin.at("replaces"), way=" → ".join(way))
    for each in located.values():
        for number, name in enumerate(each.record.amends):
            if name == each.record.id or name in each.record.replaces:
                yield problem("instrument.amends-in-vain", each.origin.at("amends", number), id=name)
        begun = each.record.in_force_from
        for number, name in enumerate(each.record.replaces):
            until = located[name].record.in_force_until if name in located else None
            if begun is not None and until is not None and until >= begun and name != each.record.id:
                place = each.origin.at("replaces", number)
                values = {"replaced": name, "until": until.isoformat(), "begun": begun.isoformat()}
                yield problem("instrument.replaced-yet-in-force", place, **values)


def _faults_of_bases(
    guide: Located[Guide], located: Mapping[str, Located[Instrument]], replacements: Replacements, draft: Draft
) -> Iterator[Problem]:
    for number, name in enumerate(guide.record.head.instruments):
        if name not in located:
            continue
        instrument, place = located[name].record, guide.origin.at("instruments", number)
        status, until = instrument.status_on(draft.day), instrument.in_force_until
        if successors := replacements.get(name):
            yield problem("guide.replaced", place, id=name, by=quoted(each.id for each in successors))
        elif status is InstrumentStatus.ENDED and until is not None:
            yield problem("guide.ended", place, id=name, until=until.isoformat())
        elif status is InstrumentStatus.NOT_YET and instrument.in_force_from is not None:
            yield warning("guide.not-yet-in-force", place, id=name, begun=instrument.in_force_from.isoformat())
        elif until is not None and until <= draft.day + NOTICE:
            yield warning("guide.ends-soon", place, id=name, until=until.isoformat())


def _warnings_of_replaced(
    guide: Located[Guide], located: Mapping[str, Located[Instrument]], replacements: Replacements, draft: Draft
) -> Iterator[Problem]:
    for number, name in enumerate(guide.record.head.replaced):
        still_there = name in located and name not in replacements
        if still_there and located[name].record.status_on(draft.day) is InstrumentStatus.IN_FORCE:
            yield warning("guide.not-replaced", guide.origin.at("replaced", number), id=name)
