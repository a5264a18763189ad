"""The page where readers search: the field, the place for the results, and the ways that need no script."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.pages.site import Site
from loivao.pages.view import Kind, Links, Page, Section


def pages(site: Site) -> Iterator[Page]:
    """The page of the search; its results are drawn by the reader's browser."""
    here, words = site.at(addresses.SEARCH), site.words
    ways = tuple(
        here.link(words.text(f"{key}_title"), address, words.text(f"{key}_description"))
        for key, address in (
            ("index", addresses.INDEX),
            ("situations", addresses.SITUATIONS),
            ("guides", addresses.GUIDES),
            ("site_map", addresses.SITE_MAP),
        )
    )
    yield here.page(
        Kind.SEARCH,
        words.text("search_title"),
        words.text("search_description"),
        sections=(Section("cach-khac", words.text("search_ways"), (Links(ways, shape="columns"),)),),
    )
