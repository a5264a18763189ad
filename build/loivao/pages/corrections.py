"""Corrections of published figures, as a table: which figure, what it was, what it is now, and why."""

from collections.abc import Iterable
from decimal import Decimal

from loivao.model.corrections import Correction
from loivao.pages.figures import named
from loivao.pages.site import Here
from loivao.pages.view import Cell, Column, Table
from loivao.render.prose import inline

_COLUMNS = ("figure", "on", "old", "new", "reason")


def corrections_table(here: Here, corrections: Iterable[Correction]) -> Table:
    """All of ``corrections``, the latest first."""
    words = here.words
    columns = (*(Column(words.text(f"corrections_{key}")) for key in _COLUMNS), Column(words.text("source")))
    ordered = sorted(corrections, key=lambda each: each.corrected_on, reverse=True)
    return Table(words.text("corrections_caption"), columns, tuple(_row(here, each) for each in ordered))


def _row(here: Here, correction: Correction) -> tuple[Cell, ...]:
    words = here.words
    link = named(here, correction)
    area = next(area.name for area in here.portal.areas if area.id == correction.area)
    figure = words.text("corrections_figure_of", name=link.text, area=area, year=str(correction.year))
    new = correction.new
    return (
        Cell(figure, url=link.url),
        Cell(html=words.time(correction.corrected_on)),
        Cell(_quantity(here, correction, correction.old)),
        Cell(words.text("corrections_withdrawn") if new is None else _quantity(here, correction, new)),
        Cell(html=inline(correction.reason)),
        Cell(html=inline(correction.source)),
    )


def _quantity(here: Here, correction: Correction, value: Decimal) -> str:
    return here.words.quantity(value, here.site.indicators[correction.indicator].unit)
