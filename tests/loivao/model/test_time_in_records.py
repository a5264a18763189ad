"""What holds, is in force, exists or may be compared on a day."""

from datetime import date
from decimal import Decimal

import pytest
from sites.portals import DAY, MINIMAL

from loivao.load import load_portal
from loivao.model.amounts import money
from loivao.model.instruments import InstrumentStatus, replacements_on
from loivao.model.portal import Portal
from loivao.model.results import comparable


@pytest.fixture(scope="module")
def portal() -> Portal:
    loaded = load_portal(MINIMAL, DAY)
    assert loaded.portal is not None
    return loaded.portal


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2021, 6, 30), InstrumentStatus.NOT_YET),
        (date(2021, 7, 1), InstrumentStatus.IN_FORCE),
        (date(2026, 10, 4), InstrumentStatus.IN_FORCE),
        (date(2026, 10, 5), InstrumentStatus.ENDED),
    ],
)
def test_an_instrument_is_in_force_from_its_first_day_to_its_last(
    portal: Portal, day: date, status: InstrumentStatus
) -> None:
    assert portal.instrument["20-2021-nd-cp"].status_on(day) is status


def test_a_replacement_counts_from_the_day_it_comes_into_force(portal: Portal) -> None:
    assert replacements_on(portal.instruments, date(2026, 10, 4)) == {}
    (by,) = replacements_on(portal.instruments, date(2026, 10, 5))["20-2021-nd-cp"]
    assert by.id == "335-2026-nd-cp"


@pytest.mark.parametrize(
    ("day", "dong"), [(date(2024, 7, 1), 750_000), (date(2026, 6, 30), 750_000), (date(2026, 7, 1), 810_000)]
)
def test_an_amount_is_its_coefficient_times_the_base_of_the_day(portal: Portal, day: date, dong: int) -> None:
    amount, base = portal.amounts[0], portal.bases[0]
    level = amount.on(day)
    assert level is not None
    assert money(level, base.on(day)) == Decimal(dong)


def test_nothing_holds_before_the_first_level(portal: Portal) -> None:
    assert portal.bases[0].on(date(2024, 6, 30)) is None


def test_a_function_is_performed_by_whoever_does_it_on_the_day(portal: Portal) -> None:
    function = portal.functions[0]
    assert [each.agency for each in function.performers_on(date(2025, 6, 30))] == ["phong-lao-dong"]
    assert [each.agency for each in function.performers_on(date(2025, 7, 1))] == ["phong-van-hoa-xa-hoi"]


def test_no_comparison_crosses_a_break(portal: Portal) -> None:
    assert comparable(portal.breaks, "NKT-01", 2023, 2024)
    assert not comparable(portal.breaks, "NKT-01", 2024, 2025)
    assert not comparable(portal.breaks, "NKT-01", 2023, 2026)
    assert comparable(portal.breaks, "NKT-01", 2025, 2026)


def test_an_older_level_never_comes_back_when_the_newest_has_ended(portal: Portal) -> None:
    base = portal.bases[0]
    newest = base.levels[-1].model_copy(update={"holds_until": date(2026, 8, 31)})
    ended = base.model_copy(update={"levels": (*base.levels[:-1], newest)})
    assert ended.on(date(2026, 8, 31)) == newest
    assert ended.on(date(2026, 9, 1)) is None
