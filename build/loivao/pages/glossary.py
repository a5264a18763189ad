"""Terms and abbreviations in alphabetical order: how each is written, what it stands for, how it is said."""

from collections.abc import Iterator

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.terms import Term
from loivao.pages import letters
from loivao.pages.site import Site
from loivao.pages.view import Fact, Facts, Kind, Page, Prose
from loivao.render.prose import inline, paragraphs
from loivao.render.words import Words


def pages(site: Site) -> Iterator[Page]:
    """The one page of all terms."""
    here, words = site.at(addresses.GLOSSARY), site.words
    groups = tuple(words.alphabet.by_initial(site.portal.terms, lambda term: term.written))
    sections = tuple(
        letters.section(letter, (Facts(tuple(_row(term, words) for term in terms)),), words) for letter, terms in groups
    )
    yield here.page(
        Kind.GLOSSARY,
        words.text("glossary_title"),
        words.text("glossary_description"),
        lead=(
            Prose(paragraphs(words.text("glossary_description"))),
            letters.ways(tuple(letter for letter, _ in groups), sections),
        ),
        sections=sections,
        contents=(),
    )


def _row(term: Term, words: Words) -> Fact:
    said = []
    if term.full:
        said.append(words.html("term_full", full=Markup("<strong>{}</strong>").format(term.full)))
    said.append(inline(term.explanation))
    if term.spoken:
        said.append(words.html("term_spoken", spoken=term.spoken))
    if term.source:
        said.append(words.html("term_source", source=inline(term.source)))
    html = Markup("").join(Markup("<p>{}</p>").format(each) for each in said)
    return Fact(term.written, html=html, id=addresses.term(term.id).partition("#")[2])
