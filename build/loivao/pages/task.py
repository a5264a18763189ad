"""Each task of the plan: what it means, whom to ask today, who was given it, how it is measured, its own words."""

from collections.abc import Iterator
from enum import Enum, auto

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.agencies import Agency, Responsibility
from loivao.model.plan import LANGUAGE, PlanItem
from loivao.model.record import Confidence
from loivao.pages.figures import latest_results
from loivao.pages.items import named_links
from loivao.pages.naming import place_in_words
from loivao.pages.performers import performers
from loivao.pages.plan import group_title
from loivao.pages.site import Here, Site
from loivao.pages.view import (
    Block,
    Cell,
    Column,
    Fact,
    Facts,
    Kind,
    Links,
    Page,
    Prose,
    Section,
    SectionLinks,
    Table,
)
from loivao.render.prose import anchor, bullets, foreign, inline, paragraphs, quotation


class Part(Enum):
    """What the plan's own words make of an agency in a duty."""

    LEADS = auto()
    JOINS = auto()
    GIVEN = auto()
    """The plan gives the duty and says no more."""


_WORDS_OF_PART = {Part.LEADS: "duty_leads", Part.JOINS: "duty_joins"}


def part_in(duty: Responsibility) -> Part:
    """Whether the text of a duty says "chủ trì" (lead), or begins with "phối hợp" (cooperate)."""
    text = duty.text.casefold()
    if "chủ trì" in text:
        return Part.LEADS
    return Part.JOINS if text.startswith("phối hợp") else Part.GIVEN


def duties_by_agency(site: Site, place: str) -> list[tuple[Agency, tuple[Responsibility, ...]]]:
    """Who has duties towards a task: those first that lead one of them, then in the order of the plan."""
    found: dict[str, tuple[Responsibility, ...]] = {}
    for agency, duty in site.duties.get(place, ()):
        found[agency.id] = (*found.get(agency.id, ()), duty)
    given = [(site.portal.agency[identifier], duties) for identifier, duties in found.items()]
    return sorted(given, key=lambda each: Part.LEADS not in map(part_in, each[1]))


def pages(site: Site) -> Iterator[Page]:
    """One page a task."""
    for stated in site.portal.plan.tasks():
        yield _page(site.at(addresses.task(stated.id)), stated)


def _page(here: Here, stated: PlanItem) -> Page:
    words, site = here.words, here.site
    group = site.groups[stated.id]
    name = group_title(here, place=group.id, title=group.title)
    return here.page(
        Kind.TASK,
        stated.title,
        stated.summary,
        parents=((words.text("plan_entry"), addresses.PLAN), (name, addresses.task_group(group.id))),
        section=SectionLinks(name, tuple(here.task(each.id) for each in group.tasks)),
        order=tuple(here.task(each.id) for each in site.portal.plan.tasks()),
        lead=(Prose(paragraphs(stated.summary)),),
        sections=(section for section in _sections(here, stated) if section.blocks),
    )


def _sections(here: Here, stated: PlanItem) -> Iterator[Section]:
    words = here.words
    yield Section("huong-dan", words.text("task_guides"), tuple(_guides(here, stated.id)))
    yield Section("hoi-noi-nao", words.text("task_today"), tuple(_today(here, stated.id)))
    yield Section("ai-duoc-giao", words.text("task_duties"), tuple(_duties(here, stated.id)))
    yield Section("do-bang-gi", words.text("task_measures"), tuple(_measures(here, stated.id)))
    yield Section("nguyen-van", words.text("task_original"), _original(here, stated))


def _guides(here: Here, place: str) -> Iterator[Block]:
    if guides := tuple(here.guide(guide, described=True) for guide in here.site.guides if place in guide.head.tasks):
        yield Links(guides, shape="columns")


def _today(here: Here, place: str) -> Iterator[Block]:
    """Who performs today what the guides on this task need."""
    guides = (guide for guide in here.site.guides if place in guide.head.tasks)
    needed = dict.fromkeys(identifier for guide in guides for identifier in guide.head.functions)
    if functions := tuple(here.site.functions[identifier] for identifier in needed):
        yield Prose(paragraphs(here.words.text("task_today_text")))
        yield Facts(tuple(Fact(function.name, html=performers(here, function)) for function in functions))


def _duties(here: Here, place: str) -> Iterator[Block]:
    words = here.words
    given = duties_by_agency(here.site, place)
    if not given:
        yield Prose(paragraphs(words.text("task_duties_none")))
        return
    yield Table(
        words.text("task_duties_caption"),
        tuple(Column(words.text(key)) for key in ("task_agency", "task_duty", "task_successors")),
        tuple(_given(here, agency, duties) for agency, duties in given),
    )
    yield Prose(paragraphs(words.text("task_duties_text")))


def _given(here: Here, agency: Agency, duties: tuple[Responsibility, ...]) -> tuple[Cell, ...]:
    link = here.agency(agency.id)
    return Cell(link.text, url=link.url), Cell(html=_named_duties(here, agency, duties)), _successors(here, agency)


def _named_duties(here: Here, agency: Agency, duties: tuple[Responsibility, ...]) -> Markup:
    told = []
    for duty in duties:
        link = anchor(here.url(f"{addresses.agency(agency.id)}#{duty.id}"), duty.title)
        key = _WORDS_OF_PART.get(part_in(duty))
        told.append(here.words.html(key, duty=link) if key else link)
    return bullets(told)


def _successors(here: Here, agency: Agency) -> Cell:
    """Who does its work now, whatever the field; what is not verified is never shown as holding."""
    words = here.words
    if not agency.successors:
        exists = agency.exists_on(here.portal.day)
        return Cell(words.text("task_same_agency" if exists else "succession_unknown_all"))
    known = [edge for edge in agency.successors if edge.confidence is not Confidence.UNVERIFIED]
    certain = dict.fromkeys(edge.agency for edge in known if edge.agency)
    doubtful = dict.fromkeys(edge.agency for edge in agency.successors if edge.agency and edge.agency not in certain)
    told = [_link(here, each) for each in certain]
    told += [words.html("succession_maybe", agency=_link(here, each)) for each in doubtful]
    return Cell(html=bullets(told) if told else words.html("not_known"))


def _link(here: Here, agency: str) -> Markup:
    link = here.agency(agency)
    return anchor(link.url, link.text)


def _measures(here: Here, place: str) -> Iterator[Block]:
    indicators = tuple(each for each in here.portal.indicators if place in each.tasks)
    if not indicators:
        yield Prose(paragraphs(here.words.text("task_measures_none")))
    yield from latest_results(here, indicators)


def _original(here: Here, stated: PlanItem) -> tuple[Block, ...]:
    words, group = here.words, here.site.groups[stated.id]
    language = words.foreign(LANGUAGE)
    rows = [
        Fact(words.text("place_label"), text=place_in_words(stated.id, words)),
        Fact(words.text("task_group_official"), html=foreign(group.official_title, language)),
    ]
    instruments = tuple(here.instrument(each) for each in stated.instruments)
    if named := named_links(words.text("item_instruments"), instruments):
        rows.append(named)
    if stated.note:
        rows.append(Fact(words.text("plan_item_note"), html=inline(stated.note)))
    return Prose(quotation(stated.text, language)), Facts(tuple(rows))
