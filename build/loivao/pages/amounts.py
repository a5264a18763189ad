"""Amounts of money: what they come to today, every level of what they are computed from, and who names them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from markupsafe import Markup

from loivao.model import addresses
from loivao.model.amounts import Amount, Base, Level, Period, Sourced
from loivao.model.portal import Guide
from loivao.model.record import Confidence
from loivao.pages.items import named_links
from loivao.pages.provenance import Money, amount_row, level_source, money_named, money_table
from loivao.pages.site import Here, Site
from loivao.pages.view import Block, Cell, Column, Fact, Facts, Kind, Page, Prose, Section, Table
from loivao.render.prose import listed, paragraphs

TODAY = "hom-nay"


def pages(site: Site) -> Iterator[Page]:
    """The page of all amounts."""
    here, words = site.at(addresses.AMOUNTS), site.words
    sections = (
        Section(TODAY, words.text("amounts_today"), tuple(_today(here))),
        *(_base(here, base) for base in site.portal.bases),
        Section("muc-khac", words.text("amounts_other"), tuple(_other(here))),
        Section("dung-o-dau", words.text("amounts_used"), (_used(here),)),
    )
    yield here.page(
        Kind.AMOUNTS,
        words.text("amounts_title"),
        words.text("amounts_description"),
        parents=((words.text("guides_title"), addresses.GUIDES),),
        lead=(Prose(paragraphs(words.text("amounts_lead"))),),
        sections=(section for section in sections if section.blocks),
    )


def money_of(site: Site, guide: Guide) -> Money:
    """The amounts and bases that a guide names or rests on."""
    return money_named(site.portal, (*guide.head.you_get, guide.body))


def _holds(here: Here, amount: Amount) -> bool:
    """Whether the amount can be computed for the day of publication, from what is verified."""
    day = here.portal.day
    level = amount.on(day)
    needed = [level, *(base.on(day) for base in here.portal.bases if base.id == amount.base)]
    return all(each is not None and _verified(each) for each in needed)


def _verified(level: Sourced) -> bool:
    return level.confidence is not Confidence.UNVERIFIED


def _today(here: Here) -> Iterator[Block]:
    rows = [amount_row(here, amount.id) for amount in here.portal.amounts if _holds(here, amount)]
    if rows:
        words = here.words
        yield money_table(words, words.text("amounts_today_caption", day=words.day(here.portal.day)), rows)


def _base(here: Here, base: Base) -> Section:
    words = here.words
    now = base.on(here.portal.day)
    title = words.text("amounts_base_none", name=base.name)
    if now and _verified(now):
        title = words.text("amounts_base", name=base.name, money=words.money(now.value, Period.MONTH))
    figures = [(level, words.text("money_plain", money=words.number(level.value))) for level in base.levels]
    blocks: list[Block] = [_history(here, base.name, figures)]
    if computed := [amount.name for amount in here.portal.amounts if amount.base == base.id]:
        blocks += (Prose(paragraphs(words.text("amounts_used_by"))), Prose(listed(computed)))
    return Section(addresses.base(base.id).partition("#")[2], title, tuple(blocks))


def _other(here: Here) -> Iterator[Table]:
    """Every level of the amounts that have more than one, or none today."""
    for amount in here.portal.amounts:
        if len(amount.levels) > 1 or not _holds(here, amount):
            yield _history(here, amount.name, [(level, _figure(here, amount, level)) for level in amount.levels])


def _figure(here: Here, amount: Amount, level: Level) -> str:
    words = here.words
    if level.coefficient is not None:
        return words.text("amounts_coefficient", coefficient=words.number(level.coefficient))
    return words.money(level.value or 0, amount.per)


def _history(here: Here, name: str, figures: Sequence[tuple[Sourced, str]]) -> Table:
    """One row a level, the newest first; a figure that is not verified is not shown."""
    words = here.words
    ordered = sorted(figures, key=lambda each: each[0].holds_from)
    begins = [level.holds_from for level, _ in ordered[1:]]
    rows = [
        (
            Cell(html=_period(here, level, following)),
            Cell(figure if _verified(level) else words.text("being_checked")),
            level_source(here, level),
        )
        for (level, figure), following in zip(ordered, [*begins, None], strict=True)
    ]
    columns = tuple(Column(words.text(key)) for key in ("amounts_when", "money_how_much", "source"))
    return Table(words.text("amounts_history_caption", name=name), columns, tuple(reversed(rows)))


def _period(here: Here, level: Sourced, following: date | None) -> Markup:
    """When a level holds: until the one that follows it begins, or until its own last day."""
    words = here.words
    last_days = [level.holds_until, following and following - timedelta(days=1)]
    since, until = words.time(level.holds_from), min((day for day in last_days if day), default=None)
    if level.holds_from > here.portal.day:
        return words.html("period_coming", since=since)
    if until is None:
        return words.html("period_now", since=since)
    return words.html("period_past", since=since, until=words.time(until))


def _used(here: Here) -> Facts:
    """Each base and each amount with the guides that name it."""
    named = [(guide, money_of(here.site, guide)) for guide in here.site.guides]
    of_bases = ((base.name, [g for g, money in named if base.id in money.bases]) for base in here.portal.bases)
    of_amounts = ((each.name, [g for g, money in named if each.id in money.amounts]) for each in here.portal.amounts)
    return Facts(tuple(_guides(here, name, guides) for name, guides in (*of_bases, *of_amounts)))


def _guides(here: Here, name: str, guides: Sequence[Guide]) -> Fact:
    links = named_links(name, tuple(here.guide(guide) for guide in guides))
    return links or Fact(name, text=here.words.text("amounts_not_used"))
