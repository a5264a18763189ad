"""Portals of the tests, compiled: the minimal one, and the one that this repository ships."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from lxml import html
from sites.portals import DAY, MINIMAL

from loivao.compile import compile_site
from loivao.load import load_portal
from loivao.model.check import CheckSummary
from loivao.model.portal import Portal
from loivao.pages.site import Here, Site, SiteSettings
from loivao.pages.view import Kind, Page
from loivao.problems import report
from loivao.render.environment import Environment, environment, render_page
from loivao.render.words import Words, load_words

SHIPPED: Final = Path(__file__).parents[1]
THEME: Final = SHIPPED / "theme"
ADDRESS: Final = "https://example.vn/cong/"
LANGUAGES: Final = ("vi", "en")


@cache
def portal(root: Path = MINIMAL) -> Portal:
    loaded = load_portal(root, DAY)
    assert loaded.portal is not None, report(loaded.problems, "en")
    return loaded.portal


@cache
def words(language: str = "vi") -> Words:
    return load_words(THEME, language)


def settings(language: str = "vi") -> SiteSettings:
    return SiteSettings(ADDRESS, words(language), archive_bytes=29_611)


def site(root: Path = MINIMAL, check: CheckSummary | None = None, **changes: Any) -> Site:
    """The site of a portal; ``changes`` are fields of the portal put in place of its own."""
    return Site(replace(portal(root), **changes), settings(), check)


def here(address: str = "huong-dan/thu/", **changes: Any) -> Here:
    return site(**changes).at(address)


def pages(root: Path = MINIMAL, check: CheckSummary | None = None, **changes: Any) -> dict[str, Page]:
    """Pages by address."""
    made = site(root, check, **changes)
    return {page.url: page for page in compile_site(made.portal, made.settings, made.check)}


@cache
def _environment(language: str) -> Environment:
    return environment(THEME, words(language))


def render(page: Page, language: str = "vi") -> str:
    return render_page(_environment(language), page.site, page.view)


@cache
def rendered(root: Path = MINIMAL) -> dict[str, html.HtmlElement]:
    """The HTML of every page, parsed, by address."""
    return {url: html.document_fromstring(render(page)) for url, page in pages(root).items()}


def heaviest(kind: Kind) -> str:
    """The address of that page of the shipped portal which has the most bytes of its kind."""
    weights = {url: len(render(page)) for url, page in pages(SHIPPED).items() if page.view.kind is kind}
    return max(weights, key=lambda url: (weights[url], url))


def words_of(element: html.HtmlElement) -> str:
    """What stands in an element, on one line."""
    return " ".join(element.text_content().split())


def main_of(page: Page) -> html.HtmlElement:
    """The main part of a page, parsed."""
    return html.document_fromstring(render(page)).find(".//main")
