"""Everything that the portal must have stands on its site, within three links of home."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final
from urllib.parse import urldefrag, urljoin

import pytest
from compiled import ADDRESS, SHIPPED, portal, rendered

from loivao.model import addresses

LINKS: Final = 3
CODES: Final = {f"NKT-{number:02}" for number in range(1, 30)}
"""The 29 indicators of the plan's results; a letter after a code is a part of one."""


def walked_from(page: str) -> Iterator[str]:
    """Pages to which the navigation or the main part of a page leads; what stands at its end does not count."""
    for href in rendered(SHIPPED)[page].xpath("//header//a/@href | //nav//a/@href | //main//a/@href"):
        address = urldefrag(urljoin(ADDRESS + page, href))[0].removeprefix(ADDRESS)
        if address in rendered(SHIPPED):
            yield address


@cache
def distances() -> dict[str, int]:
    """By the address of each page, how many links it is from home."""
    found, latest = {addresses.HOME: 0}, [addresses.HOME]
    while latest:
        following = dict.fromkeys(address for page in latest for address in walked_from(page) if address not in found)
        found |= dict.fromkeys(following, found[latest[0]] + 1)
        latest = list(following)
    return found


def wanted() -> dict[str, tuple[str, str | None]]:
    """Everything that must be near: its page, and its fragment where it shares the page."""
    source = portal(SHIPPED)
    found: dict[str, tuple[str, str | None]] = {}
    found |= {task.id: (addresses.task(task.id), None) for task in source.plan.tasks()}
    for agency in source.agencies:
        if agency.plan_place:
            found[agency.plan_place] = (addresses.agency(agency.id), None)
            found |= {duty.id: (addresses.agency(agency.id), duty.id) for duty in agency.responsibilities}
    found |= {guide.slug: (addresses.guide(guide.slug), None) for guide in source.guides}
    found |= {each.code: (addresses.indicator(each.code), None) for each in source.indicators}
    found |= {f"{result.year}": (addresses.results_of(result.year), None) for result in source.results}
    return found


def test_nothing_is_missing() -> None:
    names = wanted().keys()
    assert sum(bool(re.fullmatch(r"II\.[0-9]\.[0-9]", name)) for name in names) == 27
    assert sum(bool(re.fullmatch(r"IV\.[0-9]+", name)) for name in names) == 15
    assert sum(bool(re.fullmatch(r"IV\.[0-9]+\.[0-9]", name)) for name in names) == 25
    assert len(portal(SHIPPED).guides) == 14
    assert {name[:6] for name in names if name.startswith("NKT-") and name < "NKT-9"} == CODES


@pytest.mark.parametrize("name", wanted())
def test_it_stands_on_the_site_within_three_links_of_home(name: str) -> None:
    address, fragment = wanted()[name]
    assert distances()[address] <= LINKS
    if fragment:
        assert rendered(SHIPPED)[address].xpath("//main//*[@id=$id]", id=fragment)


@pytest.mark.parametrize("address", [addresses.MATRIX, addresses.AMOUNTS, addresses.RESULTS, addresses.INSTRUMENTS])
def test_the_pages_that_gather_others_are_near_too(address: str) -> None:
    assert distances()[address] <= LINKS


def test_every_instrument_is_near() -> None:
    assert {each.id: distances()[addresses.instrument(each.id)] for each in portal(SHIPPED).instruments} == {
        each.id: 2 for each in portal(SHIPPED).instruments
    }


@pytest.mark.parametrize("place", [f"IV.{number}" for number in range(1, 16)])
def test_every_agency_of_the_plan_says_what_became_of_it(place: str) -> None:
    (agency,) = (each for each in portal(SHIPPED).agencies if each.plan_place == place)
    main = rendered(SHIPPED)[addresses.agency(agency.id)].find(".//main")
    rows = main.xpath(".//h2[@id='ai-lam-viec-nay-bay-gio']/following-sibling::div[1]//tbody/tr")
    assert len(rows) == len(agency.successors) > 0
