"""When what has to be checked again: by the agency that answers for it, the longest overdue first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.instruments import InstrumentStatus
from loivao.pages.naming import instrument_name
from loivao.pages.site import Here, Site
from loivao.pages.view import Block, Cell, Column, Fact, Facts, Kind, Notice, Page, Prose, Section, Table
from loivao.render.prose import paragraphs
from loivao.render.words import Words

DATA_AFTER: Final = timedelta(days=180)
"""How long a check of a record of data is good for; a page that people write gives its own date."""
SOON: Final = timedelta(days=90)
"""How long before its date a record of data is listed. Written pages are always listed: they are few."""


@dataclass(frozen=True)
class Review:
    """What has to be checked again before the end of ``due``; ``agency`` is the id of who answers for it."""

    name: str
    address: str
    checked_on: date
    due: date
    agency: str | None = None
    is_written: bool = False


def reviews(site: Site) -> tuple[Review, ...]:
    """All that is checked from time to time and is in use on the day of publication, the earliest first."""
    return tuple(sorted((*_written(site), *_data(site)), key=lambda each: (each.due, each.address, each.name)))


def overdue_notice(here: Here, review_by: date | None) -> Iterator[Notice]:
    """What a page past its date says first."""
    words = here.words
    if review_by and review_by < here.portal.day:
        yield Notice(
            "warning",
            words.text("guide_overdue"),
            html=Markup("<p>{}</p>").format(words.html("guide_overdue_text", day=words.time(review_by))),
        )


def pages(site: Site) -> Iterator[Page]:
    """The one page of what is due."""
    here, words, day = site.at(addresses.REVIEWS), site.words, site.portal.day
    known = reviews(site)
    shown = tuple(each for each in known if each.is_written or each.due <= day + SOON)
    agencies = dict.fromkeys(each.agency for each in shown if each.agency)
    yield here.page(
        Kind.REVIEWS,
        words.text("reviews_title"),
        words.text("reviews_description"),
        lead=(Prose(paragraphs(words.text("reviews_description"))), *_summary(known, day, words)),
        sections=(
            *(_of_agency(here, agency, shown) for agency in agencies),
            *_of_nobody(here, shown),
            Section(
                "cach-tinh",
                words.text("reviews_rules"),
                (Prose(paragraphs(words.text("reviews_rules_text", days=DATA_AFTER.days, soon=SOON.days))),),
            ),
        ),
    )


def _summary(known: tuple[Review, ...], day: date, words: Words) -> Iterator[Block]:
    overdue = sum(each.due < day for each in known)
    soon = sum(day <= each.due <= day + SOON for each in known)
    if overdue:
        yield Notice("warning", words.text("reviews_some_overdue", count=overdue))
    rows = (
        Fact(words.text("reviews_overdue"), words.text("reviews_entries", count=overdue)),
        Fact(words.text("reviews_soon", days=SOON.days), words.text("reviews_entries", count=soon)),
        Fact(words.text("reviews_later"), words.text("reviews_entries", count=len(known) - overdue - soon)),
    )
    yield Facts(rows)


def _of_agency(here: Here, agency: str, shown: Iterable[Review]) -> Section:
    name = here.portal.agency[agency].name
    return Section(agency, name, (_table(here, name, (each for each in shown if each.agency == agency)),))


def _of_nobody(here: Here, shown: Iterable[Review]) -> Iterator[Section]:
    if unassigned := tuple(each for each in shown if each.agency is None):
        title = here.words.text("reviews_nobody")
        yield Section("chua-giao", title, (_table(here, title, unassigned),))


def _table(here: Here, owner: str, shown: Iterable[Review]) -> Table:
    words = here.words
    columns = tuple(Column(words.text(key)) for key in ("reviews_page", "checked_on", "guide_review_by", "status"))
    rows = tuple(
        (
            Cell(each.name, url=here.url(each.address)),
            Cell(html=words.time(each.checked_on)),
            Cell(html=words.time(each.due)),
            Cell(_left(each.due - here.portal.day, words)),
        )
        for each in shown
    )
    return Table(words.text("reviews_caption", owner=owner), columns, rows)


def _left(left: timedelta, words: Words) -> str:
    if left.days < 0:
        return words.text("reviews_days_over", count=-left.days)
    return words.text("reviews_days_left", count=left.days) if left else words.text("reviews_today")


def _written(site: Site) -> Iterator[Review]:
    for guide in site.guides:
        head, address = guide.head, addresses.guide(guide.slug)
        yield Review(head.title, address, head.checked_on, head.review_by, head.reviewed_by, is_written=True)
    for page in site.portal.pages:
        if due := page.head.review_by:
            address = addresses.written_page(page.slug)
            yield Review(page.head.title, address, page.head.checked_on, due, is_written=True)


def _data(site: Site) -> Iterator[Review]:
    """Records of data that still hold: what has ended does not change any more."""
    portal, day = site.portal, site.portal.day
    for instrument in portal.instruments:
        if instrument.status_on(day) is not InstrumentStatus.ENDED:
            name = instrument_name(instrument, site.words)
            yield _record(name, addresses.instrument(instrument.id), instrument.checked_on)
    for agency in portal.agencies:
        if agency.exists_on(day):
            yield _record(agency.name, addresses.agency(agency.id), agency.checked_on)
    levels = (
        *((each.name, each.on(day)) for each in portal.bases),
        *((each.name, each.on(day)) for each in portal.amounts),
    )
    for name, level in levels:
        if level:
            yield _record(name, addresses.AMOUNTS, level.checked_on)
    for event in portal.events:
        if event.until is None or event.until >= day:
            yield _record(event.name, addresses.event(event.id), event.checked_on)


def _record(name: str, address: str, checked_on: date) -> Review:
    return Review(name, address, checked_on, checked_on + DATA_AFTER)
