"""Yearly figures as bars, one below the other, each under its words.

Lengths are in percent of the width and run from zero, so the drawing fits any window. No line and no mark crosses a
break of the series: each belongs to one bar.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import Final

from loivao.model.record import Confidence
from loivao.model.results import Area, Indicator, Result, ResultStatus, SeriesBreak, Target
from loivao.pages.trend import sentence
from loivao.pages.view import Chart, ChartRow, ChartTarget
from loivao.render.words import Words

FEWEST: Final = 2
"""So many figures make a picture; of a single one the sentence says all."""
PERCENT: Final = "%"
_ROUND: Final = tuple(Decimal(number) for number in ("1", "1.5", "2", "3", "4", "5", "6", "8", "10"))


def chart(
    indicator: Indicator, area: Area, series: Iterable[Result], breaks: tuple[SeriesBreak, ...], words: Words
) -> Chart | None:
    """The picture of ``series``: the whole of one area, a result a year, in any order. None when figures are too few.

    A year without a figure says so in words and has no bar: missing is not zero.
    """
    by_year = sorted(series, key=lambda result: result.year)
    figures = {result.year: figure for result in by_year if (figure := result.figure()) is not None}
    if len(figures) < FEWEST:
        return None
    unit, target = indicator.unit, _target(indicator, area, max(figures))
    end = ceiling(max((*figures.values(), *((target.value,) if target else ()))), unit)
    return Chart(
        id=f"bieu-do-{area.id}",
        caption=words.text("chart_caption"),
        title=words.text("chart_title", name=indicator.name, area=area.name),
        description=sentence(indicator, by_year, breaks, words),
        rows=tuple(_rows(indicator, by_year, breaks, end, words)),
        start=words.quantity(0, unit),
        end=words.quantity(end, unit),
        target=_mark(target, unit, end, words) if target else None,
    )


def ceiling(largest: Decimal, unit: str) -> Decimal:
    """Where an axis from zero ends: at the next round number, or at 100% once half of the whole is passed."""
    if not largest:
        return Decimal(1)
    if unit == PERCENT and largest > 50:
        return Decimal(100)
    power = Decimal(1).scaleb(largest.adjusted())
    return next(number * power for number in _ROUND if number * power >= largest)


def _share(figure: Decimal, end: Decimal) -> float:
    """How far a figure reaches, in percent of the width."""
    return round(float(100 * figure / end), 2)


def _rows(
    indicator: Indicator, by_year: list[Result], breaks: tuple[SeriesBreak, ...], end: Decimal, words: Words
) -> Iterator[ChartRow]:
    """Each year from the first to the last, each break before its year; years that the data leave out share a row."""
    results = {result.year: result for result in by_year}
    first, last = by_year[0].year, by_year[-1].year
    parted = sorted({each.year for each in breaks if each.parts(indicator.code, first, last)})
    runs = groupby(range(first, last + 1), key=lambda year: (bisect(parted, year), results.get(year)))
    for (_, result), run in runs:
        years = tuple(run)
        if years[0] in parted:
            yield ChartRow("break", words.text("break_title", year=str(years[0])))
        yield _row(result, indicator.unit, end, words) if result else _missing(years, words)


def _row(result: Result, unit: str, end: Decimal, words: Words) -> ChartRow:
    figure, year, status = result.figure(), str(result.year), result.status
    if figure is None:
        why = words.text(f"figure_{status.value}")
        return ChartRow("missing", words.text("trend_figure", year=year, figure=why))
    said = words.text("trend_figure", year=year, figure=words.quantity(figure, unit))
    if status is not ResultStatus.FINAL:
        said = words.text("with_status", name=said, status=words.text(f"status_{status.value}"))
    return ChartRow(status.value, said, _share(figure, end))


def _missing(years: tuple[int, ...], words: Words) -> ChartRow:
    first, last = str(years[0]), str(years[-1])
    span = words.text("chart_years", first=first, last=last) if len(years) > 1 else first
    return ChartRow("missing", words.text("trend_figure", year=span, figure=words.text("figure_not_reported")))


def _target(indicator: Indicator, area: Area, latest: int) -> Target | None:
    """The target that the latest figure is on its way to, or else the last one passed; the area's own before another's.

    None that nobody has checked. Of numbers only the area's own: how many persons the whole country aims at says
    nothing of one district.
    """
    own = area.name.casefold()
    fitting = (
        target
        for target in indicator.targets
        if target.confidence is not Confidence.UNVERIFIED
        and (indicator.unit == PERCENT or target.scope.casefold() == own)
    )
    return min(
        fitting,
        key=lambda target: (target.year < latest, abs(target.year - latest), target.scope.casefold() != own),
        default=None,
    )


def _mark(target: Target, unit: str, end: Decimal, words: Words) -> ChartTarget:
    value = words.quantity(target.value, unit)
    said = words.text("chart_target", year=str(target.year), value=value, scope=target.scope)
    return ChartTarget(_share(target.value, end), said)
