"""Amounts: whether each can be computed from what the data say, and whether those that pages show hold on the day."""

from collections.abc import Iterator, Mapping

from loivao.links.draft import Draft, Located
from loivao.links.words import Uses
from loivao.model.amounts import Amount, Base
from loivao.model.references import ReferenceKind
from loivao.problems import Problem, problem


def faults_of_amounts(draft: Draft, uses: Uses) -> Iterator[Problem]:
    """Levels with neither or both of coefficient and value, coefficients without a base, gaps on the day."""
    bases = {each.record.id: each for each in draft.bases}
    for amount in draft.amounts:
        yield from _faults_of_levels(amount)
        yield from _faults_on_the_day(amount, bases, draft, uses)
    for base in draft.bases:
        used = uses.get((ReferenceKind.BASE, base.record.id))
        if used is not None and base.record.on(draft.day) is None:
            values = {"id": base.record.id, "day": draft.day.isoformat(), "used": f"{used.file}:{used.line}"}
            yield problem("base.no-level", base.origin.at("levels"), **values)


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
    if coefficient_shown is not None and level.coefficient is None:
        yield problem("reference.no-coefficient", coefficient_shown, id=record.id)
    base = bases.get(record.base or "")
    if level.coefficient is not None and base is not None and base.record.on(draft.day) is None:
        yield problem("amount.no-base-level", amount.origin.at("base"), id=record.id, base=base.record.id, day=day)
