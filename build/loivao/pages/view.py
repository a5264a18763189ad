"""What a template is given: ``site`` (the frame around every page) and ``view`` (one page). All addresses are relative.

Fields named ``html`` hold markup that was made safe; all others are text and are escaped by the templates.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal

from markupsafe import Markup

Current = Literal["", "page", "section"]


class Kind(StrEnum):
    """Each kind of page has its template: ``theme/pages/<kind>.html``."""

    HOME = "home"
    PLAN = "plan"
    TASK_GROUP = "task_group"
    TASK = "task"
    MATRIX = "matrix"
    AGENCIES = "agencies"
    AGENCY = "agency"
    GUIDES = "guides"
    GUIDE = "guide"
    RESULTS = "results"
    RESULTS_YEAR = "results_year"
    INDICATOR = "indicator"
    AMOUNTS = "amounts"
    INSTRUMENTS = "instruments"
    INSTRUMENT = "instrument"
    WRITTEN = "written"
    STATEMENT = "statement"
    SITUATIONS = "situations"
    SITUATION = "situation"
    GLOSSARY = "glossary"
    INDEX = "index"
    SITE_MAP = "site_map"
    WHATS_NEW = "whats_new"
    REVIEWS = "reviews"
    EVENTS = "events"
    DATA = "data"
    SEARCH = "search"
    NOT_FOUND = "not_found"


NO_LINKED_DATA: Final = Markup("")


@dataclass(frozen=True)
class Link:
    text: str
    url: str
    description: str = ""
    current: Current = ""


@dataclass(frozen=True)
class LinkGroup:
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class SectionLinks:
    """The pages of the section that a page belongs to."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class SiteView:
    """The frame, as it stands around one page."""

    name: str
    language: str
    home: Link
    search: Link | None
    """Where the field in the header leads, named as the field is; None on the page of the search, which has its own."""
    navigation: tuple[Link, ...]
    footer: tuple[LinkGroup, ...]
    owner_statement: str
    generator: str
    fonts: tuple[str, ...]
    """From the root: the fonts that the first view needs."""


@dataclass(frozen=True)
class Prose:
    html: Markup
    block: Literal["prose"] = field(default="prose", init=False)


@dataclass(frozen=True)
class Notice:
    tone: Literal["info", "warning", "ended", "illustrative", "lacking"]
    title: str
    text: str | None = None
    html: Markup | None = None
    block: Literal["notice"] = field(default="notice", init=False)


@dataclass(frozen=True)
class Fact:
    term: str
    text: str = ""
    html: Markup | None = None
    link: Link | None = None
    id: str = ""
    """The fragment of its address, where something leads to it."""


@dataclass(frozen=True)
class Facts:
    rows: tuple[Fact, ...]
    answer: bool = False
    """What the reader has come for: it stands out from everything else on its page."""
    block: Literal["facts"] = field(default="facts", init=False)


@dataclass(frozen=True)
class Column:
    text: str
    numeric: bool = False


@dataclass(frozen=True)
class Cell:
    text: str = ""
    html: Markup | None = None
    url: str | None = None


@dataclass(frozen=True)
class Table:
    """The first cell of a row is its header."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str | None = None
    block: Literal["table"] = field(default="table", init=False)


@dataclass(frozen=True)
class Links:
    links: tuple[Link, ...]
    shape: Literal["", "cards", "columns"] = ""
    block: Literal["links"] = field(default="links", init=False)


@dataclass(frozen=True)
class Groups:
    """Short lists of links side by side, each under a heading of level 3."""

    groups: tuple[LinkGroup, ...]
    block: Literal["groups"] = field(default="groups", init=False)


@dataclass(frozen=True)
class Item:
    """One statement of the plan; ``id`` is its place in the source and its fragment."""

    id: str
    place: str
    title: str
    summary: str
    original: str
    original_language: str = ""
    """Of the original, where the page is in another one."""
    note: str | None = None
    groups: tuple[LinkGroup, ...] = ()


@dataclass(frozen=True)
class Items:
    items: tuple[Item, ...]
    level: int = 3
    block: Literal["items"] = field(default="items", init=False)


@dataclass(frozen=True)
class Sentence:
    """The sentence computed from a table of figures."""

    text: str
    block: Literal["sentence"] = field(default="sentence", init=False)


@dataclass(frozen=True)
class ChartRow:
    """A year in a picture: its words and where it stands, in percent of the axis; or words without a place.

    ``kind`` is the status of a figure, or "missing", or, between bars, "break": words of what parts the years before
    from those after.
    """

    kind: str
    text: str
    below: tuple[str, ...] = ()
    """Of a point: the words that stand below its year, a line each."""
    share: float | None = None
    target: float | None = None
    """Where the mark of the target stands."""
    parted: bool = False
    """Of a point: a break of the series lies before it."""
    enters: float | None = None
    """Of a point: how high the line from the year before reaches the edge of its column."""
    leaves: float | None = None
    """And the line to the year after."""


@dataclass(frozen=True)
class Chart:
    """A picture of yearly figures; ``title`` and ``description`` are for the ear, the rest is for the eye.

    ``key`` says what is drawn besides the figures; ``axis`` what the ends of bars' axis stand for.
    """

    id: str
    form: Literal["bars", "line"]
    caption: str
    title: str
    description: str
    key: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    axis: tuple[str, ...] = ()
    block: Literal["chart"] = field(default="chart", init=False)


@dataclass(frozen=True)
class Subheading:
    """A heading of level 3; ``id`` is its fragment, where something leads to it."""

    text: str
    id: str = ""
    block: Literal["subheading"] = field(default="subheading", init=False)


@dataclass(frozen=True)
class Letters:
    """Ways to the parts of a page that is sorted by letters."""

    links: tuple[Link, ...]
    block: Literal["letters"] = field(default="letters", init=False)


Block = Groups | Letters | Prose | Notice | Facts | Table | Links | Items | Sentence | Chart | Subheading


@dataclass(frozen=True)
class Section:
    """A part of a page under a heading of level 2; ``title`` is "" where the blocks bring their own headings."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class PageView:
    kind: Kind
    title: str
    head_title: str
    description: str
    url: str
    canonical: str
    root: str
    breadcrumb: tuple[Link, ...]
    contents: tuple[Link, ...]
    section: SectionLinks | None
    previous: Link | None
    next: Link | None
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]
    linked_data: Markup = NO_LINKED_DATA
    """JSON-LD, safe inside a script element."""


@dataclass(frozen=True)
class Page:
    """A page and its frame; ``url`` counts from the site's root: "huong-dan/viec-lam/", "" for home, "404.html"."""

    url: str
    site: SiteView
    view: PageView
