"""Each guide: first what you get and who can have it, then the words people wrote, then where everything comes from."""

from collections.abc import Iterator

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.portal import Guide
from loivao.pages.items import named_links
from loivao.pages.naming import instrument_status
from loivao.pages.performers import performers_with_sources
from loivao.pages.provenance import money_sources
from loivao.pages.references import resolver
from loivao.pages.reviews import overdue_notice
from loivao.pages.site import Here, Site
from loivao.pages.view import Block, Fact, Facts, Kind, Links, Page, Section, SectionLinks
from loivao.pages.written import body_sections
from loivao.render.markdown import render_line
from loivao.render.prose import anchor, bullets, inline

WHOM_TO_ASK = "dau-moi"
MONEY = "nguon-so-tien"
RELATED = "lien-quan"
ABOUT = "ve-trang-nay"


def pages(site: Site) -> Iterator[Page]:
    """One page a guide."""
    for guide in site.guides:
        yield _page(site.at(addresses.guide(guide.slug)), guide)


def _page(here: Here, guide: Guide) -> Page:
    words, head = here.words, guide.head
    order = tuple(here.guide(each) for each in here.site.guides)
    opening, written = body_sections(here, guide.body, guide.file, taken=(WHOM_TO_ASK, MONEY, RELATED, ABOUT))
    sections = (
        *written,
        Section(WHOM_TO_ASK, words.text("guide_whom_to_ask"), tuple(_whom_to_ask(here, guide))),
        Section(MONEY, words.text("guide_money"), tuple(_money(here, guide))),
        Section(RELATED, words.text("guide_related"), tuple(_related(here, guide))),
        Section(ABOUT, words.text("guide_about"), (_about(here, guide),)),
    )
    return here.page(
        Kind.GUIDE,
        head.title,
        head.description,
        parents=((words.text("guides_title"), addresses.GUIDES),),
        section=SectionLinks(words.text("guides_title"), order),
        order=order,
        lead=(*overdue_notice(here, head.review_by), _summary(here, guide), *opening),
        sections=(section for section in sections if section.blocks),
    )


def _summary(here: Here, guide: Guide) -> Facts:
    words = here.words
    resolve = resolver(here)
    gains = tuple(render_line(line, resolve) for line in guide.head.you_get)
    return Facts(
        (
            Fact(words.text("guide_you_get"), html=bullets(gains)),
            Fact(words.text("guide_for_whom"), html=inline(guide.head.for_whom)),
        ),
        answer=True,
    )


def _whom_to_ask(here: Here, guide: Guide) -> Iterator[Block]:
    functions = tuple(here.site.functions[identifier] for identifier in guide.head.functions)
    if functions:
        yield Facts(tuple(Fact(function.name, html=performers_with_sources(here, function)) for function in functions))


def _money(here: Here, guide: Guide) -> Iterator[Block]:
    if table := money_sources(here, (*guide.head.you_get, guide.body)):
        yield table
        yield Links((here.link(here.words.text("amounts_more"), addresses.AMOUNTS),))


def _related(here: Here, guide: Guide) -> Iterator[Block]:
    words = here.words
    rows = (
        named_links(words.text("related_tasks"), tuple(here.task(place) for place in guide.head.tasks)),
        named_links(words.text("related_indicators"), tuple(here.indicator(code) for code in guide.head.indicators)),
    )
    if known := tuple(row for row in rows if row):
        yield Facts(known)


def _about(here: Here, guide: Guide) -> Facts:
    words, head = here.words, guide.head
    rows = [Fact(words.text("guide_instruments"), html=_instruments(here, head.instruments))]
    if head.in_force_since:
        rows.append(Fact(words.text("guide_in_force_since"), html=words.time(head.in_force_since)))
    if head.replaced:
        rows.append(Fact(words.text("guide_replaced"), html=_instruments(here, head.replaced)))
    rows.append(Fact(words.text("checked_on"), html=words.time(head.checked_on)))
    rows.append(Fact(words.text("guide_review_by"), html=words.time(head.review_by)))
    if head.reviewed_by:
        rows.append(Fact(words.text("guide_reviewed_by"), link=here.agency(head.reviewed_by)))
    return Facts(tuple(rows))


def _instruments(here: Here, identifiers: tuple[str, ...]) -> Markup:
    site = here.site
    told = []
    for identifier in identifiers:
        link, instrument = here.instrument(identifier), site.portal.instrument[identifier]
        status = instrument_status(instrument, site.replacements.get(identifier, ()), site.portal.day, site.words)
        told.append(site.words.html("with_status", name=anchor(link.url, link.text), status=status))
    return bullets(told)
