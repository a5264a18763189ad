"""The index of everything: each page of the site and each term, by name in alphabetical order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from loivao.model import addresses
from loivao.pages import letters
from loivao.pages.site import Here, Site
from loivao.pages.view import Kind, Page, Prose
from loivao.render.prose import anchor, listed, paragraphs


@dataclass(frozen=True)
class Entry:
    """A name, where it leads, and what tells it apart from the same name elsewhere."""

    name: str
    address: str
    where: str


def pages(site: Site, made: Iterable[Page]) -> Iterator[Page]:
    """The one page of the index over the pages ``made`` before it."""
    here, words = site.at(addresses.INDEX), site.words
    entries = (*_of_pages(made), *_of_terms(here))
    groups = tuple(words.alphabet.by_initial(entries, lambda entry: entry.name))
    sections = tuple(letters.section(letter, (_list(here, group),), words) for letter, group in groups)
    yield here.page(
        Kind.INDEX,
        words.text("index_title"),
        words.text("index_description"),
        lead=(
            Prose(paragraphs(words.text("index_lead", count=len(entries)))),
            letters.ways(tuple(letter for letter, _ in groups), sections),
        ),
        sections=sections,
        contents=(),
    )


def _of_pages(made: Iterable[Page]) -> Iterator[Entry]:
    """Every page that has a place below home; a page in a section says in which."""
    for page in made:
        if way := page.view.breadcrumb:
            _, first, *further = way
            yield Entry(page.view.title, page.url, first.text if further else "")


def _of_terms(here: Here) -> Iterator[Entry]:
    """A term by each of its names: as it is written, and in full."""
    words = here.words
    for term in here.portal.terms:
        yield Entry(term.written, addresses.term(term.id), words.text("index_term"))
        if term.full:
            yield Entry(term.full, addresses.term(term.id), words.text("index_abbreviation", written=term.written))


def _list(here: Here, entries: tuple[Entry, ...]) -> Prose:
    return Prose(listed(_line(here, entry) for entry in entries))


def _line(here: Here, entry: Entry) -> Markup:
    link = anchor(here.url(entry.address), entry.name)
    return here.words.html("with_status", name=link, status=entry.where) if entry.where else link
