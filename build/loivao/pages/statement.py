"""The accessibility statement: the aim, the figures of the last check, and what no tool can judge (decision 0005)."""

from collections.abc import Iterator

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.check import CheckSummary
from loivao.model.portal import Contact
from loivao.pages.site import Site
from loivao.pages.view import Block, Fact, Facts, Kind, Notice, Page, Prose, Section
from loivao.render.prose import bullets, inline, paragraphs
from loivao.render.words import Words

_NO_TOOL_JUDGES = ("text", "alternatives", "order", "facts", "devices")


def pages(site: Site) -> Iterator[Page]:
    """The page of the statement."""
    here, words, identity = site.at(addresses.STATEMENT), site.words, site.portal.identity
    yield here.page(
        Kind.STATEMENT,
        words.text("statement_title"),
        words.text("statement_description", name=identity.name),
        lead=(Prose(paragraphs(words.text("statement_lead", name=identity.name))),),
        sections=(
            Section("muc-tieu", words.text("statement_aim"), (Prose(paragraphs(words.text("statement_aim_text"))),)),
            Section("ket-qua-kiem-tra", words.text("statement_check"), tuple(_check(site.check, words))),
            Section("may-khong-kiem-tra-duoc", words.text("statement_people"), tuple(_for_people(site))),
            Section("gop-y", words.text("statement_contact"), _contact(identity.contact, words)),
            Section("trach-nhiem", words.text("statement_owner"), (Prose(paragraphs(identity.owner.statement)),)),
        ),
    )


def _check(check: CheckSummary | None, words: Words) -> Iterator[Block]:
    if check is None:
        yield Notice("warning", words.text("statement_unchecked"), text=words.text("statement_unchecked_text"))
        return
    engines = [Markup("{} {}").format(_engine(name, words), version) for name, version in check.engines]
    yield Facts(
        (
            Fact(words.text("statement_checked_on"), html=words.time(check.checked_on)),
            Fact(words.text("statement_pages"), text=words.number(check.pages)),
            Fact(words.text("statement_failed"), text=words.number(check.failed)),
            Fact(words.text("statement_cant_tell"), text=words.number(check.cant_tell)),
            Fact(words.text("statement_waived"), text=words.number(check.waived)),
            Fact(words.text("statement_engines"), html=bullets(engines)),
            Fact(words.text("statement_states"), html=bullets([_state(state, words) for state in check.states])),
        )
    )


def _engine(name: str, words: Words) -> str | Markup:
    """An engine in words where the strings know it, else by its English name."""
    return words.sentences.get(f"engine_{name}") or Markup('<span lang="en">{}</span>').format(name)


def _state(state: str, words: Words) -> str:
    """A state such as `320-dark-open` in words: a width, a part that the strings know, any other as it is."""
    parts = state.split("-")
    return ", ".join(
        words.text("state_width", width=part)
        if part.isascii() and part.isdigit()
        else words.sentences.get(f"state_{part}", part)
        for part in parts
    )


def _for_people(site: Site) -> Iterator[Block]:
    words, judged = site.words, site.portal.identity.accessibility
    questions = [words.html(f"statement_people_{key}_question") for key in _NO_TOOL_JUDGES]
    yield Prose(paragraphs(words.text("statement_people_text")))
    yield Prose(bullets(questions))
    if judged is None:
        yield Prose(paragraphs(words.text("statement_not_judged")))
    else:
        yield Facts(
            (
                Fact(words.text("statement_judged_by"), text=judged.checked_by),
                Fact(words.text("statement_judged_on"), html=words.time(judged.checked_on)),
                Fact(words.text("statement_judged_until"), html=words.time(judged.review_by)),
            )
        )
    if site.check is not None:
        looked = site.check.criteria
        yield Facts(
            (
                Fact(words.text("statement_criteria_judged"), text=words.number(looked.judged)),
                Fact(words.text("statement_criteria_rules"), text=words.number(looked.rules)),
                Fact(words.text("statement_criteria_nobody"), text=words.number(looked.nobody)),
            )
        )


def _contact(contact: Contact, words: Words) -> tuple[Block, ...]:
    rows = []
    if contact.email:
        link = Markup('<a href="mailto:{0}">{0}</a>').format(contact.email)
        rows.append(Fact(words.text("contact_email"), html=link))
    if contact.phone:
        rows.append(Fact(words.text("contact_phone"), text=contact.phone))
    if contact.address:
        rows.append(Fact(words.text("contact_address"), html=inline(contact.address)))
    told = Prose(paragraphs(contact.statement))
    return (told, Facts(tuple(rows))) if rows else (told,)
