"""How a figure stands to a target: in both directions and in none, by points and by share, and never to another's."""

from datetime import date
from decimal import Decimal

import pytest
from compiled import words

from loivao.model.record import Confidence
from loivao.model.results import Area, Direction, Indicator, Result, ResultStatus, SeriesBreak, Target
from loivao.pages.targets import others_target, own_target, standing
from loivao.pages.trend import sentence

UP, DOWN, NEUTRAL = Direction.UP, Direction.DOWN, Direction.NEUTRAL
DISTRICT = Area(id="huyen", name="Huyện")
BREAK = SeriesBreak(year="2025", reason="Địa giới đổi.", source="Luật")  # type: ignore[arg-type]  # read from text


def target(value: str, year: int = 2024, scope: str = "Huyện", confidence: Confidence = Confidence.SECONDARY) -> Target:
    return Target.model_construct(
        year=year, value=Decimal(value), scope=scope, instrument=None, source="Báo", confidence=confidence
    )


def indicator(unit: str, direction: Direction, *targets: Target) -> Indicator:
    return Indicator(
        code="NKT-05", name="Người hưởng", unit=unit, definition="Tháng 12.", direction=direction, targets=targets
    )


def result(value: str, year: int = 2024, status: ResultStatus = ResultStatus.FINAL) -> Result:
    return Result.model_construct(
        indicator="NKT-05",
        area="huyen",
        dimension=None,
        value=Decimal(value),
        unit="người",
        status=status,
        as_of=date(year, 12, 31),
        source="Sổ",
        year=year,
    )


STANDINGS = [
    # unit, direction, figure, target, its year, in Vietnamese, in English
    ("người", UP, "115", "110", 2024, "đã đạt, bằng 105% chỉ tiêu", "reached, 105% of the target"),
    ("người", UP, "110", "110", 2024, "đã đạt, bằng đúng chỉ tiêu", "reached, exactly the target"),
    ("người", UP, "99", "110", 2024, "chưa đạt, bằng 90% chỉ tiêu", "not reached, 90% of the target"),
    ("người", UP, "0", "110", 2024, "chưa đạt, bằng 0% chỉ tiêu", "not reached, 0% of the target"),
    ("người", UP, "999", "1000", 2024, "chưa đạt, thấp hơn 1 người", "not reached, 1 người below it"),
    ("người", UP, "1001", "1000", 2024, "đã đạt, cao hơn 1 người", "reached, 1 người above it"),
    ("người", UP, "5", "0", 2024, "đã đạt, cao hơn 5 người", "reached, 5 người above it"),
    ("người", UP, "99", "110", 2030, "chưa đến hạn, bằng 90% chỉ tiêu", "not yet due, 90% of the target"),
    ("người", UP, "115", "110", 2030, "hiện đã đạt, bằng 105% chỉ tiêu", "reached by now, 105% of the target"),
    ("người", UP, "99", "110", 2020, "chưa đạt, bằng 90% chỉ tiêu", "not reached, 90% of the target"),
    ("%", UP, "80.4", "80", 2024, "đã đạt, cao hơn 0,4 điểm phần trăm", "reached, 0.4 percentage points above it"),
    ("%", UP, "80", "80.0", 2024, "đã đạt, bằng đúng chỉ tiêu", "reached, exactly the target"),
    (
        "%",
        UP,
        "76.3",
        "80",
        2024,
        "chưa đạt, thấp hơn 3,7 điểm phần trăm",
        "not reached, 3.7 percentage points below it",
    ),
    (
        "%",
        UP,
        "76.3",
        "80",
        2030,
        "chưa đến hạn, thấp hơn 3,7 điểm phần trăm",
        "not yet due, 3.7 percentage points below it",
    ),
    ("vụ việc", DOWN, "35", "30", 2024, "chưa đạt, cao hơn 5 vụ việc", "not reached, 5 vụ việc above it"),
    ("vụ việc", DOWN, "30", "30", 2024, "đã đạt, bằng đúng chỉ tiêu", "reached, exactly the target"),
    ("vụ việc", DOWN, "25", "30", 2024, "đã đạt, thấp hơn 5 vụ việc", "reached, 5 vụ việc below it"),
    ("vụ việc", DOWN, "35", "30", 2030, "chưa đến hạn, cao hơn 5 vụ việc", "not yet due, 5 vụ việc above it"),
    ("vụ việc", DOWN, "25", "30", 2030, "hiện đã đạt, thấp hơn 5 vụ việc", "reached by now, 5 vụ việc below it"),
    (
        "%",
        DOWN,
        "6.11",
        "5",
        2024,
        "chưa đạt, cao hơn 1,11 điểm phần trăm",
        "not reached, 1.11 percentage points above it",
    ),
    ("%", DOWN, "4", "5", 2024, "đã đạt, thấp hơn 1 điểm phần trăm", "reached, 1 percentage point below it"),
    ("người", NEUTRAL, "115", "110", 2024, "bằng 105% chỉ tiêu", "105% of the target"),
    ("người", NEUTRAL, "110", "110", 2024, "bằng đúng chỉ tiêu", "exactly the target"),
    ("người", NEUTRAL, "99", "110", 2030, "bằng 90% chỉ tiêu", "90% of the target"),
    ("%", NEUTRAL, "40", "50", 2024, "thấp hơn 10 điểm phần trăm", "10 percentage points below it"),
    ("%", NEUTRAL, "60", "50", 2024, "cao hơn 10 điểm phần trăm", "10 percentage points above it"),
]


@pytest.mark.parametrize(("unit", "direction", "figure", "aim", "year", "vietnamese", "english"), STANDINGS)
def test_every_standing_is_told(
    *, unit: str, direction: Direction, figure: str, aim: str, year: int, vietnamese: str, english: str
) -> None:
    of = indicator(unit, direction)
    for language, told, beginning in (
        ("vi", vietnamese, f"Chỉ tiêu năm {year} là "),
        ("en", english, f"The target for {year} is "),
    ):
        spoken = standing(of, result(figure), target(aim, year), words(language))
        value = words(language).quantity(Decimal(aim), unit)
        assert spoken == f"{beginning}{value}: {told}."


def test_the_sentence_gives_the_figure_then_the_change_then_the_target() -> None:
    of = indicator("người", UP, target("110"))
    assert sentence(of, DISTRICT, (result("98", 2023), result("115")), (), words()) == (
        "Năm 2024: 115 người, tăng 17 người so với năm 2023."
        " Chỉ tiêu năm 2024 là 110 người: đã đạt, bằng 105% chỉ tiêu."
    )


@pytest.mark.parametrize(
    "other",
    [target("80", scope="Cả nước"), target("80", confidence=Confidence.UNVERIFIED)],
    ids=["another's", "unverified"],
)
def test_no_sentence_holds_a_figure_against_anothers_target_or_one_that_nobody_checked(other: Target) -> None:
    told = sentence(indicator("%", UP, other), DISTRICT, (result("80.4"),), (), words())
    assert told == "Năm 2024: 80,4%."


def test_a_part_is_not_held_against_the_target_of_the_whole() -> None:
    assert sentence(indicator("%", UP, target("80")), None, (result("80.4"),), (), words()) == "Năm 2024: 80,4%."


def test_an_illustrative_figure_reaches_nothing() -> None:
    made_up = result("80.4", status=ResultStatus.ILLUSTRATIVE)
    assert sentence(indicator("%", UP, target("80")), DISTRICT, (made_up,), (), words()) == (
        "Năm 2024: 80,4%. Đây là số liệu minh họa."
    )


def test_a_target_beyond_a_break_is_not_compared() -> None:
    of = indicator("người", UP, target("110", 2030))
    assert own_target(of, DISTRICT, 2024, (BREAK,)) is None
    assert own_target(of, DISTRICT, 2025, (BREAK,)) == of.targets[0]


@pytest.mark.parametrize(("latest", "year"), [(2019, 2020), (2020, 2020), (2021, 2025), (2026, 2030), (2031, 2030)])
def test_the_next_target_counts_and_after_all_the_last_one(latest: int, year: int) -> None:
    of = indicator("%", UP, *(target("80", each) for each in (2030, 2020, 2025)))
    found = own_target(of, DISTRICT, latest, ())
    assert found is not None
    assert found.year == year


def test_what_the_whole_country_aims_at_is_for_shares_only() -> None:
    country = target("80", scope="Cả nước")
    assert others_target(indicator("%", UP, country), DISTRICT, 2024) == country
    assert others_target(indicator("người", UP, country), DISTRICT, 2024) is None
    assert others_target(indicator("%", UP, target("80")), DISTRICT, 2024) is None
