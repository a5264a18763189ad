"""What changes between two tables, however they look: held against the plain definition with both tables at hand."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from loivao.importing.table import cells, differences
from loivao.load.results import COLUMNS
from loivao.model.results import Result, ResultStatus

KEYS = ("indicator", "area", "dimension")
RESULTS = st.builds(
    Result.model_construct,
    indicator=st.sampled_from(["NKT-01", "NKT-02"]),
    area=st.sampled_from(["ca-nuoc", "huyen"]),
    dimension=st.sampled_from([None, "nữ"]),
    value=st.sampled_from([None, Decimal(7), Decimal("7.0"), Decimal("7.00"), Decimal(8)]),
    unit=st.just("người"),
    status=st.sampled_from([ResultStatus.FINAL, ResultStatus.PROVISIONAL]),
    reporting_agency=st.none(),
    as_of=st.sampled_from([date(2024, 12, 31), date(2024, 6, 30)]),
    source=st.just("Niên giám"),
    published_on=st.none(),
    note=st.sampled_from([None, "Ước"]),
    year=st.just(2024),
)
TABLES = st.lists(RESULTS, max_size=9)


def by_key(table: Sequence[Result]) -> dict[tuple[str, ...], dict[str, str]]:
    """By what they are of, the texts of rows; of two rows for one thing the last."""
    return {cells(row, KEYS): dict(zip(COLUMNS, cells(row, COLUMNS), strict=True)) for row in table}


@given(TABLES, TABLES)
def test_every_row_that_differs_is_told_once_in_order_and_no_other_row(old: list[Result], new: list[Result]) -> None:
    before, after = by_key(old), by_key(new)
    expected = []
    for key in sorted(before | after):
        of, was, becomes = ", ".join(part for part in key if part), before.get(key), after.get(key)
        if was is None or becomes is None:
            row = becomes or was or {}
            figure = " ".join(row[column] for column in ("value", "unit", "status")).strip()
            expected.append(("removed" if becomes is None else "added", of, figure))
        elif was != becomes:
            fields = [f"{each} “{was[each]}” → “{becomes[each]}”" for each in COLUMNS if was[each] != becomes[each]]
            expected.append(("changed", of, "; ".join(fields)))
    assert [tuple(each) for each in differences(iter(old), new)] == expected


@given(TABLES)
def test_a_table_does_not_differ_from_itself(table: list[Result]) -> None:
    assert differences(table, table) == []
