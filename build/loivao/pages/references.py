"""What ``[[kind:id]]`` in the content becomes on a page, for the day of publication."""

from collections.abc import Callable
from typing import Final, Protocol, TypeVar

from markupsafe import escape

from loivao.model import addresses
from loivao.model.amounts import Amount, Base, BaseLevel, Level, Period, money
from loivao.model.portal import Portal
from loivao.model.references import Reference, ReferenceKind
from loivao.pages.site import Here
from loivao.pages.view import Link
from loivao.render.markdown import Resolved
from loivao.render.prose import anchor


def resolver(here: Here) -> Callable[[Reference], Resolved]:
    """How references are resolved on one page.

    Raises, when called:
        LookupError, ValueError: no such kind, no such name, or nothing that holds on the day; the check of links
            says so before.
    """
    return lambda reference: _RESOLVE[ReferenceKind(reference.kind)](here, reference.id)


def amount_level(portal: Portal, identifier: str) -> tuple[Amount, Level, Base | None, BaseLevel | None]:
    """An amount, what holds of it on the day of publication, and the base that it is computed from.

    Raises:
        LookupError: there is no such amount, or no level of it holds on the day.
    """
    amount = _named(portal.amounts, identifier)
    level = amount.on(portal.day)
    if level is None:
        raise LookupError(f"no level of the amount {identifier} holds on {portal.day}")
    if amount.base is None or level.coefficient is None:
        return amount, level, None, None
    return amount, level, *base_level(portal, amount.base)


def base_level(portal: Portal, identifier: str) -> tuple[Base, BaseLevel]:
    """A base amount and what holds of it on the day of publication.

    Raises:
        LookupError: there is no such base, or no level of it holds on the day.
    """
    base = _named(portal.bases, identifier)
    level = base.on(portal.day)
    if level is None:
        raise LookupError(f"no level of the base {identifier} holds on {portal.day}")
    return base, level


def _amount(here: Here, identifier: str) -> Resolved:
    amount, level, _, base = amount_level(here.portal, identifier)
    return _words(here.words.money(money(level, base), amount.per))


def _coefficient(here: Here, identifier: str) -> Resolved:
    _, level, _, _ = amount_level(here.portal, identifier)
    if level.coefficient is None:
        raise LookupError(f"the amount {identifier} has no coefficient")
    return _words(here.words.number(level.coefficient))


def _base(here: Here, identifier: str) -> Resolved:
    _, level = base_level(here.portal, identifier)
    return _words(here.words.money(level.value, Period.MONTH))


def _agency(here: Here, identifier: str) -> Resolved:
    return _links(here, here.agency(identifier))


def _function(here: Here, identifier: str) -> Resolved:
    performers = here.site.functions[identifier].performers_on(here.portal.day)
    if not performers:
        raise LookupError(f"nobody performs {identifier} on {here.portal.day}")
    return _links(here, *(here.agency(performer.agency) for performer in performers))


def _instrument(here: Here, identifier: str) -> Resolved:
    return _links(here, here.instrument(identifier))


def _indicator(here: Here, identifier: str) -> Resolved:
    return _links(here, here.indicator(identifier))


def _term(here: Here, identifier: str) -> Resolved:
    term = _named(here.portal.terms, identifier)
    address = addresses.term(term.id)
    if term.full is None:
        return _links(here, here.link(term.written, address))
    return _links(here, here.link(here.words.text("term_in_full", full=term.full, written=term.written), address))


_RESOLVE: Final = {
    ReferenceKind.AMOUNT: _amount,
    ReferenceKind.COEFFICIENT: _coefficient,
    ReferenceKind.BASE: _base,
    ReferenceKind.AGENCY: _agency,
    ReferenceKind.FUNCTION: _function,
    ReferenceKind.INSTRUMENT: _instrument,
    ReferenceKind.INDICATOR: _indicator,
    ReferenceKind.TERM: _term,
}


def locator(here: Here, file: str) -> Callable[[str], str]:
    """How the links of a Markdown file are counted from its page; ``file`` is counted from the root of the portal."""

    def locate(target: str) -> str:
        inside = addresses.destination(target, file.removeprefix("content/"))
        return target if inside is None else here.url(inside)

    return locate


def _words(text: str) -> Resolved:
    return Resolved(text, escape(text))


def _links(here: Here, *links: Link) -> Resolved:
    pattern = here.words.any_of(len(links))
    return Resolved(
        pattern.format(*(link.text for link in links)),
        escape(pattern).format(*(anchor(link.url, link.text) for link in links)),
    )


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_HasId)


def _named(records: tuple[N, ...], identifier: str) -> N:
    found = next((record for record in records if record.id == identifier), None)
    if found is None:
        raise LookupError(identifier)
    return found
