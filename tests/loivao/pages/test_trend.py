"""The sentence computed from a series of figures."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from compiled import LANGUAGES, words
from hypothesis import given
from hypothesis import strategies as st

from loivao.model.record import Confidence
from loivao.model.results import Area, Direction, Indicator, Result, ResultStatus, SeriesBreak, Target
from loivao.pages.trend import sentence

DISTRICT = Area(id="huyen", name="Huyện")
BREAK = SeriesBreak(year="2025", reason="Địa giới đổi.", source="Luật")  # type: ignore[arg-type]  # read from text


def indicator(unit: str = "người", direction: Direction = Direction.NEUTRAL, *targets: Target) -> Indicator:
    return Indicator(
        code="NKT-05", name="Người hưởng", unit=unit, definition="Tháng 12.", direction=direction, targets=targets
    )


def result(year: int, value: str | None, status: ResultStatus = ResultStatus.FINAL) -> Result:
    return Result.model_construct(
        indicator="NKT-05",
        area="a",
        dimension=None,
        value=None if value is None else Decimal(value),
        unit="người",
        status=status,
        as_of=date(year, 12, 31),
        source="Sổ",
        year=year,
    )


def said(*series: Result, unit: str = "người", breaks: tuple[SeriesBreak, ...] = ()) -> str:
    return sentence(indicator(unit), None, series, breaks, words())


def test_the_latest_year_stands_to_the_one_before() -> None:
    assert said(result(2023, "1113"), result(2024, "1130")) == "Năm 2024: 1.130 người, tăng 17 người so với năm 2023."


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = (result(2022, "1"), result(2024, "1130"), result(2023, "1113"))
    assert said(*rows) == said(*reversed(rows))


def test_a_fall_is_said() -> None:
    assert said(result(2023, "20"), result(2024, "17")) == "Năm 2024: 17 người, giảm 3 người so với năm 2023."


def test_no_change_is_said() -> None:
    assert said(result(2023, "17"), result(2024, "17")) == "Năm 2024: 17 người, không đổi so với năm 2023."


def test_percentages_change_by_points() -> None:
    assert said(result(2023, "75.2"), result(2024, "78.9"), unit="%") == (
        "Năm 2024: 78,9%, tăng 3,7 điểm phần trăm so với năm 2023."
    )


def test_one_year_is_compared_with_nothing() -> None:
    assert said(result(2024, "1130")) == "Năm 2024: 1.130 người."


def test_no_figures_at_all_is_said() -> None:
    assert said() == "Chưa có số liệu."


def test_a_missing_year_is_not_zero() -> None:
    assert said(result(2022, "10"), result(2023, None, ResultStatus.NOT_REPORTED), result(2024, "12")) == (
        "Năm 2024: 12 người, tăng 2 người so với năm 2022 (ở giữa không có số liệu)."
    )


def test_the_latest_year_without_a_figure_is_said_first() -> None:
    assert said(result(2023, "10"), result(2024, None, ResultStatus.NOT_REPORTED)) == (
        "Năm 2024: chưa có số liệu. Năm 2023: 10 người."
    )


def test_a_suppressed_year_says_why() -> None:
    assert said(result(2024, None, ResultStatus.SUPPRESSED)) == (
        "Năm 2024: không công bố vì số nhỏ, có thể làm lộ một người."
    )


def test_a_value_that_a_status_hides_is_never_said() -> None:
    assert "3" not in said(result(2024, "3", ResultStatus.SUPPRESSED))


def test_nothing_is_compared_across_a_break() -> None:
    assert said(result(2024, "1130"), result(2025, "396"), breaks=(BREAK,)) == (
        "Năm 2025: 396 người. Không so được với năm 2024, vì chuỗi số liệu bị đứt."
    )


def test_after_a_break_years_are_compared_again() -> None:
    rows = (result(2024, "1130"), result(2025, "396"), result(2026, "400"))
    assert said(*rows, breaks=(BREAK,)) == "Năm 2026: 400 người, tăng 4 người so với năm 2025."


def test_a_provisional_figure_is_called_provisional() -> None:
    assert said(result(2024, "9", ResultStatus.PROVISIONAL)) == "Năm 2024: 9 người (số sơ bộ)."


def test_illustrative_figures_are_called_illustrative() -> None:
    rows = (result(2023, "1", ResultStatus.ILLUSTRATIVE), result(2024, "2", ResultStatus.ILLUSTRATIVE))
    assert said(*rows) == "Năm 2024: 2 người, tăng 1 người so với năm 2023. Đây là số liệu minh họa."


@pytest.mark.parametrize("illustrative", [2023, 2024])
def test_a_real_figure_is_never_compared_with_an_illustrative_one(illustrative: int) -> None:
    kinds = {illustrative: ResultStatus.ILLUSTRATIVE}
    told = said(*(result(year, "5", kinds.get(year, ResultStatus.FINAL)) for year in (2023, 2024)))
    assert "so với" not in told


@given(st.dictionaries(st.integers(2015, 2030), st.integers(0, 10**6), min_size=2), st.integers(2016, 2030))
def test_no_comparison_ever_crosses_a_break(figures: dict[int, int], year: int) -> None:
    told = said(
        *(result(each, str(value)) for each, value in figures.items()),
        breaks=(SeriesBreak(year=str(year), reason="x", source="y"),),  # type: ignore[arg-type]
    )
    before, latest = sorted(figures)[-2:]
    assert ("so với" in told) == (not before < year <= latest)


# What a comparison must say of the figure before


def test_a_comparison_with_a_provisional_figure_says_so() -> None:
    assert said(result(2023, "10", ResultStatus.PROVISIONAL), result(2024, "9")) == (
        "Năm 2024: 9 người, giảm 1 người so với năm 2023 (số sơ bộ)."
    )
    assert said(result(2022, "10", ResultStatus.PROVISIONAL), result(2024, "9")) == (
        "Năm 2024: 9 người, giảm 1 người so với năm 2022 (số sơ bộ; ở giữa không có số liệu)."
    )


# Every way in which two figures can stand to each other, in both languages

CHANGES = [
    ("người", "20", "37", "tăng 17 người", "up by 17 người"),
    ("người", "37", "20", "giảm 17 người", "down by 17 người"),
    ("người", "20", "20", "không đổi", "unchanged"),
    ("người", "0", "0", "không đổi", "unchanged"),
    ("triệu đồng", "8286", "10204.5", "tăng 1.918,5 triệu đồng", "up by 1,918.5 triệu đồng"),
    ("%", "75.2", "78.9", "tăng 3,7 điểm phần trăm", "up by 3.7 percentage points"),
    ("%", "7.06", "6.11", "giảm 0,95 điểm phần trăm", "down by 0.95 percentage points"),
    ("%", "50", "50.0", "không đổi", "unchanged"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("unit", "before", "latest", "vietnamese", "english"), CHANGES)
def test_every_change_is_told(
    *, unit: str, before: str, latest: str, vietnamese: str, english: str, language: str
) -> None:
    told = sentence(indicator(unit), None, (result(2023, before), result(2024, latest)), (), words(language))
    since = {"vi": f"{vietnamese} so với năm 2023.", "en": f"{english} compared with 2023."}
    assert told.endswith(f", {since[language]}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["người", "%"])
@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("statuses", list(product(ResultStatus, ResultStatus)))
@pytest.mark.parametrize("breaks", [(), (BREAK,)], ids=["whole", "broken"])
@pytest.mark.parametrize("earlier", [2024, 2022], ids=["successive", "gap"])
def test_what_is_said_holds_for_every_combination(
    *,
    language: str,
    unit: str,
    direction: Direction,
    statuses: tuple[ResultStatus, ResultStatus],
    breaks: tuple[SeriesBreak, ...],
    earlier: int,
) -> None:
    """Two years of every status, each way, with and without a break and a year between them, and an own target."""
    aim = Target(year="2025", value="15", scope="Huyện", source="Báo", confidence=Confidence.SECONDARY)  # type: ignore[arg-type]
    of = indicator(unit, direction, aim)
    years = ((earlier, "17"), (2025, "20"))
    series = [
        result(year, value if status.has_value else None, status)
        for (year, value), status in zip(years, statuses, strict=True)
    ]
    told = sentence(of, DISTRICT, series, breaks, words(language))
    before, latest = statuses
    both = before.has_value and latest.has_value
    real = ResultStatus.ILLUSTRATIVE not in statuses
    comparing, target, illustrative, provisional = {
        "vi": ("so với năm", "Chỉ tiêu năm 2025", "minh họa", "sơ bộ"),
        "en": (f"compared with {earlier}", "The target for 2025", "illustrative", "provisional"),
    }[language]
    last = latest if latest.has_value else before
    assert (comparing in told) == (both and not breaks and (before is latest or real))
    assert (words(language).text("trend_gap") in told) == (comparing in told and earlier == 2022)
    assert (words(language).text("points", count=3) in told) == (comparing in told and unit == "%")
    reached_across = bool(breaks) and not latest.has_value
    assert (target in told) == (last.has_value and last is not ResultStatus.ILLUSTRATIVE and not reached_across)
    assert (illustrative in told) == (last is ResultStatus.ILLUSTRATIVE)
    assert told.count(provisional) == [
        latest is ResultStatus.PROVISIONAL,
        before is ResultStatus.PROVISIONAL and (comparing in told or (last is before and not latest.has_value)),
    ].count(True)
    assert told.endswith(".")
    assert "  " not in told
