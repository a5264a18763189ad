"""What is new, as an Atom feed (RFC 4287): the news of the page, each with its day from the data and a lasting id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from loivao.exports.file import File
from loivao.exports.records import absolute, midnight
from loivao.exports.results import status_of
from loivao.model import addresses
from loivao.model.corrections import Correction
from loivao.model.results import ResultStatus
from loivao.pages.site import Site
from loivao.pages.view import Page
from loivao.pages.whats_new import LOOK_BACK, Happening, changes

_ATOM: Final = "http://www.w3.org/2005/Atom"
_OF_ONE_THING: Final = frozenset({Happening.IN_FORCE, Happening.ENDED, Happening.CHECKED, Happening.REWRITTEN})
"""What happens at most once a day to what stands at one address: its name is free to change."""


@dataclass(frozen=True)
class Entry:
    """One piece of news; ``key`` tells it apart from all others, and from what the same page told on other days."""

    key: str
    day: date
    title: str
    summary: str
    address: str


def feed(site: Site, pages: Mapping[str, Page]) -> File:
    """The entries of a year back, the latest first. ``pages`` by address: their descriptions are the summaries.

    Raises:
        KeyError: something new has no page among ``pages``.
    """
    today = site.portal.day
    known = (*_changes(site, pages), *_corrections(site))
    recent = (entry for entry in known if today - LOOK_BACK <= entry.day <= today)
    newest = sorted(recent, key=lambda entry: (-entry.day.toordinal(), entry.key))
    return File(addresses.NEWS, _written(site, newest))


def _changes(site: Site, pages: Mapping[str, Page]) -> Iterator[Entry]:
    """What the page of news tells, but for corrections, of which there is more to say."""
    for new in changes(site):
        if new.what is not Happening.CORRECTED:
            what = new.what.name.lower()
            named = "" if new.what in _OF_ONE_THING else f"/{addresses.slug(new.name)}"
            title = site.words.text(f"feed_{what}", name=new.name)
            summary = pages[new.address.partition("#")[0]].view.description
            yield Entry(f"{new.address}{what}/{new.day}{named}", new.day, title, summary, new.address)


def _corrections(site: Site) -> Iterator[Entry]:
    """Every change of a figure that readers have seen, with the reason."""
    for each in site.portal.corrections:
        address = addresses.indicator(each.indicator)
        where = "/".join((str(each.year), each.area, addresses.slug(each.dimension or "")))
        title = site.words.text("feed_corrected", name=_figure(site, each))
        yield Entry(
            f"{address}corrected/{each.corrected_on}/{where}/{each.old}", each.corrected_on, title, each.reason, address
        )


def _figure(site: Site, correction: Correction) -> str:
    """Which figure was corrected; that it is illustrative stands in its name."""
    words = site.words
    name = site.indicators[correction.indicator].name
    if correction.dimension:
        name = words.text("part_of_whole", whole=name, part=correction.dimension)
    area = next(area.name for area in site.portal.areas if area.id == correction.area)
    figure = words.text("corrections_figure_of", name=name, area=area, year=str(correction.year))
    illustrative = status_of(correction, site.portal) is ResultStatus.ILLUSTRATIVE
    return words.text("news_illustrative", name=figure) if illustrative else figure


def _written(site: Site, entries: list[Entry]) -> bytes:
    identity, words = site.portal.identity, site.words
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": identity.language})
    _add(root, "id", _tag(site, ""))
    _add(root, "title", words.text("feed_title", name=identity.name))
    _add(root, "updated", midnight(max((entry.day for entry in entries), default=site.portal.day)).isoformat())
    _add(SubElement(root, "author"), "name", identity.owner.name or identity.name)
    SubElement(root, "link", {"rel": "self", "href": absolute(site, addresses.NEWS), "type": "application/atom+xml"})
    SubElement(root, "link", {"rel": "alternate", "href": absolute(site, addresses.WHATS_NEW), "type": "text/html"})
    for entry in entries:
        element = SubElement(root, "entry")
        _add(element, "id", _tag(site, entry.key))
        _add(element, "title", entry.title)
        _add(element, "updated", midnight(entry.day).isoformat())
        SubElement(element, "link", {"rel": "alternate", "href": absolute(site, entry.address), "type": "text/html"})
        _add(element, "summary", entry.summary)
    indent(root)
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _tag(site: Site, key: str) -> str:
    """An id that stays when the page moves (RFC 4151)."""
    where = urlsplit(site.settings.address)
    return f"tag:{where.hostname},2026:{where.path}{key}"
