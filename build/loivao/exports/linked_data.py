"""What a page is about, in the words of schema.org: JSON-LD for search engines and other machines."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urljoin

from markupsafe import Markup

from loivao.exports.json_text import Value, json_in_html
from loivao.model import addresses
from loivao.model.agencies import Agency
from loivao.model.instruments import Instrument, InstrumentStatus, replacements_on
from loivao.model.language import Language
from loivao.model.portal import Guide, Portal
from loivao.model.record import Confidence
from loivao.model.results import Indicator
from loivao.pages.view import Kind, Notice, Page

CONTEXT: Final = "https://schema.org"
LANGUAGE: Final = Language.VIETNAMESE
"""In which laws are made, in whatever language the portal speaks of them."""
Thing = dict[str, Value]


def json_ld(portal: Portal, page: Page) -> Thing | None:
    """What stands on a page: the thing it is about, and the way to it; None where there is nothing to say."""
    told = (_subject(portal, page), _breadcrumb(page))
    graph = tuple(thing for thing in told if thing)
    return {"@context": CONTEXT, "@graph": graph} if graph else None


def script_text(portal: Portal, page: Page) -> Markup:
    """The same as text for a script element of the page, "" where there is nothing to say."""
    told = json_ld(portal, page)
    return json_in_html(told) if told else Markup()


def _subject(portal: Portal, page: Page) -> Thing | None:
    match page.view.kind:
        case Kind.AGENCY:
            agency = next(each for each in portal.agencies if addresses.agency(each.id) == page.url)
            return _agency(agency, page)
        case Kind.GUIDE:
            guide = next(each for each in portal.guides if addresses.guide(each.slug) == page.url)
            return _guide(portal, guide, page)
        case Kind.INSTRUMENT:
            instrument = next(each for each in portal.instruments if addresses.instrument(each.id) == page.url)
            return _instrument(portal, instrument, page)
        case Kind.INDICATOR:
            indicator = next(each for each in portal.indicators if addresses.indicator(each.code) == page.url)
            return _indicator(portal, indicator, page)
        case _:
            return None


def _about(kind: str, page: Page) -> Thing:
    view = page.view
    return {"@type": kind, "name": view.title, "description": view.description, "url": view.canonical}


def _agency(agency: Agency, page: Page) -> Thing:
    thing = _about("GovernmentOrganization", page)
    if agency.confidence is Confidence.UNVERIFIED:
        return thing
    return _known(thing, {"foundingDate": agency.valid_from, "dissolutionDate": agency.valid_until})


def _guide(portal: Portal, guide: Guide, page: Page) -> Thing:
    """A service, by those who perform it on the day of publication."""
    needed = (function for function in portal.functions if function.id in guide.head.functions)
    by = dict.fromkeys(
        performer.agency
        for function in needed
        for performer in function.performers_on(portal.day)
        if performer.confidence is not Confidence.UNVERIFIED
    )
    providers: tuple[Value, ...] = tuple(
        {
            "@type": "GovernmentOrganization",
            "name": portal.agency[each].name,
            "url": _at(page, addresses.agency(each)),
        }
        for each in by
    )
    audience = {"@type": "Audience", "audienceType": guide.head.for_whom}
    return _known(_about("GovernmentService", page), {"audience": audience, "provider": providers})


def _instrument(portal: Portal, instrument: Instrument, page: Page) -> Thing:
    return _known(
        _about("Legislation", page),
        {
            "legislationIdentifier": instrument.number,
            "inLanguage": LANGUAGE,
            "legislationDate": instrument.issued_on,
            "legislationPassedBy": instrument.issuer and {"@type": "Organization", "name": instrument.issuer},
            "legislationLegalForce": _force(portal, instrument),
            "legislationAmends": _legislation(portal, instrument.amends, page),
            "legislationChanges": _legislation(portal, instrument.replaces, page),
            "sameAs": instrument.official_url,
        },
    )


def _force(portal: Portal, instrument: Instrument) -> str | None:
    """Whether it is in force, where that is known and verified; what has been replaced is not."""
    status = instrument.status_on(portal.day)
    if status is InstrumentStatus.UNKNOWN or instrument.confidence is Confidence.UNVERIFIED:
        return None
    replaced = instrument.id in replacements_on(portal.instruments, portal.day)
    return f"{CONTEXT}/{'InForce' if status is InstrumentStatus.IN_FORCE and not replaced else 'NotInForce'}"


def _legislation(portal: Portal, identifiers: tuple[str, ...], page: Page) -> tuple[Value, ...]:
    others = (portal.instrument[identifier] for identifier in identifiers)
    return tuple(
        _known(
            {"@type": "Legislation", "url": _at(page, addresses.instrument(each.id))},
            {"legislationIdentifier": each.number},
        )
        for each in others
    )


def _indicator(portal: Portal, indicator: Indicator, page: Page) -> Thing | None:
    """Its results; None without any. Illustrative figures say so first."""
    results = tuple(result for result in portal.results if result.indicator == indicator.code)
    if not results:
        return None
    years = {result.year for result in results}
    areas = {result.area for result in results}
    warnings = [block for block in page.view.lead if isinstance(block, Notice) and block.tone == "illustrative"]
    told = (*(f"{block.title}. {block.text}" for block in warnings), indicator.definition)
    files = {"text/csv": addresses.indicator_table, "application/json": addresses.indicator_data}
    downloads: tuple[Value, ...] = tuple(
        {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": _at(page, address(indicator.code))}
        for kind, address in files.items()
    )
    return _about("Dataset", page) | {
        "name": " – ".join((indicator.name, *(block.title for block in warnings))),
        "description": " ".join(told),
        "identifier": indicator.code,
        "inLanguage": portal.identity.language,
        "dateModified": portal.day,
        "isAccessibleForFree": True,
        "temporalCoverage": f"{min(years)}/{max(years)}",
        "spatialCoverage": tuple(area.name for area in portal.areas if area.id in areas),
        "variableMeasured": {"@type": "PropertyValue", "name": indicator.name, "unitText": indicator.unit},
        "distribution": downloads,
    }


def _breadcrumb(page: Page) -> Thing | None:
    view = page.view
    steps: tuple[Value, ...] = tuple(
        {"@type": "ListItem", "position": position, "name": link.text, "item": urljoin(view.canonical, link.url)}
        for position, link in enumerate(view.breadcrumb, 1)
    )
    return {"@type": "BreadcrumbList", "itemListElement": steps} if steps else None


def _at(page: Page, address: str) -> str:
    """The whole address of a place in the site, counted from the page."""
    return urljoin(page.view.canonical, page.view.root + address)


def _known(thing: Thing, others: Mapping[str, Value]) -> Thing:
    """The thing with those properties that are known."""
    return thing | {name: value for name, value in others.items() if value}
