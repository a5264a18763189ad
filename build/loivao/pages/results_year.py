"""Results by year: what was measured that year, by group of tasks, and what of it was corrected afterwards."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.results import Result
from loivao.pages.corrections import corrections_table
from loivao.pages.downloads import Sizes
from loivao.pages.figures import Row, figures_by_area, linked, named
from loivao.pages.results import all_results, break_notice, by_group, counted, illustrative_notice, years
from loivao.pages.site import Here, Site
from loivao.pages.view import Block, Kind, Page, Prose, Section, SectionLinks
from loivao.render.prose import paragraphs


def pages(site: Site, sizes: Sizes) -> Iterator[Page]:
    """One page a year that has results."""
    for year in sorted({result.year for result in site.portal.results}):
        yield _page(site.at(addresses.results_of(year)), year, sizes)


def _page(here: Here, year: int, sizes: Sizes) -> Page:
    words, portal = here.words, here.portal
    results = tuple(result for result in portal.results if result.year == year)
    order = years(here)
    breaks = (break_notice(each, words) for each in portal.breaks if each.year == year)
    return here.page(
        Kind.RESULTS_YEAR,
        words.text("results_year", year=str(year)),
        words.text("results_year_description", year=str(year)),
        parents=((words.text("results_title"), addresses.RESULTS),),
        section=SectionLinks(words.text("results_title"), order),
        order=order,
        lead=(Prose(paragraphs(counted(here, year))), *illustrative_notice(results, words), *breaks),
        sections=(*_groups(here, year, results), *_corrections(here, year), _download(here, sizes)),
    )


def _groups(here: Here, year: int, results: tuple[Result, ...]) -> Iterator[Section]:
    """A table for each group of tasks; the figures of an indicator stay together, area by area."""
    words = here.words
    columns = (words.text("results_indicator"),)
    for identifier, title, indicators in by_group(here):
        rows = [
            Row((linked(named(here, result)),), result)
            for indicator in indicators
            for result in results
            if result.indicator == indicator.code
        ]
        if rows:
            caption = words.text("results_year_caption", group=title, year=str(year))
            yield Section(identifier, title, tuple(figures_by_area(here, caption, columns, rows)))


def _corrections(here: Here, year: int) -> Iterator[Section]:
    if found := tuple(each for each in here.portal.corrections if each.year == year):
        blocks: tuple[Block, ...] = (corrections_table(here, found),)
        yield Section("dinh-chinh", here.words.text("corrections_title"), blocks)


def _download(here: Here, sizes: Sizes) -> Section:
    return Section("tai-ve", here.words.text("results_download"), (all_results(here, sizes),))
