"""Legal instruments: the index by kind, and each one with its status, its edges and what rests on it."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from loivao.model import addresses
from loivao.model.instruments import Instrument, InstrumentStatus, InstrumentType
from loivao.pages.naming import instrument_name, instrument_status
from loivao.pages.provenance import told
from loivao.pages.resting import resting
from loivao.pages.site import Here, Site
from loivao.pages.view import Fact, Facts, Kind, Link, Links, Notice, Page, Prose, Section
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
            sections.append(
                Section(kind.value, words.text(f"instrument_type_{kind.value}"), (Links(links, shape="columns"),))
            )
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
    on_it = tuple(resting(here, instrument.id)) or (Prose(paragraphs(words.text("instrument_resting_none"))),)
    return here.page(
        Kind.INSTRUMENT,
        name,
        words.text("instrument_description", name=name, status=_status(here.site, instrument)),
        parents=((words.text("instruments_title"), addresses.INSTRUMENTS),),
        lead=(*_standing(here, instrument), Facts(tuple(_facts(here, instrument)), answer=True)),
        sections=(Section("dua-vao-van-ban-nay", words.text("instrument_resting"), on_it),),
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
        is_pdf = instrument.official_url.lower().endswith(".pdf")
        key = "instrument_official_link_pdf" if is_pdf else "instrument_official_link"
        yield Fact(
            words.text("instrument_official"),
            link=Link(
                words.text(key, name=instrument_name(instrument, words)),
                instrument.official_url,
            ),
        )
    yield Fact(
        words.text("source"),
        html=told(here, instrument.confidence, instrument.source, checked_on=instrument.checked_on),
    )
    if instrument.note:
        yield Fact(words.text("note"), html=inline(instrument.note))
