"""The sentence computed from a series of figures."""

from datetime import date
from decimal import Decimal

import pytest
from compiled import words
from hypothesis import given
from hypothesis import strategies as st

from loivao.model.results import Direction, Indicator, Result, ResultStatus, SeriesBreak
from loivao.pages.trend import sentence

BREAK = SeriesBreak(year="2025", reason="Địa giới đổi.", source="Luật")  # type: ignore[arg-type]  # read from text


def indicator(unit: str = "người") -> Indicator:
    return Indicator(code="NKT-05", name="Người hưởng", unit=unit, definition="Tháng 12.", direction=Direction.NEUTRAL)


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
    return sentence(indicator(unit), series, breaks, words())


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
