"""Linked data: each page says what it is about, in a form that cannot break the page and claims nothing unknown."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from compiled import ADDRESS, pages, render, rendered
from exported import PORTALS, files, portal
from lxml import html
from sites.portals import MINIMAL

from loivao import exports
from loivao.model import addresses
from loivao.model.record import Confidence
from loivao.pages.view import Kind

TYPES = {
    Kind.AGENCY: "GovernmentOrganization",
    Kind.GUIDE: "GovernmentService",
    Kind.INSTRUMENT: "Legislation",
    Kind.INDICATOR: "Dataset",
}
SCRIPT = "//script[@type='application/ld+json']"


def told(tree: html.HtmlElement) -> list[dict[str, Any]]:
    """The things that a page tells of, as a machine reads them."""
    scripts = tree.xpath(SCRIPT)
    assert len(scripts) <= 1
    whole = json.loads(scripts[0].text) if scripts else {"@context": "https://schema.org", "@graph": []}
    assert whole["@context"] == "https://schema.org"
    return list(whole["@graph"])


def subject(url: str, **changes: Any) -> dict[str, Any]:
    page = pages(MINIMAL, **changes)[url]
    return told(html.document_fromstring(render(page)))[0]


def changed(kind: str, identifier: str, **changes: Any) -> dict[str, Any]:
    """The records of one kind of the minimal portal, one of them changed."""
    records = getattr(portal(), kind)
    return {kind: tuple(each.model_copy(update=changes) if each.id == identifier else each for each in records)}


@PORTALS
def test_every_page_of_a_kind_that_schema_org_knows_is_about_such_a_thing(root: Path) -> None:
    with_results = {addresses.indicator(result.indicator) for result in portal(root).results}
    for url, page in pages(root).items():
        types = [thing["@type"] for thing in told(rendered(root)[url])]
        about = [TYPES[page.view.kind]] if page.view.kind in TYPES else []
        if page.view.kind is Kind.INDICATOR and url not in with_results:
            about = []
        assert types == [*about, *["BreadcrumbList"] * bool(page.view.breadcrumb)], url


@PORTALS
def test_what_a_page_holds_is_what_the_function_gives(root: Path) -> None:
    for url, page in pages(root).items():
        made = exports.json_ld(portal(root), page)
        assert bool(made) == bool(rendered(root)[url].xpath(SCRIPT)), url


@PORTALS
def test_every_address_in_it_is_whole_and_is_a_page_or_file_of_the_site(root: Path) -> None:
    known = {ADDRESS + address for address in (*pages(root), *files(root))}
    for url, tree in rendered(root).items():
        for thing in told(tree):
            own = [thing["url"]] if "url" in thing else []
            assert own in ([], [ADDRESS + url])
            assert set(_addresses(thing)) <= known, url


def _addresses(value: Any) -> list[str]:
    if isinstance(value, dict):
        named = [value[name] for name in ("url", "item", "contentUrl") if name in value]
        return named + [found for each in value.values() for found in _addresses(each)]
    return [found for each in value for found in _addresses(each)] if isinstance(value, list) else []


@PORTALS
def test_steps_of_the_way_to_a_page_are_those_that_the_page_shows(root: Path) -> None:
    for url, page in pages(root).items():
        for thing in told(rendered(root)[url]):
            if thing["@type"] == "BreadcrumbList":
                steps = thing["itemListElement"]
                assert [step["name"] for step in steps] == [link.text for link in page.view.breadcrumb]
                assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
                assert steps[-1]["item"] == ADDRESS + url


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--", "]]>", "a\u2028b & \"c\" 'd' \\"])
def test_words_of_the_data_cannot_end_the_script(hostile: str) -> None:
    page = pages(MINIMAL, **changed("agencies", "phong-lao-dong", name=hostile))["co-quan/phong-lao-dong/"]
    text = render(page)
    tree = html.document_fromstring(text)
    assert len(tree.xpath("//script[not(@src)]")) == 1
    assert told(tree)[0]["name"] == hostile
    assert text.count("<script") == text.count("</script") == 2


def test_an_agency_that_ended_says_when() -> None:
    assert subject("co-quan/phong-lao-dong/")["dissolutionDate"] == "2025-06-30"
    assert subject("co-quan/phong-van-hoa-xa-hoi/")["foundingDate"] == "2025-07-01"
    assert "dissolutionDate" not in subject("co-quan/phong-van-hoa-xa-hoi/")


def test_dates_of_an_agency_that_are_not_verified_are_not_told() -> None:
    changes = changed("agencies", "phong-lao-dong", confidence=Confidence.UNVERIFIED)
    assert "dissolutionDate" not in subject("co-quan/phong-lao-dong/", **changes)


def test_a_guide_is_a_service_by_those_who_perform_it_on_the_day() -> None:
    (provider,) = subject("huong-dan/tro-cap/")["provider"]
    assert provider["name"] == "Phòng Văn hóa - Xã hội"
    assert provider["url"] == f"{ADDRESS}co-quan/phong-van-hoa-xa-hoi/"


def test_who_performs_it_is_not_told_when_that_is_not_verified() -> None:
    (function,) = portal().functions
    performers = tuple(each.model_copy(update={"confidence": Confidence.UNVERIFIED}) for each in function.performers)
    changes = changed("functions", function.id, performers=performers)
    assert "provider" not in subject("huong-dan/tro-cap/", **changes)


@pytest.mark.parametrize(
    ("identifier", "changes", "expected"),
    [
        ("335-2026-nd-cp", {}, "https://schema.org/InForce"),
        ("20-2021-nd-cp", {}, "https://schema.org/NotInForce"),
        ("20-2021-nd-cp", {"in_force_until": None}, "https://schema.org/NotInForce"),
        ("51-2010-qh12", {"in_force_from": date(2027, 1, 1)}, "https://schema.org/NotInForce"),
        ("51-2010-qh12", {"in_force_from": None}, None),
        ("51-2010-qh12", {"confidence": Confidence.UNVERIFIED}, None),
    ],
)
def test_whether_an_instrument_is_in_force_is_told_only_where_it_is_known(
    identifier: str, changes: dict[str, Any], expected: str | None
) -> None:
    found = subject(f"van-ban/{identifier}/", **changed("instruments", identifier, **changes))
    assert found.get("legislationLegalForce") == expected


def test_an_instrument_names_what_it_replaces_and_where_its_official_text_is() -> None:
    found = subject("van-ban/335-2026-nd-cp/")
    assert found["legislationIdentifier"] == "335/2026/NĐ-CP"
    assert [other["legislationIdentifier"] for other in found["legislationChanges"]] == ["20/2021/NĐ-CP"]
    assert found["sameAs"] == "https://vanban.example.vn/335"


def test_a_set_of_illustrative_figures_says_so_in_its_name_and_its_description() -> None:
    found = subject("chi-so/nkt-01/")
    assert found["name"] == "Người khuyết tật được quản lý – Đây không phải số liệu thật"
    assert found["description"].startswith("Đây không phải số liệu thật.")


def test_a_set_of_figures_says_for_which_years_and_where_to_get_them() -> None:
    found = subject("chi-so/nkt-01/")
    assert found["temporalCoverage"] == "2023/2024"
    assert [each["contentUrl"] for each in found["distribution"]] == [
        f"{ADDRESS}chi-so/nkt-01.csv",
        f"{ADDRESS}chi-so/nkt-01.json",
    ]


def test_an_indicator_without_results_is_no_set_of_figures() -> None:
    (breadcrumb,) = told(html.document_fromstring(render(pages(MINIMAL, results=())["chi-so/nkt-01/"])))
    assert breadcrumb["@type"] == "BreadcrumbList"
