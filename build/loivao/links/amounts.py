"""Amounts: whether each can be computed from what the data say, and whether those that pages show hold on the day."""

from collections.abc import Iterator, Mapping

from loivao.links.draft import Draft, Located
from loivao.links.words import Uses
from loivao.model.amounts import Amount, Base, Sourced
from loivao.model.record import Confidence
from loivao.model.references import ReferenceKind
from loivao.problems import Place, Problem, problem


def faults_of_amounts(draft: Draft, uses: Uses) -> Iterator[Problem]:
    """Levels with neither or both of coefficient and value, coefficients without a base, gaps on the day."""
    bases = {each.record.id: each for each in draft.bases}
    for amount in draft.amounts:
        yield from _faults_of_levels(amount)
        yield from _faults_on_the_day(amount, bases, draft, uses)
    for base in draft.bases:
        used = uses.get((ReferenceKind.BASE, base.record.id))
        level = base.record.on(draft.day)
        if used is not None and level is None:
            values = {"id": base.record.id, "day": draft.day.isoformat(), "used": f"{used.file}:{used.line}"}
            yield problem("base.no-level", base.origin.at("levels"), **values)
        if used is not None and level is not None:
            yield from _faults_of_confidence(base, level, used)


def _faults_of_levels(amount: Located[Amount]) -> Iterator[Problem]:
    record, origin = amount.record, amount.origin
    for number, level in enumerate(record.levels):
        if (level.coefficient is None) == (level.value is None):
            code = "amount.neither" if level.value is None else "amount.both"
            yield problem(code, origin.at("levels", number), id=record.id)
        elif level.coefficient is not None and record.base is None:
            yield problem("amount.no-base", origin.at("levels", number, "coefficient"), id=record.id)


def _faults_on_the_day(
    amount: Located[Amount], bases: Mapping[str, Located[Base]], draft: Draft, uses: Uses
) -> Iterator[Problem]:
    record, day = amount.record, draft.day.isoformat()
    level = record.on(draft.day)
    shown = uses.get((ReferenceKind.AMOUNT, record.id))
    coefficient_shown = uses.get((ReferenceKind.COEFFICIENT, record.id))
    used = shown or coefficient_shown
    if level is None:
        if used is not None:
            at = f"{used.file}:{used.line}"
            yield problem("amount.no-level", amount.origin.at("levels"), id=record.id, day=day, used=at)
        return
    if used is not None:
        yield from _faults_of_confidence(amount, level, used)
    if coefficient_shown is not None and level.coefficient is None:
        yield problem("reference.no-coefficient", coefficient_shown, id=record.id)
    base = bases.get(record.base or "")
    if level.coefficient is None or base is None:
        return
    base_level = base.record.on(draft.day)
    if base_level is None:
        yield problem("amount.no-base-level", amount.origin.at("base"), id=record.id, base=base.record.id, day=day)
    elif shown is not None and (ReferenceKind.BASE, base.record.id) not in uses:
        yield from _faults_of_confidence(base, base_level, shown)


def _faults_of_confidence(shown: Located[Amount] | Located[Base], level: Sourced, used: Place) -> Iterator[Problem]:
    """What nobody has verified is never shown as holding."""
    if level.confidence is Confidence.UNVERIFIED:
        number = shown.record.levels.index(level)
        place = shown.origin.at("levels", number, "confidence")
        yield problem("amount.unverified", place, id=shown.record.id, used=f"{used.file}:{used.line}")
