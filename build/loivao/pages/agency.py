"""Each agency: whether it still exists, who does its work now, what it does for the reader, what it answers for."""

from collections.abc import Iterator

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.agencies import Agency, Succession
from loivao.model.record import Confidence
from loivao.pages.agencies import Standing, in_section, standing
from loivao.pages.figures import latest_results
from loivao.pages.items import responsibility
from loivao.pages.naming import place_in_words
from loivao.pages.performers import manner, source
from loivao.pages.provenance import told
from loivao.pages.site import Here, Site
from loivao.pages.view import (
    Block,
    Cell,
    Column,
    Fact,
    Facts,
    Items,
    Kind,
    Links,
    Notice,
    Page,
    Prose,
    Section,
    SectionLinks,
    Table,
)
from loivao.render.prose import anchor, inline, paragraphs


def pages(site: Site) -> Iterator[Page]:
    """One page an agency."""
    for agency in site.portal.agencies:
        yield _page(site.at(addresses.agency(agency.id)), agency)


def _page(here: Here, agency: Agency) -> Page:
    words = here.words
    siblings = in_section(here, agency)
    title = words.text("agencies_section_plan" if agency.plan_place else f"agencies_{agency.level.value}")
    return here.page(
        Kind.AGENCY,
        agency.name,
        agency.about,
        parents=((words.text("agencies_title"), addresses.AGENCIES),),
        section=SectionLinks(title, siblings) if len(siblings) > 1 else None,
        order=siblings,
        lead=(*_standing(here, agency), Prose(paragraphs(agency.about))),
        sections=(section for section in _sections(here, agency) if section.blocks),
    )


def _standing(here: Here, agency: Agency) -> Iterator[Notice]:
    """Says first what has become of the agency; nothing when it is at work."""
    words = here.words
    match standing(agency, here.portal.day):
        case Standing.ENDED if agency.valid_until:
            text = words.html("agency_ended_on", day=words.time(agency.valid_until))
            yield Notice("ended", words.text("agency_ended"), html=Markup("<p>{}</p>").format(text))
        case Standing.NOT_YET if agency.valid_from:
            text = words.html("agency_begins_on", day=words.time(agency.valid_from))
            yield Notice("info", words.text("agency_not_yet"), html=Markup("<p>{}</p>").format(text))
        case Standing.IN_DOUBT:
            yield Notice("warning", words.text("agency_unsure"), text=words.text("agency_unsure_text"))


def _sections(here: Here, agency: Agency) -> Iterator[Section]:
    words, portal = here.words, here.portal
    yield Section("ai-lam-viec-nay-bay-gio", words.text("agency_successors"), tuple(_successors(here, agency)))
    yield Section("ban-gap-khi", words.text("agency_functions"), tuple(_functions(here, agency)))
    yield Section(
        "trach-nhiem",
        words.text("agency_duties", count=len(agency.responsibilities)),
        (Items(tuple(responsibility(here, each) for each in agency.responsibilities)),)
        if agency.responsibilities
        else (),
    )
    measured = tuple(each for each in portal.indicators if each.lead_agency == agency.id)
    yield Section("chi-so", words.text("agency_results"), tuple(latest_results(here, measured)))
    yield Section("huong-dan", words.text("agency_related_guides"), tuple(_related_guides(here, agency)))
    yield Section("nhan-viec-tu", words.text("agency_predecessors"), tuple(_predecessors(here, agency)))
    yield Section("ve-co-quan-nay", words.text("agency_about"), (_about(here, agency),))


def _successors(here: Here, agency: Agency) -> Iterator[Block]:
    words = here.words
    if agency.successors:
        columns = tuple(
            Column(words.text(key)) for key in ("succession_field", "succession_agency", "succession_since", "source")
        )
        yield Table(
            words.text("succession_caption", agency=agency.name),
            columns,
            tuple(_succession(here, each) for each in agency.successors),
        )
    elif not agency.exists_on(here.portal.day):
        yield Prose(paragraphs(words.text("succession_unknown_all")))


def _succession(here: Here, edge: Succession) -> tuple[Cell, ...]:
    words = here.words
    since = Cell(html=words.time(edge.since)) if edge.since else Cell(words.text("not_known"))
    source = told(here, edge.confidence, edge.source, instrument=edge.instrument)
    if edge.note:
        source = Markup("{}<br>{}").format(source, inline(edge.note))
    return Cell(edge.field), _successor(here, edge), since, Cell(html=source)


def _successor(here: Here, edge: Succession) -> Cell:
    """Who does the work now; what is not verified is never shown as holding."""
    if edge.agency is None:
        return Cell(here.words.text("not_known"))
    link = here.agency(edge.agency)
    if edge.confidence is Confidence.UNVERIFIED:
        return Cell(html=here.words.html("succession_maybe", agency=anchor(link.url, link.text)))
    return Cell(link.text, url=link.url)


def _functions(here: Here, agency: Agency) -> Iterator[Block]:
    """What it does for the reader and how to reach it; where that was read is said once where it is one place."""
    words, day = here.words, here.portal.day
    performed = [
        (function, performer)
        for function in here.portal.functions
        for performer in function.performers_on(day)
        if performer.agency == agency.id
    ]
    sources = dict.fromkeys(source(here, performer) for _, performer in performed)
    if agency.exists_on(day):
        is_one_place = len(sources) == 1
        rows = [
            Fact(function.name, html=inline(performer.how) if is_one_place else manner(here, performer))
            for function, performer in performed
        ]
        reach = agency.contact or words.text("agency_contact_none")
        rows.append(Fact(words.text("agency_contact"), html=inline(reach)))
        rows += [Fact(words.text("source"), html=each) for each in sources if is_one_place]
        yield Facts(tuple(rows), answer=True)
    names = {function.id for function, _ in performed}
    if guides := tuple(here.guide(guide) for guide in here.site.guides if names & set(guide.head.functions)):
        yield Prose(paragraphs(words.text("agency_guides")))
        yield Links(guides)


def _related_guides(here: Here, agency: Agency) -> Iterator[Links]:
    """Guides that it answers for, or whose matter it leads or led; where there are none, those on its tasks."""
    led = {each.code for each in here.portal.indicators if each.lead_agency == agency.id}
    tasks = {place for duty in agency.responsibilities for place in duty.tasks}
    guides = here.site.guides
    own = [each for each in guides if each.head.reviewed_by == agency.id or led & set(each.head.indicators)]
    if related := own or [each for each in guides if tasks & set(each.head.tasks)]:
        yield Links(tuple(here.guide(guide) for guide in related))


def _predecessors(here: Here, agency: Agency) -> Iterator[Block]:
    """Which fields of work came from whom."""
    rows = []
    for former in here.portal.agencies:
        for edge in former.successors:
            if edge.agency == agency.id and edge.confidence is not Confidence.UNVERIFIED:
                link = here.agency(former.id)
                former_agency = anchor(link.url, link.text)
                key, since = "predecessor", ""
                if edge.since:
                    key, since = "predecessor_since", here.words.time(edge.since)
                rows.append(Fact(edge.field, html=here.words.html(key, agency=former_agency, since=since)))
    if rows:
        yield Facts(tuple(rows))


def _about(here: Here, agency: Agency) -> Facts:
    words = here.words
    rows = [Fact(words.text("agency_level"), text=words.text(f"level_{agency.level.value}"))]
    if agency.plan_place:
        rows.append(Fact(words.text("place_label"), text=place_in_words(agency.plan_place, words)))
    if agency.valid_from:
        rows.append(Fact(words.text("agency_from"), html=words.time(agency.valid_from)))
    if agency.valid_until:
        rows.append(Fact(words.text("agency_until"), html=words.time(agency.valid_until)))
    rows.append(
        Fact(words.text("source"), html=told(here, agency.confidence, agency.source, checked_on=agency.checked_on))
    )
    if agency.note:
        rows.append(Fact(words.text("note"), html=inline(agency.note)))
    return Facts(tuple(rows))
