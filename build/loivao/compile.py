"""A portal to all pages of its site: plain values, the same for the same portal, whoever writes them out."""

from collections.abc import Callable, Iterator
from typing import Final

from loivao.model.check import CheckSummary
from loivao.model.portal import Portal
from loivao.pages import (
    agencies,
    agency,
    guide,
    guides,
    home,
    indicators,
    instruments,
    not_found,
    plan,
    results,
    statement,
    task_groups,
    written,
)
from loivao.pages.site import Site, SiteSettings
from loivao.pages.view import Page

KINDS: Final[tuple[Callable[[Site], Iterator[Page]], ...]] = (
    home.pages,
    guides.pages,
    guide.pages,
    agencies.pages,
    agency.pages,
    plan.pages,
    task_groups.pages,
    results.pages,
    indicators.pages,
    instruments.pages,
    written.pages,
    statement.pages,
    not_found.pages,
)
"""In the order of the main navigation."""


def compile_site(portal: Portal, settings: SiteSettings, check: CheckSummary | None) -> tuple[Page, ...]:
    """Every page of the site.

    Raises:
        ValueError: two pages would stand at one address (``load`` refuses such a portal before).
    """
    site = Site(portal, settings, check)
    pages = {}
    for kind in KINDS:
        for page in kind(site):
            if page.url in pages:
                raise ValueError(f"two pages at {page.url!r}")
            pages[page.url] = page
    return tuple(pages.values())
