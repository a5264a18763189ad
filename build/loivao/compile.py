"""A portal to all pages of its site: plain values, the same for the same portal, whoever writes them out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from loivao.exports import data_files, news, script_text
from loivao.model.check import CheckSummary
from loivao.model.portal import Portal
from loivao.pages import (
    a_z,
    agencies,
    agency,
    amounts,
    data,
    events,
    glossary,
    guide,
    guides,
    home,
    indicators,
    instruments,
    matrix,
    not_found,
    plan,
    results,
    results_year,
    reviews,
    search,
    site_map,
    situations,
    statement,
    task,
    task_groups,
    whats_new,
    written,
)
from loivao.pages.downloads import Sizes
from loivao.pages.site import Site, SiteSettings
from loivao.pages.view import Page

OVERVIEWS: Final[tuple[Callable[[Site, Sequence[Page]], Iterator[Page]], ...]] = (a_z.pages, site_map.pages)
"""Pages made from all the pages before them."""


def kinds(sizes: Sizes) -> tuple[Callable[[Site], Iterator[Page]], ...]:
    """One maker a kind of page, in the order of the main navigation; ``sizes`` are those of the files to take away."""
    return (
        home.pages,
        guides.pages,
        guide.pages,
        amounts.pages,
        situations.pages,
        agencies.pages,
        agency.pages,
        plan.pages,
        task_groups.pages,
        task.pages,
        matrix.pages,
        partial(results.pages, sizes=sizes),
        partial(results_year.pages, sizes=sizes),
        partial(indicators.pages, sizes=sizes),
        instruments.pages,
        glossary.pages,
        whats_new.pages,
        partial(events.pages, sizes=sizes),
        reviews.pages,
        written.pages,
        statement.pages,
        search.pages,
        not_found.pages,
    )


def compile_site(portal: Portal, settings: SiteSettings, check: CheckSummary | None) -> tuple[Page, ...]:
    """Every page of the site.

    Raises:
        ValueError: two pages would stand at one address (``load`` refuses such a portal before).
    """
    site = Site(portal, settings, check)
    sizes = {file.address: len(file.content) for file in data_files(portal, settings)}
    pages: dict[str, Page] = {}
    for kind in kinds(sizes):
        _add(pages, kind(site))
    feed = news(portal, settings, pages.values())
    _add(pages, data.pages(site, sizes | {feed.address: len(feed.content)}))
    for overview in OVERVIEWS:
        _add(pages, overview(site, tuple(pages.values())))
    return tuple(_with_linked_data(portal, page) for page in pages.values())


def _add(pages: dict[str, Page], made: Iterator[Page]) -> None:
    for page in made:
        if page.url in pages:
            raise ValueError(f"two pages at {page.url!r}")
        pages[page.url] = page


def _with_linked_data(portal: Portal, page: Page) -> Page:
    return replace(page, view=replace(page.view, linked_data=script_text(portal, page)))
