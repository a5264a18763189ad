"""Events as an iCalendar file (RFC 5545) that a calendar can subscribe to: whole days that come back every year."""

from collections.abc import Iterator
from datetime import UTC, date
from typing import Final
from urllib.parse import urlsplit

from loivao import __version__
from loivao.exports.file import File
from loivao.exports.records import midnight
from loivao.model import addresses
from loivao.model.events import EventKind, Occurrence, occurrences
from loivao.model.record import Confidence
from loivao.pages.naming import certainty
from loivao.pages.site import Site

OCTETS: Final = 75
"""How long a line may be; what is longer goes on in the next line, after a blank."""
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(site: Site) -> Iterator[File]:
    """The calendar of all events that come again; no file where none does, for an empty calendar is not valid."""
    upcoming = occurrences(site.portal.events, site.portal.day)
    if upcoming:
        lines = (*_head(site), *(line for each in upcoming for line in _event(site, each)), "END:VCALENDAR")
        yield File(addresses.CALENDAR, "".join(f"{fold(line)}\r\n" for line in lines).encode())


def fold(line: str) -> str:
    """A content line cut so that no part is longer than 75 octets and no letter is torn."""
    parts, length = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if length + octets > OCTETS:
            parts.append(" ")
            length = 1
        parts[-1] += letter
        length += octets
    return "\r\n".join(parts)


def _head(site: Site) -> Iterator[str]:
    identity = site.portal.identity
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//Lối Vào//Lối Vào {__version__}//{identity.language.upper()}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{_text(site.words.text('calendar_title', name=identity.name))}"


def _event(site: Site, occurrence: Occurrence) -> Iterator[str]:
    """One event from its next day on. What is not verified is tentative, and its title says so."""
    event, words = occurrence.event, site.words
    sure = event.confidence is not Confidence.UNVERIFIED
    due = event.kind is EventKind.DEADLINE
    title = words.text("calendar_deadline", name=event.name) if due else event.name
    if not sure:
        title = words.text("calendar_unverified", name=title)
    before = words.text("calendar_before") if due else None
    told = (before, event.about, event.who, certainty(event.confidence, event.source, words), event.note)
    until = f";UNTIL={_day(event.until)}" if event.until else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{urlsplit(site.settings.address).hostname}"
    yield f"DTSTAMP:{midnight(site.portal.day).astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(occurrence.day)}"
    yield f"RRULE:FREQ=YEARLY{until}"
    yield f"SUMMARY;LANGUAGE={site.portal.identity.language}:{_text(title)}"
    yield f"DESCRIPTION;LANGUAGE={site.portal.identity.language}:{_text(chr(10).join(part for part in told if part))}"
    yield f"STATUS:{'CONFIRMED' if sure else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _text(text: str) -> str:
    return text.translate(_ESCAPED)
