"""The index of results: the years, and all indicators by what they measure."""

from collections import Counter
from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.results import Indicator, Result, ResultStatus, SeriesBreak
from loivao.pages.downloads import Sizes, download
from loivao.pages.plan import group_title
from loivao.pages.site import Here, Site
from loivao.pages.view import Kind, Link, Links, Notice, Page, Prose, Section
from loivao.render.prose import paragraphs
from loivao.render.words import Words


def pages(site: Site, sizes: Sizes) -> Iterator[Page]:
    """The page of all results."""
    here, words, results = site.at(addresses.RESULTS), site.words, site.portal.results
    yield here.page(
        Kind.RESULTS,
        words.text("results_title"),
        words.text("results_description"),
        lead=(Prose(paragraphs(words.text("results_description"))), *illustrative_notice(results, words)),
        sections=(
            Section("theo-nam", words.text("results_by_year"), (Links(tuple(reversed(years(here))), shape="columns"),)),
            *(
                Section(
                    f"chi-so-{identifier}",
                    words.text("results_group", group=title),
                    (Links(tuple(here.indicator(each.code) for each in indicators), shape="columns"),),
                )
                for identifier, title, indicators in by_group(here)
            ),
            Section("tai-ve", words.text("results_download"), (all_results(here, sizes),)),
        ),
    )


def years(here: Here) -> tuple[Link, ...]:
    """The page of each year, the first year first, with how many figures it has."""
    words, results = here.words, here.portal.results
    return tuple(
        here.link(words.text("results_year", year=str(year)), addresses.results_of(year), counted(here, year))
        for year in sorted({result.year for result in results})
    )


def counted(here: Here, year: int) -> str:
    """How many figures a year has, by status: "Năm 2024 có 39 số liệu: 37 số minh họa; 2 số chính thức."."""
    words = here.words
    found = Counter(result.status for result in here.portal.results if result.year == year)
    told = words.text("list_between_long").join(
        words.text("results_status_count", count=count, status=words.text(f"status_{status.value}"))
        for status, count in found.most_common()
    )
    return words.text("results_count", year=str(year), count=found.total(), statuses=told)


def by_group(here: Here) -> Iterator[tuple[str, str, tuple[Indicator, ...]]]:
    """Indicators by the group of the first task that they measure, each group with an id and a title.

    Those that measure no task of the plan come last, as figures for reference.
    """
    site = here.site
    measured = {each.code: site.groups[each.tasks[0]].id for each in site.portal.indicators if each.tasks}
    for group in site.portal.plan.groups:
        if indicators := tuple(each for each in site.portal.indicators if measured.get(each.code) == group.id):
            number = group.id.rpartition(".")[2]
            yield f"nhom-{number}", group_title(here, place=group.id, title=group.title), indicators
    if others := tuple(each for each in site.portal.indicators if not each.tasks):
        yield "tham-khao", site.words.text("results_reference"), others


def all_results(here: Here, sizes: Sizes) -> Links:
    """All results of all years as one file."""
    return Links((download(here, sizes, here.words.text("results_download_all"), addresses.RESULTS_TABLE),))


def illustrative_notice(results: tuple[Result, ...], words: Words) -> Iterator[Notice]:
    """Says that figures are illustrative, all or some of them; nothing when none is. A missing figure is neither."""
    kinds = {result.status is ResultStatus.ILLUSTRATIVE for result in results if result.figure() is not None}
    if True in kinds:
        key = "illustrative_some" if False in kinds else "illustrative_all"
        yield Notice("illustrative", words.text(f"{key}_title"), text=words.text(f"{key}_text"))


def break_notice(found: SeriesBreak, words: Words) -> Notice:
    """Says which figures cannot be compared, and why."""
    text = words.text("break_text", reason=found.reason, source=found.source)
    return Notice("warning", words.text("break_title", year=str(found.year)), html=paragraphs(text))


def figure_words(result: Result, unit: str, words: Words) -> str:
    """The figure with its unit, or in words why there is none."""
    figure = result.figure()
    return words.text(f"figure_{result.status.value}") if figure is None else words.quantity(figure, unit)
