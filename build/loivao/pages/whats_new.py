"""What is new, from data and history: rules that begin or end, amounts, results, corrections, what was rewritten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, auto
from itertools import groupby
from typing import Final

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.record import Confidence
from loivao.model.results import ResultStatus
from loivao.pages.naming import instrument_name
from loivao.pages.site import Here, Site
from loivao.pages.view import Kind, Link, Links, Page, Prose, Section
from loivao.render.prose import anchor, listed, paragraphs

LOOK_BACK: Final = timedelta(days=365)
"""How long something is new. What is older stands on its own page, with its dates."""
SOON: Final = "sap-toi"


class Happening(IntEnum):
    """What can be new; in this order within a day."""

    IN_FORCE = auto()
    ENDED = auto()
    AMOUNT = auto()
    RESULTS = auto()
    CORRECTED = auto()
    CHECKED = auto()
    REWRITTEN = auto()


@dataclass(frozen=True)
class Change:
    """One thing that is new since ``day``, and the page that tells more."""

    day: date
    what: Happening
    name: str
    address: str


def changes(site: Site) -> tuple[Change, ...]:
    """All that data and history date, past and to come, the latest first. What is not verified is no news."""
    known = {
        *_instruments(site),
        *_amounts(site),
        *_results(site),
        *_corrections(site),
        *_guides(site),
        *_rewritten(site),
    }
    by_name = site.words.alphabet.sort_key
    return tuple(sorted(known, key=lambda each: (-each.day.toordinal(), each.what, by_name(each.name))))


def pages(site: Site) -> Iterator[Page]:
    """The one page of what is new."""
    here, words, day = site.at(addresses.WHATS_NEW), site.words, site.portal.day
    known = changes(site)
    coming = tuple(each for each in reversed(known) if each.day > day)
    recent = tuple(each for each in known if day - LOOK_BACK <= each.day <= day)
    months = groupby(recent, key=lambda each: (each.day.year, each.day.month))
    sections = (
        *((Section(SOON, words.text("news_coming"), (_told(here, coming),)),) if coming else ()),
        *(
            Section(
                f"thang-{year}-{month:02}",
                words.month(date(year, month, 1)),
                (_told(here, tuple(of_month)),),
            )
            for (year, month), of_month in months
        ),
    )
    nothing = () if recent else (Prose(paragraphs(words.text("news_nothing"))),)
    feed = Link(words.text("news_feed"), here.url(addresses.NEWS), words.text("news_feed_text"))
    yield here.page(
        Kind.WHATS_NEW,
        words.text("news_title"),
        words.text("news_description"),
        lead=(Prose(paragraphs(words.text("news_description"))), *nothing, Links((feed,))),
        sections=sections,
    )


def _told(here: Here, new: Iterable[Change]) -> Prose:
    """A list with one entry a day and happening; in it, the links to what is meant."""
    told = []
    for (day, what), of_day in groupby(new, key=lambda each: (each.day, each.what)):
        links = listed(anchor(here.url(each.address), each.name) for each in of_day)
        when = here.words.html(f"news_{what.name.lower()}", day=here.words.time(day))
        told.append(Markup("{}\n{}").format(when, links))
    return Prose(listed(told))


def _instruments(site: Site) -> Iterator[Change]:
    for instrument in site.portal.instruments:
        if instrument.confidence is Confidence.UNVERIFIED:
            continue
        name, address = instrument_name(instrument, site.words), addresses.instrument(instrument.id)
        if instrument.in_force_from:
            yield Change(instrument.in_force_from, Happening.IN_FORCE, name, address)
        if instrument.in_force_until:
            yield Change(instrument.in_force_until + timedelta(days=1), Happening.ENDED, name, address)


def _amounts(site: Site) -> Iterator[Change]:
    levels = (
        *((base.name, level) for base in site.portal.bases for level in base.levels),
        *((amount.name, level) for amount in site.portal.amounts for level in amount.levels),
    )
    for name, level in levels:
        if level.confidence is not Confidence.UNVERIFIED:
            yield Change(level.holds_from, Happening.AMOUNT, name, addresses.AMOUNTS)


def _results(site: Site) -> Iterator[Change]:
    """Figures that were published; that there is none for an indicator is told beside those there are."""
    for result in site.portal.results:
        if result.published_on and result.figure() is not None:
            name = site.words.text("results_year", year=str(result.year))
            real = result.status is not ResultStatus.ILLUSTRATIVE
            address = addresses.results_of(result.year)
            yield Change(result.published_on, Happening.RESULTS, _marked(name, real, site), address)


def _corrections(site: Site) -> Iterator[Change]:
    illustrative = {area.id for area in site.portal.areas if area.illustrative}
    for each in site.portal.corrections:
        indicator = site.indicators[each.indicator].name
        name = site.words.text("news_corrected_figure", indicator=indicator, year=str(each.year))
        name = _marked(name, each.area not in illustrative, site)
        yield Change(each.corrected_on, Happening.CORRECTED, name, addresses.indicator(each.indicator))


def _marked(name: str, real: bool, site: Site) -> str:
    """The name of figures, which says so when they are illustrative."""
    return name if real else site.words.text("news_illustrative", name=name)


def _guides(site: Site) -> Iterator[Change]:
    for guide in site.guides:
        yield Change(guide.head.checked_on, Happening.CHECKED, guide.head.title, addresses.guide(guide.slug))


def _rewritten(site: Site) -> Iterator[Change]:
    """Words that were changed, by the history of their files; the last change of each."""
    written = (
        *((guide.file, guide.head.title, addresses.guide(guide.slug)) for guide in site.guides),
        *((page.file, page.head.title, addresses.written_page(page.slug)) for page in site.portal.pages),
    )
    for file, title, address in written:
        day = site.settings.changed.get(file)
        if day is not None and day <= site.portal.day:
            yield Change(day, Happening.REWRITTEN, title, address)
