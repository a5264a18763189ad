"""The plan as a whole: what it is today, its groups of tasks, its other parts, and what its source lacks."""

from collections.abc import Iterator

from loivao.model import addresses
from loivao.model.plan import LANGUAGE, Plan, PlanItem
from loivao.pages.downloads import kilobytes
from loivao.pages.items import statement
from loivao.pages.naming import place_in_words
from loivao.pages.site import Here, Site
from loivao.pages.view import Block, Fact, Facts, Items, Kind, Link, Links, Notice, Page, Prose, Section, SectionLinks
from loivao.render.prose import bullets, foreign, inline, paragraphs, quotation


def archive_address(plan: Plan) -> str:
    """Where the plan's own text can be downloaded."""
    return f"{addresses.PLAN}{plan.archive.rpartition('/')[2]}"


def section_links(here: Here) -> SectionLinks:
    """The pages of the plan's section, in order."""
    words, plan = here.words, here.portal.plan
    groups = tuple(
        here.link(group_title(here, place=group.id, title=group.title), addresses.task_group(group.id))
        for group in plan.groups
    )
    matrix = here.link(words.text("matrix_title"), addresses.MATRIX)
    whole = here.link(words.text("plan_whole"), addresses.PLAN)
    return SectionLinks(words.text("plan_entry"), (whole, *groups, matrix))


def group_title(here: Here, place: str, title: str) -> str:
    """ "Nhóm 2: …"."""
    return here.words.text("group_title", number=place.rpartition(".")[2], title=title)


def pages(site: Site) -> Iterator[Page]:
    """The page of the plan."""
    here, words, plan = site.at(addresses.PLAN), site.words, site.portal.plan
    section = section_links(here)
    yield here.page(
        Kind.PLAN,
        plan.title,
        plan.summary,
        section=section,
        order=section.links,
        lead=(
            Prose(paragraphs(plan.summary)),
            Notice("ended", words.text("plan_issuer_title"), html=paragraphs(plan.issuer_note)),
        ),
        sections=(
            Section("nhom-nhiem-vu", words.text("plan_groups", count=len(plan.groups)), (_groups(here),)),
            Section("muc-dich", words.text("plan_purposes"), (_items(here, plan.purposes),)),
            Section("yeu-cau", words.text("plan_requirements"), (_items(here, plan.requirements),)),
            Section("kinh-phi", words.text("plan_funding"), (_items(here, plan.funding),)),
            Section("co-quan", words.text("plan_agencies"), (_agencies(here), _matrix(here))),
            Section("can-cu", words.text("plan_basis"), _basis(here)),
            Section("nguyen-van", words.text("plan_original"), _original(here)),
            Section("con-thieu", words.text("plan_lacking"), _lacking(here)),
        ),
    )


def _groups(here: Here) -> Links:
    return Links(
        tuple(
            here.link(
                group_title(here, place=group.id, title=group.title),
                addresses.task_group(group.id),
                group.summary,
            )
            for group in here.portal.plan.groups
        ),
        shape="columns",
    )


def _items(here: Here, stated: tuple[PlanItem, ...]) -> Items:
    return Items(tuple(statement(here, item) for item in stated))


def _agencies(here: Here) -> Links:
    words = here.words
    return Links(
        tuple(
            here.link(
                agency.name,
                addresses.agency(agency.id),
                words.text(
                    "agency_in_plan",
                    place=place_in_words(agency.plan_place or "", words),
                    count=len(agency.responsibilities),
                ),
            )
            for agency in here.site.plan_agencies
        ),
        shape="columns",
    )


def _matrix(here: Here) -> Links:
    words = here.words
    return Links((here.link(words.text("matrix_title"), addresses.MATRIX, words.text("matrix_description")),))


def _basis(here: Here) -> tuple[Block, ...]:
    words = here.words
    blocks: list[Block] = []
    for basis in here.portal.plan.basis:
        blocks.append(Prose(paragraphs(words.text("plan_basis_quoted"))))
        blocks.append(Prose(quotation(basis.text, words.foreign(LANGUAGE))))
        blocks.append(Prose(paragraphs(words.text("plan_basis_named"))))
        blocks.append(Links(tuple(here.instrument(identifier) for identifier in basis.instruments)))
    return tuple(blocks)


def _original(here: Here) -> tuple[Block, ...]:
    words, plan = here.words, here.portal.plan
    signature, language = plan.signature, words.foreign(LANGUAGE)
    size = kilobytes(words, here.site.settings.archive_bytes)
    recipients = tuple(
        words.html("plan_recipient", text=foreign(recipient.text, language), full=recipient.full_name)
        if recipient.full_name != recipient.text
        else foreign(recipient.text, language)
        for recipient in plan.recipients
    )
    rows = (
        Fact(words.text("plan_official_title"), html=foreign(plan.official_title, language)),
        Fact(words.text("plan_issuer"), text=plan.issuer),
        Fact(words.text("plan_closing"), html=foreign(plan.closing, language)),
        Fact(
            words.text("plan_signed"),
            text=words.text(
                "plan_signature", authority=signature.authority, capacity=signature.capacity, name=signature.name
            ),
        ),
        Fact(words.text("plan_recipients"), html=bullets(recipients)),
        Fact(
            words.text("plan_archive"),
            link=Link(words.text("plan_archive_link", size=size), here.url(archive_address(plan))),
        ),
    )
    return (Facts(rows),)


def _lacking(here: Here) -> tuple[Block, ...]:
    words = here.words
    lacking = here.portal.plan.lacking
    return (
        Notice("lacking", words.text("plan_lacking_title"), text=words.text("plan_lacking_text")),
        Facts(tuple(Fact(each.what, html=inline(each.statement)) for each in lacking)),
    )
