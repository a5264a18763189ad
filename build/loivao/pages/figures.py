"""Tables of figures: each with its status, its date and its source, so that a reader can trace it on the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from loivao.model.corrections import Correction
from loivao.model.results import Indicator, Result
from loivao.pages.results import figure_words, illustrative_notice
from loivao.pages.site import Here
from loivao.pages.view import Block, Cell, Column, Link, Links, Prose, Table
from loivao.render.prose import inline, paragraphs
from loivao.render.words import Words


@dataclass(frozen=True)
class Row:
    """A figure, and the cells that say what it is of."""

    cells: tuple[Cell, ...]
    result: Result


def figures(here: Here, caption: str, columns: Sequence[str], rows: Sequence[Row]) -> Iterator[Block]:
    """A table of figures; ``columns`` are the names of the cells before them.

    A date or a source that all rows share is said once, below the table, and not again in each row.
    """
    words = here.words
    dates, sources = {row.result.as_of for row in rows}, {row.result.source for row in rows}
    heads = [*(Column(column) for column in columns), Column(words.text("figure"), numeric=True)]
    heads.append(Column(words.text("status")))
    if len(dates) > 1:
        heads.append(Column(words.text("as_of")))
    if len(sources) > 1:
        heads.append(Column(words.text("source")))
    table = tuple(tuple(_cells(words, row, dates, sources)) for row in rows)
    yield Table(caption, tuple(heads), table)
    yield from _shared(words, dates, sources)


def _cells(words: Words, row: Row, dates: set[date], sources: set[str]) -> Iterator[Cell]:
    result = row.result
    yield from row.cells
    yield Cell(figure_words(result, result.unit, words))
    yield Cell(words.text(f"status_{result.status.value}"))
    if len(dates) > 1:
        yield Cell(html=words.time(result.as_of))
    if len(sources) > 1:
        yield Cell(html=inline(result.source))


def _shared(words: Words, dates: set[date], sources: set[str]) -> Iterator[Prose]:
    told = []
    if len(dates) == 1:
        told.append(words.html("figures_all_as_of", day=words.time(*dates)))
    if len(sources) == 1:
        told.append(words.html("figures_all_source", source=inline(*sources)))
    if told:
        yield Prose(Markup("<p>{}</p>").format(Markup(" ").join(told)))


def latest_results(here: Here, indicators: Sequence[Indicator]) -> Iterator[Block]:
    """The last result of each indicator in each area, and which indicators have none at all."""
    words, latest = here.words, here.site.latest
    areas = tuple(area.id for area in here.portal.areas)
    shown = [latest[each.code, area] for each in indicators for area in areas if (each.code, area) in latest]
    if shown:
        yield from illustrative_notice(tuple(shown), words)
        columns = (words.text("results_indicator"), words.text("year"))
        rows = [Row((linked(named(here, result)), Cell(str(result.year))), result) for result in shown]
        yield from figures_by_area(here, words.text("latest_caption"), columns, rows)
    told = {result.indicator for result in shown}
    if without := tuple(here.indicator(each.code) for each in indicators if each.code not in told):
        yield Prose(paragraphs(words.text("latest_none")))
        yield Links(without)


def figures_by_area(here: Here, caption: str, columns: Sequence[str], rows: Sequence[Row]) -> Iterator[Block]:
    """The same: one area of all rows stands in the caption, several in a column after the first."""
    words = here.words
    names = {area.id: area.name for area in here.portal.areas}
    areas = {row.result.area for row in rows}
    if len(areas) == 1:
        return figures(here, words.text("area_caption", caption=caption, area=names[areas.pop()]), columns, rows)
    placed = [replace(row, cells=(row.cells[0], Cell(names[row.result.area]), *row.cells[1:])) for row in rows]
    return figures(here, caption, (columns[0], words.text("area"), *columns[1:]), placed)


def named(here: Here, figure: Result | Correction) -> Link:
    """What a figure is of: its indicator, and which part of it."""
    link = here.indicator(figure.indicator)
    part = figure.dimension
    return replace(link, text=here.words.text("part_of_whole", whole=link.text, part=part)) if part else link


def linked(link: Link) -> Cell:
    """A link as a cell."""
    return Cell(link.text, url=link.url)
