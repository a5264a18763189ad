"""Where figures and statements come from: each on its page, with source, date and certainty."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from loivao.model.amounts import Sourced, money
from loivao.model.portal import Portal
from loivao.model.record import Confidence
from loivao.model.references import Reference, ReferenceKind, references
from loivao.pages.naming import certainty, instrument_mention
from loivao.pages.references import amount_level, base_level
from loivao.pages.site import Here
from loivao.pages.view import Cell, Column, Table
from loivao.render.prose import anchor, inline
from loivao.render.words import Words


def told(
    here: Here,
    confidence: Confidence,
    source: str,
    *,
    instrument: str | None = None,
    provision: str | None = None,
    checked_on: date | None = None,
) -> Markup:
    """One line: the instrument and its provision, how certain, when last checked."""
    words = here.words
    said = inline(certainty(confidence, source, words))
    if instrument:
        said = _with_instrument(here, said, instrument, provision)
    return words.html("source_checked", source=said, day=words.time(checked_on)) if checked_on else said


def _with_instrument(here: Here, said: Markup, identifier: str, provision: str | None) -> Markup:
    """Makes the mention of the instrument in the source a link; where it is not mentioned, it is named before."""
    link, mention = here.instrument(identifier), instrument_mention(here.portal.instrument[identifier], here.words)
    if mention and escape(mention) in said:
        return anchor(link.url, mention).join(said.split(escape(mention), 1))
    named = anchor(link.url, link.text)
    if provision is None:
        return here.words.html("source_with", instrument=named, certainty=said)
    return here.words.html("source_with_provision", instrument=named, provision=provision, certainty=said)


@dataclass(frozen=True)
class Money:
    """The ids of the amounts and of the bases that texts rest on, also where they name only what is computed of it."""

    amounts: frozenset[str]
    bases: frozenset[str]


def money_named(portal: Portal, texts: Iterable[str]) -> Money:
    """The amounts that the texts refer to, and the bases, with those that the amounts are computed from."""
    named = {
        (reference.kind, reference.id)
        for text in texts
        for reference in references(text)
        if isinstance(reference, Reference)
    }
    amounts = {id for kind, id in named if kind in (ReferenceKind.AMOUNT, ReferenceKind.COEFFICIENT)}
    computed_from = {amount.base for amount in portal.amounts if amount.id in amounts and amount.base}
    bases = {id for kind, id in named if kind == ReferenceKind.BASE} | computed_from
    return Money(frozenset(amounts), frozenset(bases))


def money_sources(here: Here, texts: Iterable[str]) -> Table | None:
    """For every amount and base that the texts rest on: the figure, from when it holds, and where it was read."""
    portal, named = here.portal, money_named(here.portal, texts)
    rows = [
        *(_base_row(here, base.id) for base in portal.bases if base.id in named.bases),
        *(amount_row(here, amount.id) for amount in portal.amounts if amount.id in named.amounts),
    ]
    return money_table(here.words, here.words.text("money_caption"), rows) if rows else None


def money_table(words: Words, caption: str, rows: Iterable[tuple[Cell, ...]]) -> Table:
    """Figures of money, each with the day from which it holds, and where it was read."""
    columns = tuple(Column(words.text(key)) for key in ("money_what", "money_how_much", "money_since", "source"))
    return Table(caption, columns, tuple(rows))


def _base_row(here: Here, identifier: str) -> tuple[Cell, ...]:
    base, level = base_level(here.portal, identifier)
    return _row(
        here, base.name, here.words.text("money_plain", money=here.words.number(level.value)), level.holds_from, level
    )


def amount_row(here: Here, identifier: str) -> tuple[Cell, ...]:
    """An amount as a row of such a table.

    Raises:
        LookupError: nothing of it holds on the day of publication.
    """
    words = here.words
    amount, level, base, base_now = amount_level(here.portal, identifier)
    figure, since = words.money(money(level, base_now), amount.per), level.holds_from
    if base and base_now and level.coefficient is not None:
        figure = words.text(
            "money_computed",
            figure=figure,
            coefficient=words.number(level.coefficient),
            base=base.short_name,
            money=words.number(base_now.value),
        )
        since = max(since, base_now.holds_from)
    return _row(here, amount.name, figure, since, level)


def _row(here: Here, name: str, figure: str, since: date, level: Sourced) -> tuple[Cell, ...]:
    """``since`` is the day from which the very figure holds: a product holds once both its factors do."""
    return Cell(name), Cell(figure), Cell(html=here.words.time(since)), level_source(here, level)


def level_source(here: Here, level: Sourced) -> Cell:
    """Where a level was read, and what else a reader should know of it."""
    source = told(
        here,
        level.confidence,
        level.source,
        instrument=level.instrument,
        provision=level.provision,
        checked_on=level.checked_on,
    )
    if level.note:
        source = Markup("{}<br>{}").format(source, inline(level.note))
    return Cell(html=source)
