"""What the site holds for machines, beside its pages: data files, their description, a feed,
a calendar, and linked data.

Everything is made from the same frozen values as the pages; the same portal gives the same bytes.
"""

from collections.abc import Iterable, Iterator

from loivao.exports import results
from loivao.exports.calendar import calendar
from loivao.exports.data_package import data_package, schema
from loivao.exports.feed import feed
from loivao.exports.file import File
from loivao.exports.json_text import json_file
from loivao.exports.linked_data import json_ld, script_text
from loivao.exports.records import datasets, document, of_indicator
from loivao.model import addresses
from loivao.model.portal import Portal
from loivao.pages.site import Site, SiteSettings
from loivao.pages.view import Page

__all__ = ["File", "data_files", "files", "json_ld", "news", "script_text"]


def files(portal: Portal, settings: SiteSettings, pages: Iterable[Page]) -> tuple[File, ...]:
    """Every file for machines; ``pages`` are those of the same portal.

    Raises:
        KeyError: something new has no page among ``pages``.
    """
    return (*data_files(portal, settings), news(portal, settings, pages))


def data_files(portal: Portal, settings: SiteSettings) -> tuple[File, ...]:
    """The files that are made from records alone, before there are pages."""
    site = Site(portal, settings, check=None)
    data = tuple(_data(site))
    return (*(file for file, _ in data), schema(site.words), data_package(site, data), *calendar(site))


def news(portal: Portal, settings: SiteSettings, pages: Iterable[Page]) -> File:
    """The feed; what it says of a page is the page's own description.

    Raises:
        KeyError: something new has no page among ``pages``.
    """
    return feed(Site(portal, settings, check=None), {page.url: page for page in pages})


def _data(site: Site) -> Iterator[tuple[File, str]]:
    """The files of data, each with its title: all records of each kind, then each indicator with its results."""
    portal, words = site.portal, site.words
    for dataset in datasets(site):
        title = words.text(f"export_title_{dataset.kind}")
        yield File(addresses.data_file(dataset.kind), json_file(document(site, dataset, title))), title
    yield File(addresses.RESULTS_TABLE, results.table(portal.results, words)), words.text("export_title_ket-qua")
    for indicator in portal.indicators:
        its_results = tuple(result for result in portal.results if result.indicator == indicator.code)
        table = results.table(its_results, words)
        tree = json_file(of_indicator(site, indicator, its_results))
        yield File(addresses.indicator_table(indicator.code), table), indicator.name
        yield File(addresses.indicator_data(indicator.code), tree), indicator.name
