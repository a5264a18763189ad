"""Legal instruments: the index by kind, and each one with its status, its edges and what rests on it."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.instruments import Instrument, InstrumentType
from loivao.pages.naming import instrument_name, instrument_status
from loivao.pages.provenance import told
from loivao.pages.site import Here, Site
from loivao.pages.view import Fact, Facts, Kind, Link, Links, Page, Prose, Section, Subheading
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
    resting = tuple(_resting(here, instrument.id))
    return here.page(
        Kind.INSTRUMENT,
        name,
        words.text("instrument_description", name=name, status=_status(here.site, instrument)),
        parents=((words.text("instruments_title"), addresses.INSTRUMENTS),),
        lead=(Facts(tuple(_facts(here, instrument))),),
        sections=(Section("dua-vao-van-ban-nay", words.text("instrument_resting"), resting),) if resting else (),
    )


def _status(site: Site, instrument: Instrument) -> str:
    return instrument_status(instrument, site.replacements.get(instrument.id, ()), site.portal.day, site.words)


def _facts(here: Here, instrument: Instrument) -> Iterator[Fact]:
    words, portal = here.words, here.portal
    yield Fact(words.text("status"), text=_status(here.site, instrument))
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
    """Guides that rest on it, and statements of the plan that name it."""
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
    for key, links in (("item_guides", guides), ("item_tasks", tasks), ("item_duties", duties), ("item_parts", parts)):
        if links:
            yield Subheading(words.text(key))
            yield Links(links)
