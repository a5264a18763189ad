"""Legal instruments: the index by kind, and each one with its status, its edges and what rests on it."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from loivao.model import addresses
from loivao.model.instruments import Instrument, InstrumentStatus, InstrumentType
from loivao.pages.naming import instrument_name, instrument_status
from loivao.pages.provenance import told
from loivao.pages.site import Here, Site
from loivao.pages.view import Fact, Facts, Kind, Link, Links, Notice, Page, Prose, Section, Subheading
from loivao.render.prose import anchor, bullets, inline, paragraphs


def pages(site: Site) -> Iterator[Page]:
    """The index, and one page an instrument."""
    yield _index(site)
    for instrument in site.portal.instruments:
        yield _page(site.at(addresses.instrument(instrument.id)), instrument)


def _index(site: Site) -> Page:
    here, words = site.at(addresses.INSTRUMENTS), site.words
    sections = []
    for kind in InstrumentType:
        of_kind = tuple(each for each in site.portal.instruments if each.type is kind)
        if of_kind:
            links = tuple(
                here.link(instrument_name(each, words), addresses.instrument(each.id), _status(site, each))
                for each in of_kind
            )
            sections.append(Section(kind.value, words.text(f"instrument_type_{kind.value}"), (Links(links),)))
    return here.page(
        Kind.INSTRUMENTS,
        words.text("instruments_title"),
        words.text("instruments_description"),
        lead=(Prose(paragraphs(words.text("instruments_description"))),),
        sections=sections,
    )


def _page(here: Here, instrument: Instrument) -> Page:
    words = here.words
    name = instrument_name(instrument, words)
    resting = tuple(_resting(here, instrument.id)) or (Prose(paragraphs(words.text("instrument_resting_none"))),)
    return here.page(
        Kind.INSTRUMENT,
        name,
        words.text("instrument_description", name=name, status=_status(here.site, instrument)),
        parents=((words.text("instruments_title"), addresses.INSTRUMENTS),),
        lead=(*_standing(here, instrument), Facts(tuple(_facts(here, instrument)))),
        sections=(Section("dua-vao-van-ban-nay", words.text("instrument_resting"), resting),),
    )


def _status(site: Site, instrument: Instrument) -> str:
    return instrument_status(instrument, site.replacements.get(instrument.id, ()), site.portal.day, site.words)


def _standing(here: Here, instrument: Instrument) -> Iterator[Notice]:
    """Says first that it does not hold on the day of publication, and what does; nothing when it is in force."""
    words, replacing = here.words, here.site.replacements.get(instrument.id, ())
    status = instrument.status_on(here.portal.day)
    if status is InstrumentStatus.NOT_YET and instrument.in_force_from:
        since = words.html("instrument_notice_from", day=words.time(instrument.in_force_from))
        yield Notice("info", words.text("instrument_notice_not_yet"), html=_paragraph(since))
    elif replacing or status is InstrumentStatus.ENDED:
        title = words.text("instrument_notice_replaced" if replacing else "instrument_notice_ended")
        yield Notice("ended", title, html=Markup("\n").join(map(_paragraph, _ended(here, instrument, replacing))))


def _ended(here: Here, instrument: Instrument, replacing: tuple[Instrument, ...]) -> Iterator[Markup]:
    words = here.words
    if instrument.in_force_until and instrument.in_force_until < here.portal.day:
        yield words.html("instrument_notice_until", day=words.time(instrument.in_force_until))
    if replacing:
        links = (here.instrument(each.id) for each in replacing)
        names = escape(words.text("list_between_long")).join(anchor(link.url, link.text) for link in links)
        yield words.html("instrument_notice_now", names=names)
    else:
        yield words.html("instrument_notice_nothing")


def _paragraph(html: Markup) -> Markup:
    return Markup("<p>{}</p>").format(html)


def _facts(here: Here, instrument: Instrument) -> Iterator[Fact]:
    words, portal = here.words, here.portal
    on_day = words.text("instrument_status_on", day=words.day(portal.day))
    yield Fact(on_day, text=_status(here.site, instrument))
    if instrument.issuer:
        yield Fact(words.text("instrument_issuer"), text=instrument.issuer)
    for key in ("issued_on", "in_force_from", "in_force_until"):
        if day := getattr(instrument, key):
            yield Fact(words.text(f"instrument_{key}"), html=words.time(day))
    edges = {
        "replaces": instrument.replaces,
        "replaced_by": tuple(each.id for each in portal.instruments if instrument.id in each.replaces),
        "amends": instrument.amends,
        "amended_by": tuple(each.id for each in portal.instruments if instrument.id in each.amends),
    }
    for key, identifiers in edges.items():
        if links := tuple(here.instrument(identifier) for identifier in identifiers):
            yield Fact(words.text(f"instrument_{key}"), html=bullets([anchor(link.url, link.text) for link in links]))
    if instrument.official_url:
        yield Fact(
            words.text("instrument_official"),
            link=Link(
                words.text("instrument_official_link", name=instrument_name(instrument, words)), instrument.official_url
            ),
        )
    yield Fact(
        words.text("source"),
        html=told(here, instrument.confidence, instrument.source, checked_on=instrument.checked_on),
    )
    if instrument.note:
        yield Fact(words.text("note"), html=inline(instrument.note))


def _resting(here: Here, identifier: str) -> Iterator[Subheading | Links]:
    """Guides and figures that rest on it, statements of the plan that name it, and what it says of agencies."""
    words, plan = here.words, here.portal.plan
    guides = tuple(
        here.guide(guide) for guide in here.site.guides if identifier in (*guide.head.instruments, *guide.head.replaced)
    )
    tasks = tuple(here.task(task.id) for task in plan.tasks() if identifier in task.instruments)
    duties = tuple(
        here.link(duty.title, f"{addresses.agency(agency.id)}#{duty.id}", agency.name)
        for agency in here.site.plan_agencies
        for duty in agency.responsibilities
        if identifier in duty.instruments
    )
    others = (*plan.purposes, *plan.requirements, *plan.funding)
    parts = tuple(
        here.link(item.title, f"{addresses.PLAN}#{item.id}") for item in others if identifier in item.instruments
    )
    if any(identifier in basis.instruments for basis in plan.basis):
        parts = (here.link(words.text("plan_basis"), f"{addresses.PLAN}#can-cu"), *parts)
    resting = {
        "item_guides": guides,
        "item_amounts": tuple(_amounts(here, identifier)),
        "item_targets": tuple(_targets(here, identifier)),
        "item_functions": tuple(_functions(here, identifier)),
        "item_successions": tuple(_successions(here, identifier)),
        "item_tasks": tasks,
        "item_duties": duties,
        "item_parts": parts,
    }
    for key, links in resting.items():
        if links:
            yield Subheading(words.text(key))
            yield Links(links)


def _amounts(here: Here, identifier: str) -> Iterator[Link]:
    portal = here.portal
    for base in portal.bases:
        if any(level.instrument == identifier for level in base.levels):
            yield here.link(base.name, addresses.base(base.id))
    for amount in portal.amounts:
        if any(level.instrument == identifier for level in amount.levels):
            yield here.link(amount.name, addresses.AMOUNTS)


def _targets(here: Here, identifier: str) -> Iterator[Link]:
    for indicator in here.portal.indicators:
        if any(target.instrument == identifier for target in indicator.targets):
            yield here.indicator(indicator.code)


def _functions(here: Here, identifier: str) -> Iterator[Link]:
    """Agencies that serve readers by this instrument on the day of publication, each with what for."""
    found: dict[str, list[str]] = {}
    for function in here.portal.functions:
        for performer in function.performers_on(here.portal.day):
            if performer.instrument == identifier:
                found.setdefault(performer.agency, []).append(function.name)
    between = here.words.text("list_between_long")
    for agency, names in found.items():
        yield here.link(here.portal.agency[agency].name, addresses.agency(agency), between.join(names))


def _successions(here: Here, identifier: str) -> Iterator[Link]:
    """Agencies of which it passed work on, each with the fields of that work."""
    for agency in here.portal.agencies:
        fields = [edge.field for edge in agency.successors if edge.instrument == identifier]
        if fields:
            told = here.words.text("list_between_long").join(fields)
            yield here.link(agency.name, addresses.agency(agency.id), told)
