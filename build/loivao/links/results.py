"""Results: each figure once, in its unit, within its bounds, in step with its parts and with the year before."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from loivao.links.cycles import cycles
from loivao.links.draft import Draft, Located
from loivao.model.results import Indicator, Result, ResultStatus, SeriesBreak, comparable
from loivao.problems import Place, Problem, problem, warning

PERCENT: Final = "%"
COUNTED: Final = frozenset({"người", "hộ", "trẻ", "trẻ em", "học sinh", "giấy", "vụ", "vụ việc"})
"""Units of which there are only whole ones; a few of them in one row could be persons that a neighbour knows."""
FEW: Final = 5
USUAL_FACTOR: Final = Decimal(3)

Key = tuple[str, str, str, int]
"""Indicator, area, dimension ("" for the total) and year."""
Rows = Mapping[Key, Located[Result]]
Division = tuple[Key, str]
"""A total, and by what it is divided."""


def faults_of_results(draft: Draft) -> Iterator[Problem]:
    """What is wrong with each row, and with the rows seen together."""
    indicators = {each.record.code: each.record for each in draft.indicators}
    illustrative = {each.record.id: each.record.illustrative for each in draft.areas}
    rows: dict[Key, Located[Result]] = {}
    for row in draft.results:
        record = row.record
        yield from _faults_of_row(row, indicators.get(record.indicator))
        yield from _faults_of_days(row, draft.day)
        if record.area in illustrative:
            yield from _faults_of_area(row, illustrative[record.area])
        key = (record.indicator, record.area, record.dimension or "", record.year)
        first = rows.setdefault(key, row)
        if first is not row:
            yield problem("result.doubled", row.origin.at(), first=_cell(first.origin.at()))
    yield from _faults_of_totals(rows)
    yield from _faults_of_parts(rows, draft)
    yield from _faults_of_suppression(rows, draft)
    yield from _jumps(rows, indicators, tuple(each.record for each in draft.breaks))


def _cell(place: Place) -> str:
    """The cell alone: rows of one year stand in one file."""
    return place.cell or ""


def written(number: Decimal | int) -> str:
    """A number as staff write it."""
    return f"{number:f}".replace(".", ",")


def _faults_of_row(row: Located[Result], indicator: Indicator | None) -> Iterator[Problem]:
    record, at = row.record, row.origin.at
    value, status = record.value, record.status
    if status.has_value and value is None:
        yield problem("result.no-value", at("value"), status=status)
    if not status.has_value and value is not None:
        yield problem("result.value-and-status", at("value"), found=written(value), status=status)
    if indicator is not None and record.unit != indicator.unit:
        yield problem("result.unit", at("unit"), found=record.unit, unit=indicator.unit, indicator=indicator.code)
    if value is None:
        return
    if record.unit == PERCENT and not 0 <= value <= 100:
        yield problem("result.percent", at("value"), found=written(value))
    elif value < 0:
        yield problem("result.negative", at("value"), found=written(value))
    elif record.unit in COUNTED and value != value.to_integral_value():
        yield problem("result.not-whole", at("value"), found=written(value), unit=record.unit)
    elif _is_part(record, indicator) and 0 < value < FEW:
        yield problem("result.few", at("value"), found=written(value), unit=record.unit, few=str(FEW))


def _is_part(record: Result, indicator: Indicator | None) -> bool:
    """Whether a row counts a part of something that is divided, where few are easily recognised."""
    divided = record.dimension is not None or (indicator is not None and indicator.part_of is not None)
    return divided and record.unit in COUNTED


def _faults_of_days(row: Located[Result], day: date) -> Iterator[Problem]:
    record, at = row.record, row.origin.at
    as_of = record.as_of.isoformat()
    if record.as_of.year < record.year:
        yield warning("result.as-of-before-year", at("as_of"), found=as_of, year=str(record.year))
    if record.value is not None and record.as_of > day:
        yield warning("result.as-of-to-come", at("as_of"), found=as_of, day=day.isoformat())
    if record.published_on is not None and record.published_on < record.as_of:
        yield problem("result.published-early", at("published_on"), found=record.published_on.isoformat(), as_of=as_of)


def _faults_of_area(row: Located[Result], illustrative: bool) -> Iterator[Problem]:
    record = row.record
    if illustrative and record.status in (ResultStatus.FINAL, ResultStatus.PROVISIONAL):
        yield problem("result.real-in-illustrative", row.origin.at("status"), status=record.status, area=record.area)
    if not illustrative and record.status is ResultStatus.ILLUSTRATIVE:
        yield problem("result.illustrative-in-real", row.origin.at("status"), area=record.area)


def _faults_of_totals(rows: Rows) -> Iterator[Problem]:
    """Dimensions that are more than the total they divide; shares may be."""
    for (code, area, dimension, year), row in rows.items():
        whole = rows.get((code, area, "", year)) if dimension and row.record.unit != PERCENT else None
        part, total = row.record.figure(), whole.record.figure() if whole else None
        if whole is not None and part is not None and total is not None and part > total:
            at = _cell(whole.origin.at("value"))
            place = row.origin.at("value")
            yield problem("result.part-above-total", place, found=written(part), total=written(total), at=at)


def _faults_of_parts(rows: Rows, draft: Draft) -> Iterator[Problem]:
    """Indicators that are parts of another, against it, in each area, dimension and year."""
    located = {each.record.code: each for each in draft.indicators}
    parts: dict[str, list[str]] = defaultdict(list)
    for code, each in located.items():
        if each.record.part_of is not None:
            parts[each.record.part_of].append(code)
    for way in cycles({code: [each.record.part_of] for code, each in located.items() if each.record.part_of}):
        yield problem("indicator.cycle", located[way[0]].origin.at("part_of"), way=" → ".join(way))
    for (code, area, dimension, year), row in rows.items():
        total = row.record.figure() if code in parts and row.record.unit != PERCENT else None
        if total is not None:
            found = [rows.get((part, area, dimension, year)) for part in parts[code]]
            yield from _fault_of_sum(row, total, [each for each in found if each is not None], len(found))


def _fault_of_sum(
    row: Located[Result], total: Decimal, parts: list[Located[Result]], expected: int
) -> Iterator[Problem]:
    figures = [
        figure for part in parts if part.record.unit == row.record.unit and (figure := part.record.figure()) is not None
    ]
    if not figures:
        return
    together = sum(figures, Decimal(0))
    # Each part was rounded by itself: to half of its last written digit.
    slack = sum((Decimal(5).scaleb(int(each.as_tuple().exponent) - 1) for each in figures if each % 1), Decimal(0))
    if together > total + slack or (len(figures) == expected and together < total - slack):
        cells = ", ".join(_cell(part.origin.at("value")) for part in parts)
        yield problem("result.sum", row.origin.at("value"), total=written(total), sum=written(together), parts=cells)


def _faults_of_suppression(rows: Rows, draft: Draft) -> Iterator[Problem]:
    """The one suppressed part of a total that is what the other parts leave: whoever subtracts has it."""
    part_of = {each.record.code: each.record.part_of for each in draft.indicators if each.record.part_of is not None}
    divisions: dict[Division, list[Located[Result]]] = {}
    for key, row in rows.items():
        if row.record.status is ResultStatus.SUPPRESSED:
            divisions.update((division, []) for division in _divisions(key, row.record, part_of))
    for key, row in rows.items() if divisions else ():
        for division in _divisions(key, row.record, part_of):
            if division in divisions:
                divisions[division].append(row)
    for (key, _), parts in divisions.items():
        hidden = [part for part in parts if part.record.status is ResultStatus.SUPPRESSED]
        total = rows[key].record.figure() if key in rows else None
        known = [figure for part in parts if (figure := part.record.figure()) is not None]
        if total is not None and len(hidden) == 1 and known and 0 < (left := total - sum(known)) < FEW:
            at = _cell(rows[key].origin.at("value"))
            yield problem("result.suppressed-in-vain", hidden[0].origin.at("value"), at=at, left=written(left))


def _divisions(key: Key, record: Result, part_of: Mapping[str, str]) -> Iterator[Division]:
    """The totals that a row is a part of, by its dimension and by its indicator."""
    code, area, dimension, year = key
    if record.unit in COUNTED and dimension:
        yield (code, area, "", year), "dimension"
    if record.unit in COUNTED and code in part_of:
        yield (part_of[code], area, dimension, year), "indicator"


def _jumps(rows: Rows, indicators: Mapping[str, Indicator], breaks: tuple[SeriesBreak, ...]) -> Iterator[Problem]:
    """Figures many times larger or smaller than the one before in their series, no break between them."""
    for before, after in pairwise(sorted(key for key, row in rows.items() if row.record.figure())):
        code, earlier, later = after[0], before[-1], after[-1]
        old, new = rows[before].record.figure(), rows[after].record.figure()
        if before[:-1] != after[:-1] or not old or not new or code not in indicators:
            continue
        factor = indicators[code].jump_factor or USUAL_FACTOR
        if max(old, new) > min(old, new) * factor and comparable(breaks, code, earlier, later):
            values = {"found": written(new), "before": written(old), "year": str(earlier), "factor": written(factor)}
            yield warning("result.jump", rows[after].origin.at("value"), **values)
