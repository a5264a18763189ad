"""A portal to all pages of its site: plain values, the same for the same portal, whoever writes them out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from loivao.exports import files, script_text
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
from loivao.pages.site import Site, SiteSettings
from loivao.pages.view import Page

KINDS: Final[tuple[Callable[[Site], Iterator[Page]], ...]] = (
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
    results.pages,
    results_year.pages,
    indicators.pages,
    instruments.pages,
    glossary.pages,
    whats_new.pages,
    events.pages,
    reviews.pages,
    written.pages,
    statement.pages,
    search.pages,
    not_found.pages,
)
"""In the order of the main navigation."""


def compile_site(portal: Portal, settings: SiteSettings, check: CheckSummary | None) -> tuple[Page, ...]:
    """Every page of the site.

    Raises:
        ValueError: two pages would stand at one address (``load`` refuses such a portal before).
    """
    site = Site(portal, settings, check)
    pages: dict[str, Page] = {}
    for kind in KINDS:
        _add(pages, kind(site))
    for overview in OVERVIEWS:
        _add(pages, overview(site, tuple(pages.values())))
    return tuple(_with_linked_data(portal, page) for page in pages.values())


def _data(site: Site, made: Sequence[Page]) -> Iterator[Page]:
    sizes = {file.address: len(file.content) for file in files(site.portal, site.settings, made)}
    return data.pages(site, sizes)


OVERVIEWS: Final[tuple[Callable[[Site, Sequence[Page]], Iterator[Page]], ...]] = (_data, a_z.pages, site_map.pages)
"""Pages made from all the pages before them."""


def _add(pages: dict[str, Page], made: Iterator[Page]) -> None:
    for page in made:
        if page.url in pages:
            raise ValueError(f"two pages at {page.url!r}")
        pages[page.url] = page


def _with_linked_data(portal: Portal, page: Page) -> Page:
    return replace(page, view=replace(page.view, linked_data=script_text(portal, page)))
