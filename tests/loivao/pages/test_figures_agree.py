"""Whatever the series: the table, the sentence and the picture on the page of an indicator tell the same."""

from decimal import Decimal

from compiled import here, portal, words
from hypothesis import given, settings
from hypothesis import strategies as st

from loivao.model import addresses
from loivao.model.record import Confidence
from loivao.model.results import Direction, Indicator, Result, ResultStatus, SeriesBreak, Target
from loivao.pages.indicators import pages
from loivao.pages.view import Block, Chart, ChartRow, Sentence, Table

FIRST_YEAR = 2018
YEARS = st.integers(FIRST_YEAR - 1, FIRST_YEAR + 9)
STATUSES = (*[ResultStatus.FINAL] * 8, *ResultStatus, None)
SIZES = dict.fromkeys((addresses.indicator_table("NKT-05"), addresses.indicator_data("NKT-05")), 1)
thorough = settings(max_examples=200, deadline=None)
FIGURES = st.decimals(0, 100, places=1)
UNPUBLISHED = {
    ResultStatus.NOT_REPORTED: "chưa có số liệu",
    ResultStatus.SUPPRESSED: "không công bố",
}


def results_of(unit: str) -> st.SearchStrategy[dict[int, Result]]:
    """A result a year, of any status; some years have none at all."""
    sample, area = portal().results[0], portal().areas[0].id

    def made(year: int, status: ResultStatus, figure: Decimal) -> Result:
        value = figure if status.has_value else None
        about = {"indicator": "NKT-05", "area": area, "dimension": None, "unit": unit}
        return sample.model_copy(update=about | {"year": year, "status": status, "value": value})

    rows = st.lists(st.tuples(st.sampled_from(STATUSES), FIGURES), min_size=3, max_size=8)
    series = rows.map(
        lambda rows: {year: made(year, status, each) for year, (status, each) in enumerate(rows, FIRST_YEAR) if status}
    )
    return series.filter(bool)


def breaks_in(years: set[int]) -> tuple[SeriesBreak, ...]:
    return tuple(
        SeriesBreak.model_construct(year=year, reason="Địa giới đổi.", source="Luật", indicators=()) for year in years
    )


def targets() -> st.SearchStrategy[list[Target]]:
    own, country = portal().areas[0].name, "Cả nước"
    return st.lists(
        st.builds(
            Target.model_construct,
            year=YEARS,
            value=FIGURES,
            scope=st.sampled_from((own, country)),
            source=st.just("Báo"),
            instrument=st.none(),
            confidence=st.sampled_from(Confidence),
        ),
        max_size=3,
    )


@st.composite
def told(draw: st.DrawFn) -> tuple[dict[int, Result], set[int], list[Block]]:
    """A series, the years of its breaks, and the blocks with which the page of its indicator begins."""
    unit = draw(st.sampled_from(("%", "người")))
    series, years = draw(results_of(unit)), draw(st.sets(YEARS, max_size=2))
    indicator = Indicator.model_construct(
        code="NKT-05",
        name="Người hưởng",
        unit=unit,
        definition="Tháng 12.",
        direction=draw(st.sampled_from(Direction)),
        targets=tuple(draw(targets())),
    )
    changed = here(indicators=(indicator,), results=tuple(series.values()), breaks=breaks_in(years), corrections=())
    (page,) = pages(changed.site, SIZES)
    (figures,) = (section for section in page.view.sections if section.id == "so-lieu")
    return series, years, list(figures.blocks)


def expected(result: Result) -> str:
    """What every telling says of a year."""
    figure = result.figure()
    return UNPUBLISHED[result.status] if figure is None else words().quantity(figure, result.unit)


def told_by(row: ChartRow) -> str:
    return " ".join((row.text, *row.below))


@thorough
@given(told())
def test_the_table_has_every_year_and_its_figure(case: tuple[dict[int, Result], set[int], list[Block]]) -> None:
    series, _, blocks = case
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert [(row[0].text, row[1].text) for row in table.rows] == [
        (f"Năm {year}", expected(series[year])) for year in sorted(series)
    ]


@thorough
@given(told())
def test_the_picture_shows_the_figures_of_the_table_in_its_order(
    case: tuple[dict[int, Result], set[int], list[Block]],
) -> None:
    series, breaks, blocks = case
    pictures = [block for block in blocks if isinstance(block, Chart)]
    known = [year for year in sorted(series) if series[year].figure() is not None]
    assert len(pictures) == (len(known) >= 2)
    for picture in pictures:
        shown = [row for row in picture.rows if row.share is not None]
        assert len(shown) == len(known)
        for row, year in zip(shown, known, strict=True):
            assert str(year) in row.text
            assert expected(series[year]) in told_by(row)
            assert row.kind == series[year].status.value
        by_height = sorted(range(len(known)), key=lambda n: (shown[n].share or 0, n))
        assert by_height == sorted(range(len(known)), key=lambda n: (series[known[n]].figure() or 0, n))
        assert all(0 <= place <= 100 for row in shown for place in (row.share, row.target) if place is not None)
        parting = [row for row in picture.rows if row.kind == "break" or row.parted]
        assert len(parting) == sum(min(series) < year <= max(series) for year in breaks)


@thorough
@given(told())
def test_a_line_joins_only_figures_that_the_sentence_would_compare(
    case: tuple[dict[int, Result], set[int], list[Block]],
) -> None:
    series, breaks, blocks = case
    for picture in (block for block in blocks if isinstance(block, Chart) and block.form == "line"):
        for row in picture.rows:
            if row.leaves is not None:
                one, other = series[int(row.text)], series[int(row.text) + 1]
                assert one.year + 1 not in breaks
                assert one.figure() is not None
                assert other.figure() is not None
                assert (one.status is ResultStatus.ILLUSTRATIVE) == (other.status is ResultStatus.ILLUSTRATIVE)


@thorough
@given(told())
def test_the_sentence_tells_the_last_figure_of_the_table_and_is_the_description_of_the_picture(
    case: tuple[dict[int, Result], set[int], list[Block]],
) -> None:
    series, breaks, blocks = case
    (sentence,) = (block.text for block in blocks if isinstance(block, Sentence))
    known = [year for year in sorted(series) if series[year].figure() is not None]
    for year in (year for year in series if not known or year > known[-1]):
        assert f"Năm {year}: {expected(series[year])}" in sentence
    if known:
        assert f"Năm {known[-1]}: {expected(series[known[-1]])}" in sentence
    compared = [year for year in known[:-1] if f"so với năm {year}" in sentence]
    assert compared in ([], known[-2:-1])
    assert not [year for year in breaks for before in compared if before < year <= known[-1]]
    assert [block.description for block in blocks if isinstance(block, Chart)] in ([], [sentence])
