"""Series of figures as pictures: what is drawn, what is said instead, and what is never drawn."""

from decimal import Decimal
from itertools import pairwise

import brotli
import pytest
from compiled import SHIPPED, main_of, pages, portal, rendered, words
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from loivao.model.record import Confidence
from loivao.model.results import Area, Direction, Indicator, Result, ResultStatus, SeriesBreak, Target
from loivao.pages.chart import ceiling, chart
from loivao.pages.trend import sentence
from loivao.pages.view import Chart, ChartRow

DISTRICT = Area.model_construct(id="huyen", name="Huyện", illustrative=False)
NO_FIGURE = (ResultStatus.NOT_REPORTED, ResultStatus.SUPPRESSED)


def parted_in(*years: int) -> tuple[SeriesBreak, ...]:
    return tuple(
        SeriesBreak.model_construct(year=year, reason="Địa giới đổi.", source="Luật", indicators=()) for year in years
    )


def target(year: int, value: str, scope: str = "Cả nước", confidence: Confidence = Confidence.SECONDARY) -> Target:
    return Target.model_construct(
        year=year, value=Decimal(value), scope=scope, instrument=None, source="Báo", confidence=confidence
    )


def indicator(unit: str = "người", *targets: Target) -> Indicator:
    return Indicator.model_construct(
        code="NKT-05", name="Người hưởng", unit=unit, definition="x", direction=Direction.UP, targets=targets
    )


def result(year: int, value: str | None = None, status: ResultStatus = ResultStatus.FINAL) -> Result:
    figure = None if value is None else Decimal(value)
    changes = {"indicator": "NKT-05", "dimension": None, "year": year, "value": figure, "status": status}
    return portal().results[0].model_copy(update=changes)


def drawn(*series: Result, of: Indicator | None = None, breaks: tuple[SeriesBreak, ...] = ()) -> Chart:
    picture = chart(of or indicator(), DISTRICT, series, breaks, words())
    assert picture is not None
    return picture


def said(*series: Result, breaks: tuple[SeriesBreak, ...] = ()) -> list[str]:
    return [row.text for row in drawn(*series, breaks=breaks).rows]


def mark(*targets: Target, unit: str = "%", latest: int = 2024) -> str | None:
    """What is said of the target that is drawn."""
    picture = drawn(result(latest - 1, "10"), result(latest, "20"), of=indicator(unit, *targets))
    marked = [row.target is not None for row in picture.rows]
    assert marked == [bool(picture.key)] * 2
    return picture.key[0] if picture.key else None


def test_each_year_has_its_words_and_its_bar_in_order() -> None:
    assert drawn(result(2024, "30"), result(2023, "15")).rows == (
        ChartRow("final", "Năm 2023: 15 người", share=50.0),
        ChartRow("final", "Năm 2024: 30 người", share=100.0),
    )


@pytest.mark.parametrize(
    ("status", "word"), [(ResultStatus.PROVISIONAL, "sơ bộ"), (ResultStatus.ILLUSTRATIVE, "minh họa")]
)
def test_a_figure_that_is_not_final_says_so_beside_its_bar(status: ResultStatus, word: str) -> None:
    row = drawn(result(2023, "15"), result(2024, "30", status)).rows[1]
    assert (row.kind, row.text) == (status.value, f"Năm 2024: 30 người ({word})")


def test_a_missing_year_is_said_and_has_no_bar_but_zero_has_one() -> None:
    rows = drawn(result(2022, "0"), result(2023, None, ResultStatus.NOT_REPORTED), result(2024, "30")).rows
    assert rows[0] == ChartRow("final", "Năm 2022: 0 người", share=0.0)
    assert rows[1] == ChartRow("missing", "Năm 2023: chưa có số liệu")


def test_a_suppressed_value_is_neither_said_nor_drawn() -> None:
    row = drawn(result(2022, "9"), result(2023, "3", ResultStatus.SUPPRESSED), result(2024, "8")).rows[1]
    assert row == ChartRow("missing", "Năm 2023: không công bố")


def test_years_that_the_data_leave_out_share_one_row() -> None:
    assert said(result(2016, "7"), result(2023, "6"))[1] == "Năm 2017 đến 2022: chưa có số liệu"
    assert said(result(2021, "7"), result(2023, "6"))[1] == "Năm 2022: chưa có số liệu"


def test_a_break_stands_before_the_year_that_it_begins_with() -> None:
    assert said(result(2024, "1130"), result(2025, "396"), breaks=parted_in(2025)) == [
        "Năm 2024: 1.130 người",
        "Không so được số trước và sau năm 2025",
        "Năm 2025: 396 người",
    ]


def test_a_break_also_parts_years_that_the_data_leave_out() -> None:
    assert said(result(2016, "7"), result(2023, "6"), breaks=parted_in(2020))[1:4] == [
        "Năm 2017 đến 2019: chưa có số liệu",
        "Không so được số trước và sau năm 2020",
        "Năm 2020 đến 2022: chưa có số liệu",
    ]


@pytest.mark.parametrize("year", [2023, 2026])
def test_a_break_that_lies_outside_the_series_is_not_drawn(year: int) -> None:
    assert len(said(result(2023, "7"), result(2025, "6"), breaks=parted_in(year))) == 3


def test_a_break_of_another_indicator_is_not_drawn() -> None:
    (other,) = (each.model_copy(update={"indicators": ("NKT-99",)}) for each in parted_in(2024))
    assert len(said(result(2023, "7"), result(2024, "6"), breaks=(other,))) == 2


@pytest.mark.parametrize(
    "series", [(), (result(2024, "5"),), (result(2023, None, ResultStatus.NOT_REPORTED), result(2024, "5"))]
)
def test_fewer_than_two_figures_make_no_picture(series: tuple[Result, ...]) -> None:
    assert chart(indicator(), DISTRICT, series, (), words()) is None


def test_the_picture_is_described_by_the_sentence_computed_from_the_same_figures() -> None:
    series = (result(2024, "1130"), result(2025, "396"))
    assert drawn(*series, breaks=parted_in(2025)).description == sentence(
        indicator(), DISTRICT, series, parted_in(2025), words()
    )


@pytest.mark.parametrize(
    ("largest", "unit", "end"),
    [
        ("0", "người", "1"),
        ("8", "cuộc", "8"),
        ("1130", "người", "1500"),
        ("2990", "người", "3000"),
        ("9001", "người", "10000"),
        ("7.06", "%", "8"),
        ("50", "%", "50"),
        ("50.1", "%", "100"),
        ("0.12", "%", "0.15"),
        ("100", "%", "100"),
        ("105", "%", "150"),
    ],
)
def test_the_axis_ends_at_a_round_number(largest: str, unit: str, end: str) -> None:
    assert ceiling(Decimal(largest), unit) == Decimal(end)


def test_both_ends_of_the_axis_have_their_unit() -> None:
    picture = drawn(result(2023, "1000"), result(2024, "1130"))
    assert picture.axis == ("0 người", "1.500 người")


def test_the_axis_reaches_the_target() -> None:
    picture = drawn(result(2023, "1"), result(2024, "2"), of=indicator("%", target(2025, "10")))
    assert picture.axis == ("0%", "10%")
    assert [row.target for row in picture.rows] == [100.0, 100.0]


def test_the_target_drawn_is_the_next_one_and_after_all_the_last_one() -> None:
    targets = (target(2030, "90"), target(2020, "50"), target(2025, "80"))
    assert "2025" in (mark(*targets, latest=2025) or "")
    assert "2030" in (mark(*targets, latest=2026) or "")
    assert "2030" in (mark(*targets, latest=2031) or "")


def test_of_two_targets_for_one_year_the_areas_own_is_drawn() -> None:
    assert "70%" in (mark(target(2025, "80"), target(2025, "70", scope="huyện")) or "")


def test_a_target_that_nobody_has_checked_is_not_drawn() -> None:
    assert mark(target(2025, "80", confidence=Confidence.UNVERIFIED)) is None


def test_a_number_that_the_whole_country_aims_at_is_not_drawn_beside_a_districts() -> None:
    assert mark(target(2025, "50000"), unit="người") is None
    assert "300 người" in (mark(target(2025, "300", scope="Huyện"), unit="người") or "")


@given(
    st.dictionaries(st.integers(2000, 2040), st.none() | st.decimals(0, 10**9, places=2), min_size=1),
    st.sets(st.integers(2000, 2040), max_size=3),
)
def test_every_year_is_told_once_and_every_bar_keeps_within_the_axis(
    figures: dict[int, Decimal | None], breaks: set[int]
) -> None:
    series = [
        result(year, None, ResultStatus.NOT_REPORTED) if figure is None else result(year, str(figure))
        for year, figure in figures.items()
    ]
    picture = chart(indicator(), DISTRICT, series, parted_in(*breaks), words())
    known = [figure for figure in figures.values() if figure is not None]
    assert (picture is None) == (len(known) < 2)
    if picture:
        bars = [row.share for row in picture.rows if row.share is not None]
        assert len(bars) == len(known)
        assert all(0 <= share <= 100 for share in bars)
        assert sum(row.kind == "break" for row in picture.rows) == sum(
            min(figures) < year <= max(figures) for year in breaks
        )
        assert all((row.share is None) == (row.kind in ("missing", "break")) for row in picture.rows)


# The line


def course(*shares: str | None, breaks: tuple[SeriesBreak, ...] = (), **kinds: ResultStatus) -> Chart:
    """A picture of shares from 2021 on; None is a year without a figure, ``kinds`` are statuses by year ("y2023")."""
    series = [
        result(year, share, ResultStatus.NOT_REPORTED if share is None else kinds.get(f"y{year}", ResultStatus.FINAL))
        for year, share in enumerate(shares, 2021)
    ]
    return drawn(*series, of=indicator("%"), breaks=breaks)


def joins(picture: Chart) -> list[bool]:
    """Whether a line leads from each year to the next; both halves of it must agree on where they meet."""
    assert picture.form == "line"
    pairs = [(left.leaves, right.enters) for left, right in pairwise(picture.rows)]
    assert all(leaves == enters for leaves, enters in pairs)
    assert picture.rows[0].enters is picture.rows[-1].leaves is None
    return [leaves is not None for leaves, _ in pairs]


@pytest.mark.parametrize(
    ("shares", "form"),
    [
        (("10", "20", "30"), "line"),
        (("10", "20"), "bars"),
        (("10", None, "30", "40"), "bars"),
        (("10", None, "30", "40", "50"), "line"),
    ],
)
def test_a_share_with_three_successive_figures_has_a_course_and_is_a_line(
    shares: tuple[str | None, ...], form: str
) -> None:
    assert course(*shares).form == form


def test_a_break_that_leaves_no_three_comparable_years_leaves_bars() -> None:
    assert course("10", "20", "30", breaks=parted_in(2023)).form == "bars"


def test_a_count_is_bars_however_many_years_it_has() -> None:
    assert drawn(*(result(year, "10") for year in range(2010, 2025))).form == "bars"


def test_a_point_has_its_year_and_below_it_the_figure_and_what_kind_of_figure_it_is() -> None:
    picture = course("10", "20", "40", None, y2023=ResultStatus.PROVISIONAL)
    assert [(row.kind, row.text, row.below, row.share) for row in picture.rows] == [
        ("final", "2021", ("10%",), 25.0),
        ("final", "2022", ("20%",), 50.0),
        ("provisional", "2023", ("40%", "sơ bộ"), 100.0),
        ("missing", "2024", ("chưa có số liệu",), None),
    ]


def test_years_that_the_data_leave_out_share_one_column() -> None:
    series = (result(2016, "7"), *(result(year, "6") for year in (2021, 2022, 2023)))
    assert [row.text for row in drawn(*series, of=indicator("%")).rows] == [
        "2016",
        "2017 đến 2020",
        "2021",
        "2022",
        "2023",
    ]


def test_two_successive_years_meet_half_way() -> None:
    first, second, third = course("10", "20", "40").rows
    assert (first.leaves, second.enters, second.leaves, third.enters) == (37.5, 37.5, 75.0, 75.0)


def test_a_line_crosses_no_missing_year_and_no_break_and_joins_nothing_real_to_what_is_illustrative() -> None:
    assert joins(course("1", "2", "3", None, "5")) == [True, True, False, False]
    assert joins(course("1", "2", "3", "4", breaks=parted_in(2024))) == [True, True, False]
    assert joins(course("1", "2", "3", "4", y2024=ResultStatus.ILLUSTRATIVE)) == [True, True, False]
    assert joins(course("1", "2", "3", y2023=ResultStatus.PROVISIONAL)) == [True, True]


def test_a_break_is_marked_at_the_first_year_after_it_and_told_above_the_picture() -> None:
    picture = course("1", "2", "3", "4", breaks=parted_in(2024))
    assert [row.parted for row in picture.rows] == [False, False, False, True]
    assert picture.key[-1] == "Vạch đứt: không so được số trước và sau năm 2024"


def test_the_ends_of_the_axis_of_a_line_are_told_above_the_picture() -> None:
    picture = course("1", "2", "3")
    assert picture.key == ("Vạch dưới cùng là 0%, vạch trên cùng là 3%",)
    assert picture.axis == ()


# The target


def test_anothers_target_says_whose_it_is_and_that_it_is_not_the_areas() -> None:
    assert mark(target(2025, "80")) == "Vạch đậm: chỉ tiêu năm 2025 là 80% (Cả nước; không phải chỉ tiêu của Huyện)"
    assert mark(target(2025, "70", scope="huyện")) == "Vạch đậm: chỉ tiêu năm 2025 là 70%"


def test_where_an_area_has_a_target_of_its_own_no_other_is_drawn() -> None:
    assert "70%" in (mark(target(2025, "80"), target(2030, "70", scope="Huyện")) or "")


def test_an_own_target_is_marked_only_at_years_that_it_was_set_for_and_anothers_at_all() -> None:
    series, breaks = (result(2024, "1"), result(2025, "2")), parted_in(2025)
    for scope, marked in (("Huyện", [False, True]), ("Cả nước", [True, True])):
        picture = drawn(*series, of=indicator("%", target(2025, "3", scope)), breaks=breaks)
        assert [row.target is not None for row in picture.rows if row.share is not None] == marked


def test_on_the_page_of_an_indicator_the_picture_comes_after_the_table_and_the_sentence() -> None:
    main = main_of(pages()["chi-so/nkt-01/"])
    order = list(main.iter())
    first = [main.xpath(path)[0] for path in (".//table", ".//*[@class='figure_sentence']", ".//*[@class='chart']")]
    assert sorted(first, key=order.index) == first
    assert main.xpath(".//desc/text()") == [" ".join(first[1].text_content().split())]


def charts() -> list[tuple[str, html.HtmlElement]]:
    """Every picture of the shipped portal, with the address of its page."""
    return [
        (url, figure)
        for url, page in rendered(SHIPPED).items()
        if url.startswith("chi-so/")
        for figure in page.iter("figure")
    ]


def test_every_series_of_two_figures_or_more_has_its_picture_and_parts_have_none() -> None:
    figures: dict[tuple[str, str], int] = {}
    for each in portal(SHIPPED).results:
        if each.dimension is None and each.status not in NO_FIGURE:
            figures[each.indicator, each.area] = figures.get((each.indicator, each.area), 0) + 1
    assert len(charts()) == sum(count >= 2 for count in figures.values()) > 30


def test_every_picture_of_the_portal_keeps_within_its_weight_and_its_ids_to_itself() -> None:
    for url, figure in charts():
        assert len(brotli.compress(html.tostring(figure, encoding="utf-8"))) <= 1024, url
    for url, page in rendered(SHIPPED).items():
        ids = page.xpath(".//figure//@id")
        assert len(set(ids)) == len(ids), url
