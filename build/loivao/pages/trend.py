"""The sentence computed from a series of yearly figures; it is also the text alternative of any picture of them."""

from collections.abc import Iterable
from decimal import Decimal

from loivao.model.results import Indicator, Result, ResultStatus, SeriesBreak, comparable
from loivao.render.words import Words


def sentence(indicator: Indicator, series: Iterable[Result], breaks: tuple[SeriesBreak, ...], words: Words) -> str:
    """What the latest figure is, and how it stands to the one before it.

    ``series`` is one area and one dimension, a result a year, in any order. Figures are compared only where no break of
    the series lies between them and both are real or both illustrative; a missing year is said, never taken for zero.
    """
    by_year = sorted(series, key=lambda result: result.year)
    known = [result for result in by_year if result.figure() is not None]
    if not by_year:
        return words.text("trend_nothing")
    if not known:
        return " ".join(_gap(each, words) for each in by_year)
    latest = known[-1]
    told = [
        *(_gap(each, words) for each in by_year if each.year > latest.year),
        _latest(indicator, latest, known[-2] if len(known) > 1 else None, breaks, words),
    ]
    if latest.status is ResultStatus.ILLUSTRATIVE:
        told.append(words.text("trend_illustrative"))
    return " ".join(told)


def _latest(
    indicator: Indicator, latest: Result, before: Result | None, breaks: tuple[SeriesBreak, ...], words: Words
) -> str:
    figure = words.quantity(_value(latest), indicator.unit)
    key = "trend_figure_provisional" if latest.status is ResultStatus.PROVISIONAL else "trend_figure"
    said = words.text(key, year=str(latest.year), figure=figure)
    if before is None:
        return words.text("sentence", text=said)
    if not comparable(breaks, indicator.code, before.year, latest.year):
        return words.text("trend_broken", said=said, year=str(before.year))
    if (before.status is ResultStatus.ILLUSTRATIVE) != (latest.status is ResultStatus.ILLUSTRATIVE):
        return words.text("sentence", text=said)
    change = _change(_value(latest) - _value(before), indicator.unit, words)
    since = words.text("trend_since_gap" if latest.year - before.year > 1 else "trend_since", year=str(before.year))
    return words.text("trend_compared", said=said, change=change, since=since)


def _gap(result: Result, words: Words) -> str:
    """A year without a figure, and why."""
    return words.text(f"trend_{result.status.value}", year=str(result.year))


def _change(difference: Decimal, unit: str, words: Words) -> str:
    if not difference:
        return words.text("trend_same")
    key = "trend_more" if difference > 0 else "trend_less"
    if unit == "%":
        return words.text(f"{key}_points", count=abs(difference))
    return words.text(key, figure=words.quantity(abs(difference), unit))


def _value(result: Result) -> Decimal:
    figure = result.figure()
    if figure is None:
        raise ValueError(f"{result.indicator} has no figure for {result.year}")
    return figure
