"""The site that pages are made for, and the place in it where one page stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final
from urllib.parse import urljoin, urlsplit

from loivao import __version__
from loivao.model import addresses
from loivao.model.agencies import Agency, Function, Responsibility
from loivao.model.check import CheckSummary
from loivao.model.instruments import Instrument, replacements_on
from loivao.model.plan import PlanItem, TaskGroup
from loivao.model.portal import Guide, Portal
from loivao.model.results import Indicator, Result
from loivao.pages.naming import instrument_name
from loivao.pages.view import Block, Kind, Link, LinkGroup, Page, PageView, Section, SectionLinks, SiteView
from loivao.render.words import Words

GENERATOR: Final = f"Lối Vào {__version__}"
FRAME_IDS: Final = frozenset(
    {"noi-dung", "tieu-de-trang", "dieu-huong-chinh", "o-tim-kiem", "trong-phan"}
    | {f"cuoi-trang-{number}" for number in (1, 2, 3)}
)
"""Ids of the frame, which no heading may take."""
CONTENTS_FROM: Final = 3
"""A page with so many headings has a list of its contents."""
SECTION_AROUND: Final = 8
"""So many pages of its section, before it and after it, does a page name: it does not grow with the site."""


@dataclass(frozen=True)
class SiteSettings:
    """What is not of the portal: where the site will stand, its words, and the size of the plan's archived text."""

    address: str
    """Where the site's root is: "https://loivao.example/"."""
    words: Words
    archive_bytes: int
    changed: Mapping[str, date] = field(default_factory=dict)
    """When each file of the content was last changed, by its path from the portal's root; empty when not known."""
    fonts: tuple[str, ...] = ()
    """Addresses of the fonts that every page needs at once."""


@dataclass(frozen=True)
class Site:
    """The whole: what every page may ask for."""

    portal: Portal
    settings: SiteSettings
    check: CheckSummary | None

    @property
    def words(self) -> Words:
        return self.settings.words

    @cached_property
    def functions(self) -> dict[str, Function]:
        return {function.id: function for function in self.portal.functions}

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        return {indicator.code: indicator for indicator in self.portal.indicators}

    @cached_property
    def groups(self) -> dict[str, TaskGroup]:
        """The group of each task, by the place of the task."""
        return {task.id: group for group in self.portal.plan.groups for task in group.tasks}

    @cached_property
    def tasks(self) -> dict[str, PlanItem]:
        return {task.id: task for task in self.portal.plan.tasks()}

    @cached_property
    def guides(self) -> tuple[Guide, ...]:
        """In the order that their heads give."""
        return tuple(sorted(self.portal.guides, key=lambda guide: (guide.head.order, guide.slug)))

    @cached_property
    def plan_agencies(self) -> tuple[Agency, ...]:
        """The agencies of the plan, in its order."""
        placed = [agency for agency in self.portal.agencies if agency.plan_place]
        return tuple(sorted(placed, key=lambda agency: int((agency.plan_place or "").rpartition(".")[2])))

    @cached_property
    def duties(self) -> dict[str, tuple[tuple[Agency, Responsibility], ...]]:
        """By the place of a task: who has which duty towards it, in the order of the plan."""
        found: dict[str, tuple[tuple[Agency, Responsibility], ...]] = {}
        for agency in self.plan_agencies:
            for duty in agency.responsibilities:
                for task in duty.tasks:
                    found[task] = (*found.get(task, ()), (agency, duty))
        return found

    @cached_property
    def latest(self) -> dict[tuple[str, str], Result]:
        """By indicator and area: the result of the last year, of the whole and not of a part."""
        wholes = (result for result in self.portal.results if result.dimension is None)
        return {(each.indicator, each.area): each for each in sorted(wholes, key=lambda each: each.year)}

    @cached_property
    def replacements(self) -> dict[str, tuple[Instrument, ...]]:
        """By the id of an instrument: what replaces it on the day of publication."""
        return replacements_on(self.portal.instruments, self.portal.day)

    def at(self, address: str) -> "Here":
        """The place of the page with this address."""
        return Here(self, address)


@dataclass(frozen=True)
class Here:
    """One page's place in the site: from here addresses are counted, and here the page is made."""

    site: Site
    address: str

    @property
    def words(self) -> Words:
        return self.site.words

    @property
    def portal(self) -> Portal:
        return self.site.portal

    @property
    def root(self) -> str:
        """From the page to the root of the site; for the page that is shown anywhere, the root's own path."""
        if self.address == addresses.NOT_FOUND:
            return urlsplit(self.site.settings.address).path or "/"
        return "../" * self.address.count("/")

    def url(self, address: str) -> str:
        """The way from this page to an address of the site, with its fragment."""
        path, sign, fragment = address.partition("#")
        if path == self.address and sign:
            return sign + fragment
        return (self.root + path or "./") + sign + fragment

    def link(self, text: str, address: str, description: str = "") -> Link:
        """A link to an address of the site, which knows whether it leads to this very page."""
        return Link(text, self.url(address), description, "page" if address == self.address else "")

    def agency(self, identifier: str) -> Link:
        return self.link(self.portal.agency[identifier].name, addresses.agency(identifier))

    def instrument(self, identifier: str) -> Link:
        return self.link(
            instrument_name(self.portal.instrument[identifier], self.words), addresses.instrument(identifier)
        )

    def task(self, place: str) -> Link:
        return self.link(self.site.tasks[place].title, addresses.task(place))

    def guide(self, guide: Guide, *, described: bool = False) -> Link:
        return self.link(guide.head.title, addresses.guide(guide.slug), guide.head.description if described else "")

    def indicator(self, code: str) -> Link:
        return self.link(self.site.indicators[code].name, addresses.indicator(code))

    def page(
        self,
        kind: Kind,
        title: str,
        description: str,
        *,
        parents: tuple[tuple[str, str], ...] = (),
        section: SectionLinks | None = None,
        order: tuple[Link, ...] = (),
        lead: Iterable[Block] = (),
        sections: Iterable[Section] = (),
        contents: tuple[Link, ...] | None = None,
    ) -> Page:
        """The page of this place.

        ``parents`` are (text, address) from the first page under home down; ``order`` is the row of pages in which this
        one has a page before and after it; ``contents`` stands in for the list made from ``sections``; an empty
        one leaves the list out.
        """
        words = self.words
        parts = tuple(sections)
        names = [title, *(text for text, _ in parents[-1:]), self.portal.identity.name]
        return Page(
            self.address,
            self._frame(),
            PageView(
                kind=kind,
                title=title,
                head_title=" – ".join(names if self.address else names[-1:]),
                description=description,
                url=self.address,
                canonical="" if kind is Kind.NOT_FOUND else urljoin(self.site.settings.address, self.address),
                root=self.root,
                breadcrumb=self._breadcrumb(title, ((words.text("home"), addresses.HOME), *parents)),
                contents=_contents(
                    tuple(Link(part.title, f"#{part.id}") for part in parts if part.title)
                    if contents is None
                    else contents
                ),
                section=section and _around(section),
                previous=_beside(order, -1),
                next=_beside(order, 1),
                lead=tuple(lead),
                sections=parts,
            ),
        )

    def _breadcrumb(self, title: str, parents: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
        if self.address in (addresses.HOME, addresses.NOT_FOUND):
            return ()
        return (*(self.link(text, address) for text, address in parents), self.link(title, self.address))

    def _frame(self) -> SiteView:
        identity = self.portal.identity
        words = self.words
        written = tuple(self.link(page.head.title, addresses.written_page(page.slug)) for page in self.portal.pages)
        return SiteView(
            name=identity.name,
            language=identity.language,
            home=self.link(words.text("home"), addresses.HOME),
            search=None
            if self.address == addresses.SEARCH
            else self.link(words.text("search_label"), addresses.SEARCH),
            navigation=tuple(
                self._entry(words.text(key), words.text(about), *under)
                for key, about, under in (
                    ("guides_title", "menu_guides", (addresses.GUIDES, addresses.SITUATIONS)),
                    ("agencies_title", "menu_agencies", (addresses.AGENCIES,)),
                    ("plan_entry", "menu_plan", (addresses.PLAN,)),
                    ("results_title", "menu_results", (addresses.RESULTS, addresses.INDICATORS)),
                    ("instruments_title", "menu_instruments", (addresses.INSTRUMENTS,)),
                )
            ),
            footer=(
                self._group(
                    "footer_ways",
                    ("situations_title", addresses.SITUATIONS),
                    ("index_title", addresses.INDEX),
                    ("site_map_title", addresses.SITE_MAP),
                    ("glossary_title", addresses.GLOSSARY),
                ),
                self._group(
                    "footer_follow",
                    ("news_title", addresses.WHATS_NEW),
                    ("events_title", addresses.EVENTS),
                    ("data_title", addresses.DATA),
                    ("reviews_title", addresses.REVIEWS),
                ),
                LinkGroup(
                    words.text("footer_about"),
                    (*written, self.link(words.text("statement_title"), addresses.STATEMENT)),
                ),
            ),
            owner_statement=identity.owner.statement,
            generator=GENERATOR,
            fonts=tuple(self.url(address) for address in self.site.settings.fonts),
        )

    def _entry(self, text: str, about: str, *under: str) -> Link:
        link = self.link(text, under[0], about)
        inside = not link.current and self.address.startswith(under)
        return replace(link, current="section") if inside else link

    def _group(self, title: str, *named: tuple[str, str]) -> LinkGroup:
        words = self.words
        return LinkGroup(words.text(title), tuple(self.link(words.text(key), address) for key, address in named))


def _contents(headings: tuple[Link, ...]) -> tuple[Link, ...]:
    return headings if len(headings) >= CONTENTS_FROM else ()


def _around(section: SectionLinks) -> SectionLinks:
    """The pages of a section on both sides of this page, which stands in the middle where there are enough."""
    links, most = section.links, 2 * SECTION_AROUND + 1
    here = next((position for position, link in enumerate(links) if link.current), 0)
    first = max(0, min(here - SECTION_AROUND, len(links) - most))
    return SectionLinks(section.title, links[first : first + most])


def _beside(order: tuple[Link, ...], step: int) -> Link | None:
    here = next((position for position, link in enumerate(order) if link.current == "page"), None)
    there = -1 if here is None else here + step
    return order[there] if 0 <= there < len(order) else None
