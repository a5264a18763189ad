"""Yearly figures as a picture: bars one below the other, or points from left to right that a line joins.

A share (percent) with so many successive years that it has a course is a line: the question is where it is going, and
its whole is the same each year. Everything else is bars: the length is the count.

Lengths and heights are in percent and run from zero, so the drawing fits any window. Nothing that is drawn reaches
across a break of the series or a missing year; no line joins a real figure to an illustrative one.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from loivao.model.results import Area, Indicator, Result, ResultStatus, SeriesBreak, Target, comparable, same_kind
from loivao.pages.targets import PERCENT, is_own, others_target, own_target
from loivao.pages.trend import sentence
from loivao.pages.view import Chart, ChartRow
from loivao.render.words import Words

FEWEST: Final = 2
"""So many figures make a picture; of a single one the sentence says all."""
FEWEST_JOINED: Final = 3
"""So many figures, each comparable with the one of the year before, have a course for a line to show."""
_ROUND: Final = tuple(Decimal(number) for number in ("1", "1.5", "2", "3", "4", "5", "6", "8", "10"))


@dataclass(frozen=True)
class _Span:
    """A year with its result, or successive years that the data leave out, which share a place in the picture."""

    years: tuple[int, ...]
    result: Result | None
    parted: bool
    """A break of the series lies before it."""
    share: float | None
    """How far the figure reaches, in percent of the axis."""
    target: float | None
    """Where the mark of the target stands."""


def chart(
    indicator: Indicator, area: Area, series: Iterable[Result], breaks: tuple[SeriesBreak, ...], words: Words
) -> Chart | None:
    """The picture of ``series``: the whole of one area, a result a year, in any order. None when figures are too few.

    A year without a figure says so in words and is not drawn: missing is not zero.
    """
    by_year = sorted(series, key=lambda result: result.year)
    figures = {result.year: figure for result in by_year if (figure := result.figure()) is not None}
    if len(figures) < FEWEST:
        return None
    unit, latest = indicator.unit, max(figures)
    target = own_target(indicator, area, latest, breaks) or others_target(indicator, area, latest)
    end = ceiling(max((*figures.values(), *((target.value,) if target else ()))), unit)
    parted = sorted({each.year for each in breaks if each.parts(indicator.code, by_year[0].year, by_year[-1].year)})
    marked = [year for year in figures if target and _is_for(target, year, indicator, area, breaks)]
    marks = {year: _share(target.value, end) for year in marked} if target else {}
    spans = tuple(_spans(by_year, parted, end, marks))
    has_course = unit == PERCENT and _longest_joined(spans) >= FEWEST_JOINED
    start_and_end = {"start": words.quantity(0, unit), "end": words.quantity(end, unit)}
    key = [words.text("chart_axis", **start_and_end)] if has_course else []
    key += [_target_words(target, unit, area, words)] if target else []
    key += [words.text("chart_break", year=str(span.years[0])) for span in spans if has_course and span.parted]
    return Chart(
        id=f"bieu-do-{area.id}",
        form="line" if has_course else "bars",
        caption=words.text("chart_caption"),
        title=words.text("chart_title", name=indicator.name, area=area.name),
        description=sentence(indicator, area, by_year, breaks, words),
        key=tuple(key),
        rows=tuple(_points(spans, unit, words) if has_course else _bars(spans, unit, words)),
        axis=() if has_course else tuple(start_and_end.values()),
    )


def ceiling(largest: Decimal, unit: str) -> Decimal:
    """Where an axis from zero ends: at the next round number, or at 100% once half of the whole is passed."""
    if not largest:
        return Decimal(1)
    if unit == PERCENT and 50 < largest <= 100:
        return Decimal(100)
    power = Decimal(1).scaleb(largest.adjusted())
    return next(number * power for number in _ROUND if number * power >= largest)


def _share(figure: Decimal, end: Decimal) -> float:
    return round(float(100 * figure / end), 2)


def _spans(by_year: list[Result], parted: list[int], end: Decimal, marks: Mapping[int, float]) -> Iterator[_Span]:
    """Each year from the first to the last; ``marks`` says at which of them the target is marked."""
    results = {result.year: result for result in by_year}
    through = range(by_year[0].year, by_year[-1].year + 1)
    for (_, result), run in groupby(through, key=lambda year: (bisect(parted, year), results.get(year))):
        years = tuple(run)
        figure = result.figure() if result else None
        share = None if figure is None else _share(figure, end)
        yield _Span(years, result, years[0] in parted, share, marks.get(years[0]))


def _joined(before: _Span | None, after: _Span | None) -> bool:
    """Whether a line leads from one to the other: the very next year, no break between, both real or both not."""
    if before is None or after is None or before.share is None or after.share is None or after.parted:
        return False
    return bool(before.result and after.result and same_kind(before.result, after.result))


def _longest_joined(spans: tuple[_Span, ...]) -> int:
    longest = length = 0
    for before, span in zip((None, *spans), spans, strict=False):
        length = length + 1 if _joined(before, span) else 1
        longest = max(longest, length)
    return longest


def _bars(spans: tuple[_Span, ...], unit: str, words: Words) -> Iterator[ChartRow]:
    """A row a year under its words, and each break in words of its own."""
    for span in spans:
        year, figure, status = _words(span, unit, words)
        if span.parted:
            yield ChartRow("break", words.text("break_title", year=str(span.years[0])))
        said = words.text("trend_figure", year=year, figure=figure)
        if status:
            said = words.text("with_status", name=said, status=status)
        yield ChartRow(_kind(span), said, share=span.share, target=span.target)


def _points(spans: tuple[_Span, ...], unit: str, words: Words) -> Iterator[ChartRow]:
    """A column a year over its words; the line between two columns is at the edge of both half way up or down."""
    for before, span, after in zip((None, *spans), spans, (*spans[1:], None), strict=False):
        year, *below = _words(span, unit, words)
        yield ChartRow(
            _kind(span),
            year,
            tuple(line for line in below if line),
            share=span.share,
            target=span.target,
            parted=span.parted,
            enters=_halfway(before, span),
            leaves=_halfway(span, after),
        )


def _halfway(before: _Span | None, after: _Span | None) -> float | None:
    if before is None or after is None or before.share is None or after.share is None or not _joined(before, after):
        return None
    return round((before.share + after.share) / 2, 2)


def _kind(span: _Span) -> str:
    return span.result.status.value if span.result and span.share is not None else "missing"


def _words(span: _Span, unit: str, words: Words) -> tuple[str, str, str]:
    """The year or years, the figure or why there is none, and what kind of figure it is unless it is final."""
    first, last, result = str(span.years[0]), str(span.years[-1]), span.result
    year = first if first == last else words.text("chart_years", first=first, last=last)
    if result is None:
        return year, words.text("figure_not_reported"), ""
    figure = result.figure()
    if figure is None:
        return year, words.text(f"figure_{result.status.value}"), ""
    status = "" if result.status is ResultStatus.FINAL else words.text(f"status_{result.status.value}")
    return year, words.quantity(figure, unit), status


def _is_for(target: Target, year: int, indicator: Indicator, area: Area, breaks: tuple[SeriesBreak, ...]) -> bool:
    """Whether the target may be marked at a year: an area's own only where no break lies between it and the year."""
    return not is_own(target, area) or comparable(breaks, indicator.code, *sorted((year, target.year)))


def _target_words(target: Target, unit: str, area: Area, words: Words) -> str:
    value, year = words.quantity(target.value, unit), str(target.year)
    if is_own(target, area):
        return words.text("chart_target_own", year=year, value=value)
    return words.text("chart_target", year=year, value=value, scope=target.scope, area=area.name)
