"""Which target a figure is held against, and how it stands to it in words.

A target is an area's own only where its scope is the area. What another aims at may be drawn beside a share, and says
whose it is; no sentence holds a figure against it.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from loivao.model.record import Confidence
from loivao.model.results import Area, Direction, Indicator, Result, ResultStatus, SeriesBreak, Target, comparable
from loivao.render.words import Words

PERCENT: Final = "%"


def is_own(target: Target, area: Area) -> bool:
    """Whether the target was set for the area itself."""
    return target.scope.casefold() == area.name.casefold()


def own_target(indicator: Indicator, area: Area, latest: int, breaks: tuple[SeriesBreak, ...]) -> Target | None:
    """The area's own target that its figure of ``latest`` is on its way to, or else the last one that it has passed.

    None across a break of the series, because the figure does not count what the target was set for.
    """
    return _nearest(
        (
            target
            for target in indicator.targets
            if is_own(target, area) and comparable(breaks, indicator.code, *sorted((target.year, latest)))
        ),
        latest,
    )


def others_target(indicator: Indicator, area: Area, latest: int) -> Target | None:
    """The same of another: of shares only. How many persons the whole country aims at says nothing of one district."""
    others = (target for target in indicator.targets if not is_own(target, area))
    return _nearest(others, latest) if indicator.unit == PERCENT else None


def _nearest(targets: Iterable[Target], latest: int) -> Target | None:
    checked = (target for target in targets if target.confidence is not Confidence.UNVERIFIED)
    return min(checked, key=lambda target: (target.year < latest, abs(target.year - latest)), default=None)


def standing(indicator: Indicator, latest: Result, target: Target, words: Words) -> str:
    """How the latest figure stands to the area's own target; "" for an illustrative figure, which reaches nothing."""
    figure = latest.figure()
    if figure is None or latest.status is ResultStatus.ILLUSTRATIVE:
        return ""
    verdict = _verdict(indicator.direction, figure, target, latest.year)
    measure = _measure(indicator, figure, target.value, words)
    told = (words.text(f"trend_target_{verdict}") if verdict else "", measure)
    return words.text(
        "trend_target",
        year=str(target.year),
        value=words.quantity(target.value, indicator.unit),
        standing=words.text("list_between").join(each for each in told if each),
    )


def difference(amount: Decimal, unit: str, words: Words) -> str:
    """How far two figures lie apart: shares by percentage points, everything else in its unit."""
    apart = abs(amount)
    if unit != PERCENT:
        return words.quantity(apart, unit)
    return words.text("points", count=apart)


def _verdict(direction: Direction, figure: Decimal, target: Target, year: int) -> str:
    """Reached or not; a target of a later year is not missed but not yet due. "" where no way is the better one."""
    if direction is Direction.NEUTRAL:
        return ""
    reached = figure >= target.value if direction is Direction.UP else figure <= target.value
    if year < target.year:
        return "reached_early" if reached else "due"
    return "reached" if reached else "missed"


def _measure(indicator: Indicator, figure: Decimal, aim: Decimal, words: Words) -> str:
    """A count by its share of the target, where more is not worse; else by what lies between the two."""
    if figure == aim:
        return words.text("trend_target_same")
    if indicator.unit != PERCENT and indicator.direction is not Direction.DOWN and aim > 0:
        share = (100 * figure / aim).quantize(Decimal(1), ROUND_HALF_UP)
        if share != 100:
            return words.text("trend_target_share", share=words.quantity(share, PERCENT))
    key = "trend_target_above" if figure > aim else "trend_target_below"
    return words.text(key, figure=difference(figure - aim, indicator.unit, words))
