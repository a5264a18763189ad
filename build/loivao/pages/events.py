"""Days that come back every year: the next ones first, what each is, whom it concerns, and where that was read."""

from collections.abc import Iterable, Iterator
from datetime import date

from loivao.model import addresses
from loivao.model.events import Event, EventKind, occurrences
from loivao.pages.downloads import Sizes, download
from loivao.pages.naming import event_name
from loivao.pages.provenance import told
from loivao.pages.site import Here, Site
from loivao.pages.view import Block, Fact, Facts, Kind, Links, Page, Prose, Section, Subheading
from loivao.render.prose import inline, paragraphs


def pages(site: Site, sizes: Sizes) -> Iterator[Page]:
    """The one page of all events."""
    here, words, portal = site.at(addresses.EVENTS), site.words, site.portal
    upcoming = {each.event.id: each.day for each in occurrences(portal.events, portal.day)}
    ended = tuple(event for event in portal.events if event.id not in upcoming)
    said = words.text("events_file"), addresses.CALENDAR, words.text("events_file_text")
    file = (Links((download(here, sizes, *said),)),) if upcoming else ()
    yield here.page(
        Kind.EVENTS,
        words.text("events_title"),
        words.text("events_description"),
        lead=(Prose(paragraphs(words.text("events_description"))), *file),
        sections=(
            *(section for kind in EventKind for section in _next_of(here, kind, upcoming)),
            *((Section("khong-con", words.text("events_ended"), tuple(_all(here, ended, {}))),) if ended else ()),
        ),
    )


def _next_of(here: Here, kind: EventKind, upcoming: dict[str, date]) -> Iterator[Section]:
    """The events of one kind, in the order in which they come."""
    of_kind = {event.id: event for event in here.portal.events if event.kind is kind}
    if in_order := tuple(of_kind[identifier] for identifier in upcoming if identifier in of_kind):
        title = here.words.text(f"events_{kind.value}")
        yield Section(addresses.slug(title), title, tuple(_all(here, in_order, upcoming)))


def _all(here: Here, events: Iterable[Event], upcoming: dict[str, date]) -> Iterator[Block]:
    for event in events:
        yield Subheading(event_name(event, here.words), addresses.event(event.id).partition("#")[2])
        yield Facts(tuple(_facts(here, event, upcoming.get(event.id))))


def _facts(here: Here, event: Event, coming: date | None) -> Iterator[Fact]:
    words = here.words
    if coming:
        key = "events_next_deadline" if event.kind is EventKind.DEADLINE else "events_next_day"
        yield Fact(words.text("events_next"), html=words.html(key, day=words.time(coming)))
    yield Fact(words.text(f"events_who_{event.kind.value}"), html=inline(event.who))
    yield Fact(words.text("events_about"), html=inline(event.about))
    if event.until:
        yield Fact(words.text("events_until"), html=words.time(event.until))
    if event.note:
        yield Fact(words.text("note"), html=inline(event.note))
    source = told(
        here,
        event.confidence,
        event.source,
        instrument=event.instrument,
        provision=event.provision,
        checked_on=event.checked_on,
    )
    yield Fact(words.text("source"), html=source)
