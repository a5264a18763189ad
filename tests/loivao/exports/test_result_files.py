"""Results for machines and spreadsheets: exact, never a formula, and no illustrative figure without its mark."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from compiled import words
from exported import PORTALS, data_file, files, portal, read_json, read_table, trees, unchanged
from hypothesis import given
from hypothesis import strategies as st
from sites.portals import MINIMAL

from loivao.exports.results import COLUMNS, table
from loivao.model import addresses
from loivao.model.results import Result, ResultStatus
from loivao.problems import Problem
from loivao.readers.csv import read_csv
from loivao.readers.text import decode

MARK = "Số liệu minh họa"


def result(**changes: Any) -> Result:
    return portal().results[0].model_copy(update=changes)


@PORTALS
def test_each_indicator_has_its_own_results_as_a_table_and_as_a_tree(root: Path) -> None:
    for indicator in portal(root).indicators:
        own = [each for each in portal(root).results if each.indicator == indicator.code]
        tree = trees(root)[f"chi-so/{indicator.code.lower()}.json"]
        rows = read_table(unchanged(root)[f"chi-so/{indicator.code.lower()}.csv"])
        assert tree["indicator"]["name"] == indicator.name
        assert [(each["year"], each["value"]) for each in tree["records"]] == [(each.year, each.value) for each in own]
        assert [row["year"] for row in rows] == [str(each.year) for each in own]


@PORTALS
def test_the_table_of_results_is_read_back_by_our_own_reader_as_it_was_read(root: Path) -> None:
    told: list[Problem] = []
    text = decode(unchanged(root)[addresses.RESULTS_TABLE], "ket-qua.csv", told.append)
    assert text is not None
    read = read_csv(text, "ket-qua.csv", COLUMNS, told.append)
    assert read is not None
    again = [Result.model_validate(row.cells) for row in read.rows(told.append)]
    assert told == []
    assert [each.model_copy(update={"note": None}) for each in again] == [
        each.model_copy(update={"note": None}) for each in portal(root).results
    ]


@PORTALS
def test_no_illustrative_figure_is_anywhere_without_its_mark(root: Path) -> None:
    marked = 0
    for address, found in trees(root).items():
        illustrative = [each for each in found["records"] if each.get("status") == "illustrative"]
        assert ("notice" in found) == bool(illustrative), address
        assert all(each["note"].startswith(MARK) for each in illustrative if "note" in each), address
        marked += len(illustrative)
    for address, content in unchanged(root).items():
        if address.endswith(".csv"):
            for row in read_table(content):
                assert row["note"].startswith(MARK) == (row["status"] == "illustrative"), address
                marked += row["status"] == "illustrative"
    # Once in the tree of all and once in its indicator's, the same in tables; a correction only in the tree of all.
    figures = sum(each.status is ResultStatus.ILLUSTRATIVE for each in portal(root).results)
    corrected = sum(each["status"] == "illustrative" for each in trees(root)["du-lieu/dinh-chinh.json"]["records"])
    assert marked == 4 * figures + corrected > 0


def test_a_note_stays_after_the_mark() -> None:
    (row,) = read_table(table([result(note="Đếm thử")], words()))
    assert row["note"] == "Số liệu minh họa. Đếm thử"


def test_a_correction_of_an_illustrative_figure_is_illustrative_even_when_the_figure_is_withdrawn() -> None:
    assert [each["status"] for each in data_file("dinh-chinh", results=())["records"]] == ["illustrative"]


def test_a_correction_of_a_real_figure_has_the_status_of_the_figure() -> None:
    (correction,) = portal().corrections
    real = result(indicator="NKT-01", area="ca-nuoc", year=correction.year, dimension=None, status=ResultStatus.FINAL)
    changes = {"corrections": (correction.model_copy(update={"area": "ca-nuoc"}),), "results": (real,)}
    found = data_file("dinh-chinh", **changes)
    assert [each["status"] for each in found["records"]] == ["final"]
    assert "notice" not in found


@pytest.mark.parametrize("status", [ResultStatus.SUPPRESSED, ResultStatus.NOT_REPORTED])
def test_a_figure_that_is_not_public_leaves_no_trace(status: ResultStatus) -> None:
    hidden = result(value=Decimal(3), status=status, note=None)
    made = files(results=(hidden,))
    assert [each["value"] for each in read_json(made[addresses.data_file("ket-qua")])["records"]] == [None]
    assert [row["value"] for row in read_table(made[addresses.RESULTS_TABLE])] == [""]


@pytest.mark.parametrize("figure", ["0", "-3.5", "1.2340", "999999999999999.123456789012345"])
def test_figures_are_exact_to_the_last_digit(figure: str) -> None:
    made = files(results=(result(value=Decimal(figure)),))
    assert f'"value": {figure},'.encode() in made[addresses.data_file("ket-qua")]
    assert [row["value"] for row in read_table(made[addresses.RESULTS_TABLE])] == [figure.replace(".", ",")]


@given(st.text())
def test_no_cell_can_become_a_formula_and_numbers_stay_numbers(text: str) -> None:
    (row,) = read_table(table([result(source=text, value=Decimal("-1.5"))], words()))
    assert row["source"] in (text, f"'{text}")
    assert row["source"][:1] not in set("=+-@\t\r")
    assert row["value"] == "-1,5"


def test_tables_open_in_excel_with_their_vietnamese_letters() -> None:
    for address, content in unchanged(MINIMAL).items():
        if address.endswith(".csv"):
            assert content.startswith(b"\xef\xbb\xbf"), address
            assert content.count(b"\n") == content.count(b"\r\n"), address
