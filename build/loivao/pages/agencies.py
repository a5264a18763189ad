"""The index of agencies: whom to ask for what, who is at work today, and the agencies of the plan."""

from collections.abc import Iterator
from datetime import date
from enum import Enum, auto
from typing import Final

from loivao.model import addresses
from loivao.model.agencies import Agency, AgencyLevel
from loivao.pages.naming import place_in_words
from loivao.pages.performers import performers
from loivao.pages.site import Here, Site
from loivao.pages.view import Fact, Facts, Kind, Link, Links, Notice, Page, Prose, Section
from loivao.render.prose import paragraphs

FUNCTIONS: Final = "viec-can-hoi"
NEAREST_FIRST: Final = (
    AgencyLevel.COMMUNE,
    AgencyLevel.INTER_COMMUNE,
    AgencyLevel.DISTRICT,
    AgencyLevel.PROVINCE,
    AgencyLevel.NATIONAL,
)


class Standing(Enum):
    """What is known of an agency on one day."""

    AT_WORK = auto()
    NOT_YET = auto()
    ENDED = auto()
    IN_DOUBT = auto()
    """Others are known to do its work, but not whether and when it ended."""


_STANDING_IN_INDEX: Final = {
    Standing.AT_WORK: "agency_at_work",
    Standing.NOT_YET: "agency_at_work",
    Standing.ENDED: "agency_has_ended",
    Standing.IN_DOUBT: "agency_in_doubt",
}


def standing(agency: Agency, day: date) -> Standing:
    """Where an agency stands on ``day``."""
    if agency.valid_until and agency.valid_until < day:
        return Standing.ENDED
    if agency.valid_from and day < agency.valid_from:
        return Standing.NOT_YET
    return Standing.IN_DOUBT if agency.successors and not agency.valid_until else Standing.AT_WORK


def pages(site: Site) -> Iterator[Page]:
    """The page of all agencies."""
    here, words = site.at(addresses.AGENCIES), site.words
    yield here.page(
        Kind.AGENCIES,
        words.text("agencies_title"),
        words.text("agencies_description"),
        lead=(Prose(paragraphs(words.text("agencies_description"))),),
        sections=(
            Section(FUNCTIONS, words.text("functions_title"), (_functions(here),)),
            *_today(here),
            Section(
                "co-quan-cua-ke-hoach",
                words.text("agencies_of_plan", count=len(site.plan_agencies)),
                (
                    Notice("ended", words.text("plan_issuer_title"), html=paragraphs(site.portal.plan.issuer_note)),
                    Links(tuple(_of_plan(here, agency) for agency in site.plan_agencies), shape="columns"),
                ),
            ),
        ),
    )


def in_section(here: Here, agency: Agency) -> tuple[Link, ...]:
    """The agencies among which ``agency`` stands: those of the plan, or those of its level today."""
    among = here.site.plan_agencies if agency.plan_place else _of_level(here.site, agency.level)
    return tuple(here.agency(each.id) for each in among)


def _functions(here: Here) -> Facts:
    return Facts(tuple(Fact(each.name, html=performers(here, each)) for each in here.portal.functions))


def _today(here: Here) -> Iterator[Section]:
    for level in NEAREST_FIRST:
        if links := tuple(
            here.link(agency.name, addresses.agency(agency.id), agency.about) for agency in _of_level(here.site, level)
        ):
            yield Section(
                f"hien-nay-{level.value.replace('_', '-')}",
                here.words.text(f"agencies_{level.value}"),
                (Links(links, shape="columns"),),
            )


def _of_level(site: Site, level: AgencyLevel) -> tuple[Agency, ...]:
    """Agencies of today that stand outside the plan."""
    return tuple(
        agency
        for agency in site.portal.agencies
        if agency.level is level and not agency.plan_place and agency.exists_on(site.portal.day)
    )


def _of_plan(here: Here, agency: Agency) -> Link:
    words = here.words
    said = words.text(
        _STANDING_IN_INDEX[standing(agency, here.portal.day)],
        place=place_in_words(agency.plan_place or "", words),
    )
    return here.link(agency.name, addresses.agency(agency.id), said)
