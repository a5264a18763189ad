"""The sentence computed from a series of yearly figures; it is also the text alternative of any picture of them."""

from collections.abc import Iterable
from decimal import Decimal

from loivao.model.results import Area, Indicator, Result, ResultStatus, SeriesBreak, comparable, same_kind
from loivao.pages.targets import difference, own_target, standing
from loivao.render.words import Words


def sentence(
    indicator: Indicator, area: Area | None, series: Iterable[Result], breaks: tuple[SeriesBreak, ...], words: Words
) -> str:
    """What the latest figure is, how it stands to the one before it, and to the target of ``area``.

    ``series`` is one area and one dimension, a result a year, in any order. Figures are compared only where no break of
    the series lies between them and both are real or both illustrative; a missing year is said, never taken for zero.
    ``area`` is None for a part of the whole: targets are set for the whole.
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
    if area and (target := own_target(indicator, area, latest.year, breaks)):
        told.append(standing(indicator, latest, target, words))
    if latest.status is ResultStatus.ILLUSTRATIVE:
        told.append(words.text("trend_illustrative"))
    return " ".join(each for each in told if each)


def _latest(
    indicator: Indicator, latest: Result, before: Result | None, breaks: tuple[SeriesBreak, ...], words: Words
) -> str:
    figure = words.quantity(_value(latest), indicator.unit)
    said = _noted(words.text("trend_figure", year=str(latest.year), figure=figure), _provisional(latest), words)
    if before is None:
        return words.text("sentence", text=said)
    if not comparable(breaks, indicator.code, before.year, latest.year):
        return words.text("trend_broken", said=said, year=str(before.year))
    if not same_kind(before, latest):
        return words.text("sentence", text=said)
    change = _change(_value(latest) - _value(before), indicator.unit, words)
    gap = ["trend_gap"] if latest.year - before.year > 1 else []
    since = _noted(words.text("trend_since", year=str(before.year)), [*_provisional(before), *gap], words)
    return words.text("trend_compared", said=said, change=change, since=since)


def _gap(result: Result, words: Words) -> str:
    """A year without a figure, and why."""
    return words.text(f"trend_{result.status.value}", year=str(result.year))


def _provisional(result: Result) -> list[str]:
    return ["trend_provisional"] if result.status is ResultStatus.PROVISIONAL else []


def _noted(said: str, notes: list[str], words: Words) -> str:
    """What is said, and in brackets what one must know about it."""
    return (
        words.text("with_status", name=said, status=words.text("list_between_long").join(map(words.text, notes)))
        if notes
        else said
    )


def _change(change: Decimal, unit: str, words: Words) -> str:
    if not change:
        return words.text("trend_same")
    return words.text("trend_more" if change > 0 else "trend_less", figure=difference(change, unit, words))


def _value(result: Result) -> Decimal:
    figure = result.figure()
    if figure is None:
        raise ValueError(f"{result.indicator} has no figure for {result.year}")
    return figure
