"""Data files: each kind is there whole, and says what is computed for the day and what is not verified."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import pytest
from compiled import ADDRESS, rendered, settings
from exported import PORTALS, SHIPPED, data_file, portal, trees, unchanged
from sites.portals import DAY, MINIMAL

from loivao import exports
from loivao.compile import compile_site
from loivao.load import load_portal
from loivao.model import addresses
from loivao.model.record import Confidence

KINDS = {
    "co-quan": ("id", lambda portal: [each.id for each in portal.agencies]),
    "dau-moi": ("id", lambda portal: [each.id for each in portal.functions]),
    "van-ban": ("id", lambda portal: [each.id for each in portal.instruments]),
    "muc-tien": ("id", lambda portal: [each.id for each in portal.amounts]),
    "chi-so": ("code", lambda portal: [each.code for each in portal.indicators]),
    "ket-qua": ("indicator", lambda portal: [each.indicator for each in portal.results]),
    "dinh-chinh": ("indicator", lambda portal: [each.indicator for each in portal.corrections]),
    "su-kien": ("id", lambda portal: [each.id for each in portal.events]),
    "thuat-ngu": ("id", lambda portal: [each.id for each in portal.terms]),
}


def record(kind: str, identifier: str, root: Path = MINIMAL, **changes: Any) -> Any:
    (found,) = (each for each in data_file(kind, root, **changes)["records"] if each["id"] == identifier)
    return found


@PORTALS
@pytest.mark.parametrize("kind", KINDS)
def test_every_record_of_the_portal_is_in_the_file_of_its_kind(root: Path, kind: str) -> None:
    name, of = KINDS[kind]
    assert [each[name] for each in trees(root)[f"du-lieu/{kind}.json"]["records"]] == of(portal(root))


@PORTALS
def test_every_item_of_the_plan_and_every_guide_is_in_its_file(root: Path) -> None:
    source = portal(root)
    plan = source.plan
    items = (*plan.purposes, *plan.requirements, *plan.tasks(), *plan.funding)
    assert [each["id"] for each in trees(root)["du-lieu/ke-hoach.json"]["records"]] == [item.id for item in items]
    assert {each["id"] for each in trees(root)["du-lieu/huong-dan.json"]["records"]} == {
        guide.slug for guide in source.guides
    }


def test_the_kinds_that_pages_can_offer_are_the_kinds_that_there_are() -> None:
    offered = {addresses.data_file(kind) for kind in addresses.DATA_KINDS}
    assert offered == {address for address in trees(MINIMAL) if address.startswith(addresses.DATA)}


@PORTALS
def test_what_belongs_to_a_kind_stands_beside_its_records(root: Path) -> None:
    source, found = portal(root), trees(root)
    assert [each["id"] for each in found["du-lieu/muc-tien.json"]["bases"]] == [each.id for each in source.bases]
    assert [each["id"] for each in found["du-lieu/chi-so.json"]["areas"]] == [each.id for each in source.areas]
    assert len(found["du-lieu/chi-so.json"]["breaks"]) == len(source.breaks)
    assert [each["id"] for each in found["du-lieu/ke-hoach.json"]["groups"]] == [
        group.id for group in source.plan.groups
    ]


@PORTALS
def test_every_file_says_what_it_is_of_which_day_and_where_its_statements_come_from(root: Path) -> None:
    for address, found in trees(root).items():
        assert found["title"], address
        assert found["day"] == DAY.isoformat(), address
        assert ADDRESS in found["source"], address
        assert "licence" not in found, address


@PORTALS
def test_every_page_that_a_record_names_is_a_page_of_the_site(root: Path) -> None:
    site = rendered(root)
    named = [page for found in trees(root).values() for page in _pages_named(found)]
    assert named
    for page in named:
        url, fragment = urldefrag(page.removeprefix(ADDRESS))
        assert url in site, page
        assert not fragment or site[url].get_element_by_id(fragment) is not None


def _pages_named(found: Any) -> list[str]:
    inside = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    own = [found["page"]] if isinstance(found, dict) and "page" in found else []
    return own + [page for each in inside for page in _pages_named(each)]


def test_a_target_that_is_not_verified_has_no_value_and_says_why() -> None:
    targets = [each for found in data_file("chi-so", SHIPPED)["records"] for each in found["targets"]]
    values = [target["value"] for target in targets if target["confidence"] == Confidence.UNVERIFIED]
    assert values
    assert set(values) == {None}
    assert all(target["value"] is not None for target in targets if target["confidence"] != Confidence.UNVERIFIED)


@pytest.mark.parametrize(
    ("day", "expected"),
    [(DAY, 810_000), (date(2026, 6, 30), 750_000), (date(2024, 6, 30), None), (date(2020, 1, 1), None)],
)
def test_an_amount_is_computed_for_the_day_of_publication(day: date, expected: int | None) -> None:
    now = record("muc-tien", "tro-cap-nang", day=day, guides=())["now"]
    assert (now and now["value"]) == expected


def test_an_amount_says_what_it_is_computed_from_and_since_when_it_holds() -> None:
    assert record("muc-tien", "tro-cap-nang")["now"] == {
        "value": 810_000,
        "coefficient": Decimal("1.5"),
        "base_value": 540_000,
        "holds_from": "2026-07-01",
        "confidence": "law_text",
    }
    assert record("muc-tien", "phuong-tien-hoc-tap")["now"]["value"] == 1_000_000


def test_an_amount_is_as_sure_as_the_less_sure_of_what_it_is_computed_from() -> None:
    (base,) = portal().bases
    levels = tuple(each.model_copy(update={"confidence": Confidence.UNVERIFIED}) for each in base.levels)
    bases = (base.model_copy(update={"levels": levels}),)
    assert record("muc-tien", "tro-cap-nang", bases=bases)["now"]["confidence"] == "unverified"


@pytest.mark.parametrize(("day", "expected"), [(DAY, "ended"), (date(2026, 10, 4), "in_force")])
def test_the_status_of_an_instrument_is_that_of_the_day(day: date, expected: str) -> None:
    found = record("van-ban", "20-2021-nd-cp", day=day, guides=())
    assert found["status"] == expected
    assert found["replaced_by"] == ["335-2026-nd-cp"]


def test_an_agency_and_a_function_say_how_things_stand_on_the_day() -> None:
    assert record("co-quan", "phong-lao-dong")["standing"] == "ended"
    assert record("co-quan", "phong-van-hoa-xa-hoi")["standing"] == "at_work"
    assert record("dau-moi", "nop-ho-so")["performed_now_by"] == ["phong-van-hoa-xa-hoi"]


def test_an_event_says_when_it_comes_next_and_one_that_is_over_does_not() -> None:
    assert record("su-kien", "ngay-nguoi-khuyet-tat-viet-nam")["next"] == "2027-04-18"
    assert record("su-kien", "bao-cao-sau-thang")["next"] is None


def test_references_in_a_guide_are_words() -> None:
    assert record("huong-dan", "tro-cap")["you_get"] == ["Mỗi tháng bạn được 810.000 đồng mỗi tháng."]
    assert b"[[" not in b"".join(unchanged(SHIPPED).values())


@PORTALS
def test_two_runs_give_the_same_bytes(root: Path) -> None:
    def made() -> list[exports.File]:
        loaded = load_portal(root, DAY).portal
        assert loaded is not None
        return list(exports.files(loaded, settings(), compile_site(loaded, settings(), None)))

    assert made() == made()
