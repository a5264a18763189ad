"""Files to take away: wherever a page offers one, the link says its size before it is fetched."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from compiled import SHIPPED, pages, portal, rendered, settings, words, words_of
from sites.portals import MINIMAL

from loivao import exports
from loivao.model import addresses
from loivao.pages.downloads import kilobytes
from loivao.pages.plan import archive_address

PORTALS = pytest.mark.parametrize("root", [MINIMAL, SHIPPED], ids=["minimal", "shipped"])


def sizes(root: Path) -> dict[str, int]:
    files = exports.files(portal(root), settings(), pages(root).values())
    archive = {archive_address(portal(root).plan): settings().archive_bytes}
    return {file.address: len(file.content) for file in files if file.address != addresses.NEWS} | archive


@PORTALS
def test_every_link_to_a_file_on_any_page_tells_its_size(root: Path) -> None:
    """The feed is read by a program again and again and is no file to take away; only the data page gives its size."""
    known, offering = sizes(root), set()
    for url, page in rendered(root).items():
        for link in page.xpath("//main//a[@href]"):
            address = urljoin(f"/{url}", link.get("href")).removeprefix("/")
            if address in known:
                offering.add(url)
                size = f"{max(1, round(known[address] / 1000))} kB"
                assert size in words_of(link), (url, words_of(link))
    assert {"ket-qua/", "lich/", "du-lieu/", "ke-hoach/"} <= offering
    assert {addresses.indicator(each.code) for each in portal(root).indicators} <= offering
    assert {addresses.results_of(each.year) for each in portal(root).results} <= offering


def test_no_file_is_said_to_be_empty() -> None:
    assert kilobytes(words(), 12) == "1"
    assert kilobytes(words(), 1_234_567) == "1.235"
