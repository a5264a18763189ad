"""A compiled page as the search sees it: what it is called, where it belongs, and its words part by part."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from html import unescape
from typing import Final

from markupsafe import Markup

from loivao.pages.view import Block, Chart, Facts, Items, Kind, Link, LinkGroup, Notice, Page, Sentence, Table

UNSEARCHED: Final = frozenset({Kind.NOT_FOUND, Kind.SEARCH})
LISTS: Final = frozenset(
    {
        Kind.HOME,
        Kind.GUIDES,
        Kind.SITUATIONS,
        Kind.AGENCIES,
        Kind.INSTRUMENTS,
        Kind.MATRIX,
        Kind.INDEX,
        Kind.SITE_MAP,
        Kind.WHATS_NEW,
        Kind.REVIEWS,
        Kind.STATEMENT,
    }
)
"""Pages that are found by what they are called. Most name other pages, and what they list is found itself; the
statement carries figures of a check that looks at the index too, so the index cannot hold them.
"""

NOTED: Final = frozenset({"ended", "illustrative", "warning"})
"""Notices that a result shows of the whole page, whatever else it shows."""

_INLINE: Final = re.compile(r"</?(?:a|abbr|b|code|em|i|mark|span|strong|sub|sup|time)\b[^<>]*>")
_TAG: Final = re.compile(r"<[^<>]*>")
_UNSAID: Final = frozenset({"block", "tone", "id", "url", "cards", "level"})
"""Fields of blocks that hold no words for readers."""


@dataclass(frozen=True)
class Passage:
    """A part of a page that an address leads to; the first one has neither ``id`` nor ``title``."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Content:
    """What there is to find on one page."""

    kind: Kind
    url: str
    title: str
    part: str
    """The part of the site it belongs to: "Hướng dẫn"; "" at the top."""
    note: str
    """What must be known before anything is read there: that an agency has ended, that figures are illustrative."""
    passages: tuple[Passage, ...]


def contents(pages: Iterable[Page]) -> tuple[Content, ...]:
    """What there is to find, in the order of the pages."""
    return tuple(_content(page) for page in pages if page.view.kind not in UNSEARCHED)


def _content(page: Page) -> Content:
    view = page.view
    _, *way = view.breadcrumb or (None,)
    part = way[0].text if len(way) > 1 and way[0] else ""
    notes = (block.title for block in view.lead if isinstance(block, Notice) and block.tone in NOTED)
    listed = view.kind in LISTS
    return Content(
        view.kind,
        page.url,
        view.title,
        part,
        next(notes, ""),
        (
            Passage("", "", _joined((view.description, *(() if listed else _said(view.lead, view.description))))),
            *(() if listed else _passages(page)),
        ),
    )


def _passages(page: Page) -> Iterator[Passage]:
    """One a section, and one for whatever in it can be linked to by itself: statements of the plan, terms."""
    for section in page.view.sections:
        own = tuple(entry for block in section.blocks for entry in _entries(block))
        others = tuple(block for block in section.blocks if not any(True for _ in _entries(block)))
        if others or not own:
            yield Passage(section.id, section.title, _joined(_said(others)))
        yield from own


def _entries(block: Block) -> Iterator[Passage]:
    match block:
        case Items():
            for item in block.items:
                yield Passage(item.id, item.title, _joined((item.summary, item.original, item.note or "")))
        case Facts():
            for row in block.rows:
                if row.id:
                    yield Passage(row.id, row.term, _joined(_said((row.text, row.html))))


def _said(value: object, *known: str) -> Iterator[str]:
    """Every text in a value, but for ``known`` ones. Links are left to the pages they lead to, figures to their tables:
    out of their table they would lack their source, their status and the word that says that they are illustrative."""
    match value:
        case Markup():
            yield _text(value)
        case str():
            if value not in known:
                yield value
        case tuple():
            for each in value:
                yield from _said(each, *known)
        case Chart() | Link() | LinkGroup() | Sentence():
            return
        case Notice() if value.tone in NOTED:
            return
        case Table() if any(column.numeric for column in value.columns):
            return
        case _ if is_dataclass(value):
            for field in fields(value):
                if field.name not in _UNSAID:
                    yield from _said(getattr(value, field.name), *known)


def _text(html: Markup) -> str:
    """The words of trusted markup; what stands in different blocks stays apart."""
    return unescape(_TAG.sub(" ", _INLINE.sub("", html)))


def _joined(texts: Iterable[str]) -> str:
    """Texts on one line, each once, a full stop between those that have none."""
    said = dict.fromkeys(" ".join(text.split()) for text in texts)
    return " ".join(text if text[-1] in ".!?:;,…" else f"{text}." for text in said if text)
