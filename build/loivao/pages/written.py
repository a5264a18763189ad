"""Pages that people write in Markdown: how to use this site, contact, privacy."""

from collections.abc import Collection, Iterator

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.portal import WrittenPage
from loivao.pages.references import locator, resolver
from loivao.pages.reviews import overdue_notice
from loivao.pages.site import FRAME_IDS, Here, Site
from loivao.pages.view import Block, Cell, Column, Fact, Facts, Kind, Page, Prose, Section, Table
from loivao.render.markdown import MarkdownTable, Part, render

ABOUT = "ve-trang-nay"


def pages(site: Site) -> Iterator[Page]:
    """One page a file."""
    for written in site.portal.pages:
        yield _page(site.at(addresses.written_page(written.slug)), written)


def _page(here: Here, written: WrittenPage) -> Page:
    words, head = here.words, written.head
    opening, sections = body_sections(here, written.body, written.file, taken=(ABOUT,))
    rows = [Fact(words.text("checked_on"), html=words.time(head.checked_on))]
    if head.review_by:
        rows.append(Fact(words.text("guide_review_by"), html=words.time(head.review_by)))
    return here.page(
        Kind.WRITTEN,
        head.title,
        head.description,
        lead=(*overdue_notice(here, head.review_by), *opening),
        sections=(*sections, Section(ABOUT, words.text("guide_about"), (Facts(tuple(rows)),))),
    )


def body_sections(
    here: Here, body: str, file: str, taken: Collection[str]
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """A Markdown text as blocks before its first heading, and sections; no section gets an id of ``taken``."""
    first, *others = render(
        body,
        resolver(here),
        locator(here, file),
        FRAME_IDS.union(taken),
        caption=here.words.text("table_caption"),
    )
    return _blocks(first), tuple(Section(part.id, part.title, _blocks(part)) for part in others)


def _blocks(part: Part) -> tuple[Block, ...]:
    return tuple(Prose(block) if isinstance(block, Markup) else _table(block) for block in part.blocks)


def _table(table: MarkdownTable) -> Table:
    rows = tuple(tuple(Cell(html=cell) for cell in row) for row in table.rows)
    return Table(table.caption, tuple(Column(column) for column in table.columns), rows)
