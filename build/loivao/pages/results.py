"""The index of results: every year's figures, and all indicators."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.results import Result, ResultStatus
from loivao.pages.site import Here, Site
from loivao.pages.view import Block, Cell, Column, Kind, Links, Notice, Page, Prose, Section, Table
from loivao.render.prose import paragraphs
from loivao.render.words import Words


def pages(site: Site) -> Iterator[Page]:
    """The page of all results."""
    here, words, results = site.at(addresses.RESULTS), site.words, site.portal.results
    years = sorted({result.year for result in results}, reverse=True)
    yield here.page(
        Kind.RESULTS,
        words.text("results_title"),
        words.text("results_description"),
        lead=(Prose(paragraphs(words.text("results_description"))), *illustrative_notice(results, words)),
        sections=(
            *(Section(f"nam-{year}", words.text("results_year", year=str(year)), _year(here, year)) for year in years),
            Section(
                "tat-ca-chi-so",
                words.text("results_indicators"),
                (Links(tuple(here.indicator(each.code) for each in site.portal.indicators)),),
            ),
        ),
    )


def illustrative_notice(results: tuple[Result, ...], words: Words) -> Iterator[Notice]:
    """Says that figures are illustrative, all or some of them; nothing when none is."""
    kinds = {result.status is ResultStatus.ILLUSTRATIVE for result in results}
    if True in kinds:
        key = "illustrative_some" if False in kinds else "illustrative_all"
        yield Notice("illustrative", words.text(f"{key}_title"), text=words.text(f"{key}_text"))


def figure_words(result: Result, unit: str, words: Words) -> str:
    """The figure with its unit, or in words why there is none."""
    figure = result.figure()
    return words.text(f"figure_{result.status.value}") if figure is None else words.quantity(figure, unit)


def _year(here: Here, year: int) -> tuple[Block, ...]:
    words, portal = here.words, here.portal
    of_year = [result for result in portal.results if result.year == year]
    tables = []
    for area in portal.areas:
        rows = tuple(
            (
                Cell(_name(here, result), url=here.indicator(result.indicator).url),
                Cell(figure_words(result, result.unit, words)),
                Cell(words.text(f"status_{result.status.value}")),
            )
            for result in of_year
            if result.area == area.id
        )
        if rows:
            caption = words.text("results_caption", year=str(year), area=area.name)
            columns = (
                Column(words.text("results_indicator")),
                Column(words.text("figure"), numeric=True),
                Column(words.text("status")),
            )
            tables.append(Table(caption, columns, rows))
    return tuple(tables)


def _name(here: Here, result: Result) -> str:
    name = here.site.indicators[result.indicator].name
    return here.words.text("part_of_whole", whole=name, part=result.dimension) if result.dimension else name
