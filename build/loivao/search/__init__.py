"""Search, first of all in Vietnamese: a static index beside the pages, asked by the reader's browser
(``theme/assets/js/search.js``).

Nothing of it is fetched before a reader searches, and then only the shards of the words of the query.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from loivao.exports.file import File
from loivao.model import addresses
from loivao.model.instruments import InstrumentStatus, InstrumentType, replacements_on
from loivao.model.language import Language
from loivao.model.portal import Portal
from loivao.pages.agencies import Standing, standing
from loivao.pages.site import SiteSettings
from loivao.pages.view import Page
from loivao.render.words import Words
from loivao.search.index import index_files
from loivao.search.passages import contents
from loivao.search.weights import Weights, abbreviations, by_first_word

__all__ = ["files"]

SYLLABLES: Final = frozenset({Language.VIETNAMESE})
"""Languages that write each syllable apart; in others every word speaks for itself."""
CALLED_BY_SUBJECT: Final = frozenset({InstrumentType.LAW, InstrumentType.ORDINANCE, InstrumentType.CONVENTION})
"""Everybody says "Luật Người khuyết tật"; a decree is called by its number."""


def files(portal: Portal, settings: SiteSettings, pages: Iterable[Page]) -> tuple[File, ...]:
    """The whole index of ``pages``, which are those of ``portal``: the same pages give the same bytes."""
    found = contents(pages)
    short = abbreviations(portal.terms)
    by_word = by_first_word(short)
    archive = frozenset(_archive(portal))
    called = dict(_called(portal, settings.words))
    weights = (
        Weights(content, by_word, called=called.get(content.url, ()), archived=content.url in archive)
        for content in found
    )
    words = settings.words
    weak = words.text("search_weak_words").split()
    return tuple(index_files(found, weights, short, weak, syllables=words.language in SYLLABLES))


def _called(portal: Portal, words: Words) -> Iterator[tuple[str, list[str]]]:
    """How people call what has a longer name: "20/2021/NĐ-CP", "Luật người khuyết tật", "NKT-05"."""
    for instrument in portal.instruments:
        names = [instrument.number or ""]
        if instrument.type in CALLED_BY_SUBJECT:
            subject = instrument.subject.removeprefix(words.text("search_about"))
            names.append(words.text(f"instrument_type_{instrument.type.value}") + subject)
        yield addresses.instrument(instrument.id), names
    for indicator in portal.indicators:
        yield addresses.indicator(indicator.code), [indicator.code]


def _archive(portal: Portal) -> Iterator[str]:
    """Addresses of what is kept for the record: agencies that others have followed, instruments that hold no longer."""
    for agency in portal.agencies:
        if standing(agency, portal.day) in (Standing.ENDED, Standing.IN_DOUBT):
            yield addresses.agency(agency.id)
    replaced = replacements_on(portal.instruments, portal.day)
    for instrument in portal.instruments:
        if instrument.id in replaced or instrument.status_on(portal.day) is InstrumentStatus.ENDED:
            yield addresses.instrument(instrument.id)
