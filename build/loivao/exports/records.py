"""Every kind of data as records for machines: what staff wrote, and what is computed for the day of publication.

What is not verified keeps its ``confidence``, and a target that is not verified has no value: no page shows it either.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final
from urllib.parse import urljoin

from loivao.exports import results
from loivao.exports.json_text import Value
from loivao.model import addresses
from loivao.model.agencies import Agency, Function
from loivao.model.amounts import Amount, money
from loivao.model.events import Event, occurrences
from loivao.model.instruments import Instrument
from loivao.model.plan import PlanItem
from loivao.model.portal import VIET_NAM, Guide
from loivao.model.record import Confidence
from loivao.model.references import Reference, parse
from loivao.model.results import Indicator, Result, ResultStatus
from loivao.model.terms import Term
from loivao.pages.agencies import FUNCTIONS, standing
from loivao.pages.naming import instrument_name
from loivao.pages.plan import archive_address
from loivao.pages.references import resolver
from loivao.pages.site import Site

Fields = Mapping[str, Value]
INDICATORS: Final = "chi-so"
RESULTS: Final = "ket-qua"


@dataclass(frozen=True)
class Dataset:
    """All records of one kind."""

    kind: str
    """Its name in addresses: "van-ban"."""
    records: tuple[Fields, ...]
    page: str | None = None
    """The address at which people read the same, where there is one."""
    beside: Fields = field(default_factory=dict)
    """What belongs to the kind and is no record of it."""
    illustrative: bool = False


def datasets(site: Site) -> tuple[Dataset, ...]:
    """Every kind of data (``addresses.DATA_KINDS``), each record of the portal in one of them."""
    portal, words = site.portal, site.words
    upcoming = {each.event.id: each.day for each in occurrences(portal.events, portal.day)}
    corrected = tuple((each, results.status_of(each, portal)) for each in portal.corrections)
    return (
        _plan(site),
        Dataset("co-quan", tuple(_agency(site, each) for each in portal.agencies), addresses.AGENCIES),
        Dataset(
            "dau-moi", tuple(_function(site, each) for each in portal.functions), f"{addresses.AGENCIES}#{FUNCTIONS}"
        ),
        Dataset("van-ban", tuple(_instrument(site, each) for each in portal.instruments), addresses.INSTRUMENTS),
        Dataset(
            "muc-tien",
            tuple(_amount(site, each) for each in portal.amounts),
            addresses.AMOUNTS,
            beside={"bases": tuple(base.model_dump() for base in portal.bases)},
        ),
        Dataset(
            INDICATORS,
            tuple(indicator(site, each) for each in portal.indicators),
            addresses.RESULTS,
            beside={
                "areas": tuple(area.model_dump() for area in portal.areas),
                "breaks": tuple(each.model_dump() for each in portal.breaks),
            },
        ),
        Dataset(
            RESULTS,
            tuple(results.record(each, words) for each in portal.results),
            addresses.RESULTS,
            illustrative=results.has_illustrative(portal.results),
        ),
        Dataset(
            "dinh-chinh",
            tuple({**each.model_dump(), "status": status} for each, status in corrected),
            addresses.RESULTS,
            illustrative=any(status is ResultStatus.ILLUSTRATIVE for _, status in corrected),
        ),
        Dataset("su-kien", tuple(_event(each, upcoming) for each in portal.events), addresses.EVENTS),
        Dataset("thuat-ngu", tuple(_term(site, each) for each in portal.terms), addresses.GLOSSARY),
        Dataset("huong-dan", tuple(_guide(site, each) for each in site.guides), addresses.GUIDES),
    )


def document(site: Site, dataset: Dataset, title: str) -> dict[str, Value]:
    """The whole of a data file: what it is, for which day, where its statements come from, then the records."""
    words = site.words
    head: dict[str, Value] = {"title": title, "day": site.portal.day, "source": _source(site)}
    if dataset.illustrative:
        head["notice"] = words.text("export_illustrative")
    if dataset.page is not None:
        head["page"] = absolute(site, dataset.page)
    return {**head, **dataset.beside, "records": dataset.records}


def of_indicator(site: Site, of: Indicator, its_results: tuple[Result, ...]) -> dict[str, Value]:
    """The data file of one indicator: what it is, and its results."""
    rows = tuple(results.record(each, site.words) for each in its_results)
    dataset = Dataset(
        INDICATORS,
        rows,
        addresses.indicator(of.code),
        beside={"indicator": indicator(site, of)},
        illustrative=results.has_illustrative(its_results),
    )
    return document(site, dataset, of.name)


def indicator(site: Site, of: Indicator) -> Fields:
    """An indicator, without the values of targets that are not verified."""
    targets = tuple(
        {**target.model_dump(), "value": None if target.confidence is Confidence.UNVERIFIED else target.value}
        for target in of.targets
    )
    return {**of.model_dump(), "targets": targets, "page": absolute(site, addresses.indicator(of.code))}


def absolute(site: Site, address: str) -> str:
    """The whole address of a place in the site."""
    return urljoin(site.settings.address, address)


def midnight(day: date) -> datetime:
    """When a day begins in Viet Nam."""
    return datetime.combine(day, time(), VIET_NAM)


def _source(site: Site) -> str:
    return site.words.text("export_source", name=site.portal.identity.name, address=site.settings.address)


def _plan(site: Site) -> Dataset:
    plan = site.portal.plan
    items = ("purposes", "requirements", "groups", "funding")
    groups = tuple(
        {**group.model_dump(exclude={"tasks"}), "page": absolute(site, addresses.task_group(group.id))}
        for group in plan.groups
    )
    whole = {**plan.model_dump(exclude=set(items)), "archive": absolute(site, archive_address(plan))}
    return Dataset(
        "ke-hoach",
        (
            *(_item(site, "purpose", each) for each in plan.purposes),
            *(_item(site, "requirement", each) for each in plan.requirements),
            *(_item(site, "task", each, group=site.groups[each.id].id) for each in plan.tasks()),
            *(_item(site, "funding", each) for each in plan.funding),
        ),
        addresses.PLAN,
        beside={"plan": whole, "groups": groups},
    )


def _item(site: Site, kind: str, item: PlanItem, group: str | None = None) -> Fields:
    address = addresses.task(item.id) if group else f"{addresses.PLAN}#{item.id}"
    return {"kind": kind, "group": group, **item.model_dump(), "page": absolute(site, address)}


def _agency(site: Site, agency: Agency) -> Fields:
    return {
        **agency.model_dump(),
        "standing": standing(agency, site.portal.day).name.lower(),
        "page": absolute(site, addresses.agency(agency.id)),
    }


def _function(site: Site, function: Function) -> Fields:
    return {
        **function.model_dump(),
        "performed_now_by": tuple(each.agency for each in function.performers_on(site.portal.day)),
    }


def _instrument(site: Site, instrument: Instrument) -> Fields:
    instruments = site.portal.instruments
    return {
        **instrument.model_dump(),
        "name": instrument_name(instrument, site.words),
        "status": instrument.status_on(site.portal.day).value,
        "replaced_by": tuple(each.id for each in instruments if instrument.id in each.replaces),
        "amended_by": tuple(each.id for each in instruments if instrument.id in each.amends),
        "page": absolute(site, addresses.instrument(instrument.id)),
    }


def _amount(site: Site, amount: Amount) -> Fields:
    return {**amount.model_dump(), "currency": "VND", "now": _money_now(site, amount)}


def _money_now(site: Site, amount: Amount) -> Fields | None:
    """What the amount comes to on the day of publication; None where nothing holds that it could be computed from."""
    day = site.portal.day
    level = amount.on(day)
    base = next((each.on(day) for each in site.portal.bases if each.id == amount.base), None)
    if level is None or (level.value is None and base is None):
        return None
    return {
        "value": _whole(money(level, base)),
        "coefficient": level.coefficient,
        "base_value": base.value if base else None,
        "holds_from": max(level.holds_from, base.holds_from) if base else level.holds_from,
        "confidence": _weaker(level.confidence, base.confidence) if base else level.confidence,
    }


def _whole(value: Decimal) -> Decimal:
    """Whole đồng without the zeros that a product brings: 810000.0 → 810000."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def _weaker(one: Confidence, other: Confidence) -> Confidence:
    return max(one, other, key=tuple(Confidence).index)


def _event(event: Event, upcoming: Mapping[str, date]) -> Fields:
    return {**event.model_dump(), "next": upcoming.get(event.id)}


def _term(site: Site, term: Term) -> Fields:
    return {**term.model_dump(), "page": absolute(site, addresses.term(term.id))}


def _guide(site: Site, guide: Guide) -> Fields:
    resolve = resolver(site.at(addresses.guide(guide.slug)))
    gains = tuple(
        "".join(resolve(span).text if isinstance(span, Reference) else span.text for span in parse(line))
        for line in guide.head.you_get
    )
    return {
        "id": guide.slug,
        **guide.head.model_dump(exclude={"order"}),
        "you_get": gains,
        "page": absolute(site, addresses.guide(guide.slug)),
    }
