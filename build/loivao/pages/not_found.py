"""The page for an address where nothing is; it is shown anywhere, so its links count from the root of the site."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.pages.site import Site
from loivao.pages.view import Kind, Links, Page, Prose, Section
from loivao.render.prose import paragraphs


def pages(site: Site) -> Iterator[Page]:
    """The page that answers 404."""
    here, words = site.at(addresses.NOT_FOUND), site.words
    ways = (
        here.link(words.text("home"), addresses.HOME),
        here.link(words.text("guides_title"), addresses.GUIDES, words.text("guides_description")),
        here.link(words.text("agencies_title"), addresses.AGENCIES, words.text("agencies_summary")),
        here.link(words.text("plan_entry"), addresses.PLAN, site.portal.plan.summary),
        here.link(words.text("index_title"), addresses.INDEX, words.text("index_description")),
    )
    yield here.page(
        Kind.NOT_FOUND,
        words.text("not_found_title"),
        words.text("not_found_description"),
        lead=(Prose(paragraphs(words.text("not_found_text"))),),
        sections=(Section("di-tiep", words.text("not_found_ways"), (Links(ways, shape="columns"),)),),
    )
