"""Corrections: the log agrees with the results, and no figure that readers have seen changes without an entry in it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from loivao.links.draft import Draft, Located
from loivao.links.results import written
from loivao.model.corrections import Correction, Key, PublishedFigure
from loivao.model.results import Result, ResultStatus
from loivao.problems import Place, Problem, problem

Rows = Mapping[Key, Located[Result]]


def faults_of_corrections(draft: Draft) -> Iterator[Problem]:
    """Entries that change nothing, and figures whose last correction says something else than the results do."""
    rows = _rows(draft, {each.record.key for each in draft.corrections})
    last: dict[Key, Located[Correction]] = {}
    for each in sorted(draft.corrections, key=lambda located: located.record.corrected_on):
        last[each.record.key] = each
        if each.record.old == each.record.new:
            yield problem("correction.no-change", each.origin.at("new"), found=written(each.record.old))
    for key, each in last.items():
        if table(each.record.year) not in draft.faulty:
            yield from _fault_of_last(each, rows.get(key))


def faults_of_changes(draft: Draft, published: Iterable[PublishedFigure]) -> Iterator[Problem]:
    """Figures that readers have seen and that are other ones now, or gone, without an entry in the log.

    Illustrative figures state nothing about the world: they may change. Nothing is said about tables
    that have faults of their own: their rows may only be missing because of these.
    """
    figures = tuple(published)
    rows = _rows(draft, {figure.key for figure in figures})
    logged = {(each.record.key, each.record.old, each.record.new) for each in draft.corrections}
    for figure in figures:
        if figure.value is None or figure.status is ResultStatus.ILLUSTRATIVE or table(figure.year) in draft.faulty:
            continue
        row = rows.get(figure.key)
        now = row.record.figure() if row else None
        if now != figure.value and (figure.key, figure.value, now) not in logged:
            yield _change(figure, figure.value, row, now)


def table(year: int) -> str:
    """The file of the results of a year."""
    return f"data/results/{year}.csv"


def _rows(draft: Draft, wanted: Collection[Key]) -> Rows:
    """Some of the results, by what they are of; of two rows for one figure, which is a fault, the first."""
    rows: dict[Key, Located[Result]] = {}
    for each in draft.results:
        record = each.record
        key = (record.indicator, record.area, record.dimension or "", record.year)
        if key in wanted:
            rows.setdefault(key, each)
    return rows


def _fault_of_last(correction: Located[Correction], row: Located[Result] | None) -> Iterator[Problem]:
    new, place = correction.record.new, correction.origin.at("new")
    now = row.record.figure() if row else None
    if new == now:
        return
    at = row.origin.at("value") if row else Place(table(correction.record.year))
    where = f"{at.file} {at.cell}" if at.cell else at.file
    if new is None and now is not None:
        yield problem("correction.not-withdrawn", correction.origin.at(), now=written(now), at=where)
    elif new is not None and now is None:
        yield problem("correction.no-figure", place, found=written(new), at=where)
    elif new is not None and now is not None:
        yield problem("correction.other-figure", place, found=written(new), now=written(now), at=where)


def _change(figure: PublishedFigure, old: Decimal, row: Located[Result] | None, now: Decimal | None) -> Problem:
    before = written(old)
    if row is None:
        of = ", ".join(part for part in (figure.indicator, figure.area, figure.dimension) if part)
        return problem("result.gone", Place(table(figure.year)), of=of, old=before)
    if now is None:
        return problem("result.withdrawn", row.origin.at("value"), old=before, status=row.record.status)
    return problem("result.changed", row.origin.at("value"), old=before, new=written(now))
