"""CSV: rows whose every cell knows its name; one way to part the cells, decided by the header alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao.problems import Problem
from loivao.readers import table as table_reader
from loivao.readers.csv import read_csv
from loivao.readers.table import Row, cell

COLUMNS = ("name", "value", "note")


def read(text: str) -> tuple[list[Row], list[tuple[str, str | None]]]:
    found: list[Problem] = []
    table = read_csv(text, "data/results/2024.csv", COLUMNS, found.append)
    rows = list(table.rows(found.append)) if table else []
    return rows, [(each.code, each.place.cell) for each in found]


@pytest.mark.parametrize("sign", [",", ";"])
def test_commas_and_semicolons_part_the_cells(sign: str) -> None:
    text = "name,value,note\na,1,x\n".replace(",", sign)
    assert read(text) == ([Row(2, {"name": "a", "value": "1", "note": "x"})], [])


def test_the_header_alone_decides_what_parts_the_cells() -> None:
    rows, found = read("name;value;note\na,b,c,d;12,5;x\n")
    assert found == []
    assert rows[0].cells == {"name": "a,b,c,d", "value": "12,5", "note": "x"}


def test_columns_may_stand_in_any_order() -> None:
    assert read("note,name,value\nx,a,1\n")[0] == [Row(2, {"note": "x", "name": "a", "value": "1"})]


def test_cells_are_trimmed_and_empty_ones_left_out() -> None:
    assert read("name,value,note\n  a ,,  \n")[0] == [Row(2, {"name": "a"})]


def test_blank_rows_are_passed_over_and_counted() -> None:
    rows, found = read("name,value,note\n\n,,\na,1,x\n\n")
    assert found == []
    assert [row.number for row in rows] == [4]


def test_a_cell_may_hold_several_lines() -> None:
    rows, _ = read('name,value,note\na,1,"một\nhai"\nb,2,\n')
    assert [(row.number, row.cells["name"]) for row in rows] == [(2, "a"), (3, "b")]
    assert rows[0].cells["note"] == "một\nhai"


def test_blank_columns_at_the_end_are_no_columns() -> None:
    assert read("name,value,note,,\na,1,x,,\n")[0] == [Row(2, {"name": "a", "value": "1", "note": "x"})]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("csv.empty", None)]),
        ("name\tvalue\tnote\n", [("csv.tabs", None)]),
        ("name,value\n", [("csv.missing-column", None)]),
        ("name,value,note,extra\n", [("csv.unknown-column", "D1")]),
        ("name,value,note,name\n", [("csv.duplicate-column", "D1")]),
        ("sep=;\nname;value;note\n", [("csv.unknown-column", "A1"), *[("csv.missing-column", None)] * 3]),
        ("name,value,note\na,1\n", [("csv.row-length", "A2")]),
        ("name,value,note\na,12,5,x\n", [("csv.row-length", "A2")]),
        ('name,value,note\na,1,x\n"b,2,y\nc,3,z\n', [("csv.quotes", "A3")]),
        ('name,value,note\n"a"b,1,x\n', [("csv.quotes", "A2")]),
        (f"name,value,note\n{'x' * 140_000},1,x\n", [("csv.too-long-cell", "A2")]),
        ("name,value,note\n=1+1,@x,+84\n", [("csv.formula", "A2"), ("csv.formula", "B2"), ("csv.formula", "C2")]),
        ("name,value,note\na,-,–\n", [("csv.dash", "B2"), ("csv.dash", "C2")]),
        ("name,value,note\nVi?t,1,x\n", [("text.lost-letters", "A2")]),
        ("name,value,note\nbiÖt,1,x\n", [("text.foreign-letters", "A2")]),
    ],
)
def test_what_is_wrong_with_a_table_is_told_with_its_cell(text: str, found: list[tuple[str, str | None]]) -> None:
    assert read(text)[1] == found


def test_a_negative_number_is_no_formula() -> None:
    rows, found = read('name,value,note\na,"-12,5",-3\n')
    assert found == []
    assert rows[0].cells["value"] == "-12,5"


def test_a_table_has_a_bound_on_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_reader, "MAX_ROWS", 3)
    rows, found = read("name,value,note\n" + "a,1,x\n" * 5)
    assert len(rows) == 2
    assert found == [("csv.too-many-rows", None)]


@pytest.mark.parametrize(("column", "name"), [(0, "A7"), (25, "Z7"), (26, "AA7"), (51, "AZ7"), (702, "AAA7")])
def test_cells_are_named_as_a_spreadsheet_names_them(column: int, name: str) -> None:
    assert cell("x", column, 7).cell == name


@given(st.text(alphabet='ab,;"\n =-', max_size=60))
def test_no_text_below_the_header_raises_anything(text: str) -> None:
    rows, _ = read("name,value,note\n" + text)
    assert all(set(row.cells) <= set(COLUMNS) for row in rows)
