"""A figure that readers have seen changes only with an entry in the log of corrections."""

import json
from pathlib import Path

import pytest
from compiled import settings
from sites.portals import DAY, minimal_portal

from loivao.compile import compile_site
from loivao.exports import files
from loivao.load import load_portal
from loivao.load.published import FILE
from loivao.problems import Problem, report

TABLE = "data/results/2022.csv"
HEADER = "indicator,area,dimension,value,unit,status,reporting_agency,as_of,source,published_on,note\n"
ROW = {
    "indicator": "NKT-08",
    "area": "ca-nuoc",
    "dimension": None,
    "value": 93.5,
    "unit": "%",
    "status": "final",
    "as_of": "2022-12-31",
    "source": "Niên giám",
    "year": 2022,
    "page": "https://example.vn/",
}
ENTRY = """corrections:
  - indicator: NKT-08
    area: ca-nuoc
    year: 2022
    old: {old}
    new: {new}
    corrected_on: 2026-11-01
    reason: Nguồn đã sửa.
    source: Niên giám năm sau
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return minimal_portal(tmp_path / "portal")


def publish(root: Path, *rows: dict[str, object]) -> Path:
    """A publication with these results."""
    site = root / "public" / "current"
    (site / FILE).parent.mkdir(parents=True, exist_ok=True)
    (site / FILE).write_text(json.dumps({"title": "Kết quả", "records": rows}), encoding="utf-8")
    return site


def write(root: Path, *rows: str) -> None:
    (root / TABLE).write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")


def row(value: str = "93.5", status: str = "final", dimension: str = "") -> str:
    return f"NKT-08,ca-nuoc,{dimension},{value},%,{status},,2022-12-31,Niên giám,,"


def changes(root: Path, site: Path) -> tuple[Problem, ...]:
    """What is told beyond what is told without a publication to compare with."""
    return tuple(
        each for each in load_portal(root, DAY, against=site).problems if each not in load_portal(root, DAY).problems
    )


@pytest.mark.parametrize("value", ["93.5", '"93,5"', "93.50"])
def test_a_figure_that_stays_needs_no_entry_however_it_is_written(root: Path, value: str) -> None:
    write(root, row(value))
    assert changes(root, publish(root, ROW)) == ()


def test_a_changed_figure_is_named_with_its_cell_and_both_values(root: Path) -> None:
    write(root, row("94"))
    found = changes(root, publish(root, ROW))
    assert [each.code for each in found] == ["result.changed"]
    assert report(found, "vi") == (
        "data/results/2022.csv, ô D2: Con số này đã công bố là 93,5, nay là 94, mà sổ đính chính không có mục nào nói "
        "vì sao. Cần: mỗi con số đã công bố giữ nguyên, hoặc có một mục trong data/corrections.yml. Cách sửa: nếu đổi "
        "nhầm, ghi lại 93,5; nếu đổi đúng, thêm vào data/corrections.yml một mục có old: 93,5, new: 94, reason và "
        "source."
    )
    assert load_portal(root, DAY, against=root / "public/current").portal is None
    assert load_portal(root, DAY).portal is not None


def test_an_entry_that_says_why_makes_a_change_right(root: Path) -> None:
    write(root, row("94"))
    site = publish(root, ROW)
    (root / "data/corrections.yml").write_text(ENTRY.format(old="93,5", new="94"), encoding="utf-8")
    assert changes(root, site) == ()


@pytest.mark.parametrize(("old", "new"), [("93", "94"), ("93.5", "94.1")])
def test_an_entry_about_other_values_does_not(root: Path, old: str, new: str) -> None:
    write(root, row("94"))
    site = publish(root, ROW)
    (root / "data/corrections.yml").write_text(ENTRY.format(old=old, new=new), encoding="utf-8")
    assert [each.code for each in changes(root, site)] == ["result.changed"]


def test_a_value_that_was_taken_out_is_named(root: Path) -> None:
    write(root, row("", "suppressed"))
    (found,) = changes(root, publish(root, ROW))
    assert (found.code, found.place.cell) == ("result.withdrawn", "D2")
    assert dict(found.values) == {"old": "93,5", "status": "suppressed"}


def test_a_row_that_was_taken_out_is_named_with_what_it_was_of(root: Path) -> None:
    write(root, row(dimension="nữ"))
    published = publish(root, ROW, {**ROW, "dimension": "nữ"}, {**ROW, "dimension": "nam"})
    found = changes(root, published)
    assert {each.code for each in found} == {"result.gone"}
    assert sorted(dict(each.values)["of"] for each in found) == ["NKT-08, ca-nuoc", "NKT-08, ca-nuoc, nam"]
    assert {each.place.file for each in found} == {TABLE}


def test_a_withdrawal_with_an_entry_without_a_new_value_is_right(root: Path) -> None:
    write(root, row("", "suppressed"))
    site = publish(root, ROW)
    entry = ENTRY.format(old="93.5", new="")
    (root / "data/corrections.yml").write_text(entry, encoding="utf-8")
    assert changes(root, site) == ()


def test_a_figure_that_comes_late_changes_nothing_that_was_published(root: Path) -> None:
    write(root, row("94"))
    late = {key: value for key, value in ROW.items() if key != "value"} | {"status": "not_reported"}
    assert changes(root, publish(root, late)) == ()


def test_an_illustrative_figure_may_change(root: Path) -> None:
    write(root, row("94"))
    assert changes(root, publish(root, {**ROW, "status": "illustrative"})) == ()


def test_a_table_with_faults_is_not_said_to_have_lost_its_figures(root: Path) -> None:
    write(root, row("chín mươi"))
    assert changes(root, publish(root, ROW)) == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"records": 1}',
        b'{"records": [1]}',
        b'{"records": [{"indicator": "NKT-08"}]}',
        b'{"records": [{"indicator": "x", "area": "y", "year": "z", "status": "final"}]}',
        b"[" * 100_000,
        b'{"records": [{"value": NaN}]}',
        b"\xff\xfe\x00",
    ],
)
def test_a_publication_that_cannot_be_read_is_told_and_never_taken_for_one_without_figures(
    root: Path, content: bytes
) -> None:
    site = publish(root, ROW)
    (site / FILE).write_bytes(content)
    (found,) = changes(root, site)
    assert found.place.file == FILE
    assert found.code in ("published.damaged", "text.encoding", "text.control-character")


def test_before_the_first_publication_there_is_nothing_to_compare_with(root: Path) -> None:
    assert changes(root, root / "public" / "current") == ()


def test_an_official_publication_refuses_illustrative_figures_with_their_number(root: Path) -> None:
    found = load_portal(root, DAY, official=True).problems
    assert {each.code for each in found} == {"result.not-official"}
    assert {each.place.file: dict(each.values)["count"] for each in found} == {
        "data/results/2023.csv": "2",
        "data/results/2024.csv": "5",
    }


def test_an_official_publication_accepts_real_figures(root: Path) -> None:
    for table in (root / "data" / "results").glob("*.csv"):
        table.unlink()
    (root / "data/corrections.yml").write_text("corrections: []\n", encoding="utf-8")
    write(root, row())
    assert load_portal(root, DAY, official=True).problems == ()


def test_what_a_publication_offers_for_download_is_what_the_next_one_is_compared_with(root: Path) -> None:
    write(root, row(), row('"7,25"', dimension="nữ"), row("", "not_reported", "nam"))
    portal = load_portal(root, DAY).portal
    assert portal is not None
    site = root / "public" / "current"
    for file in files(portal, settings(), compile_site(portal, settings(), None)):
        (site / file.address).parent.mkdir(parents=True, exist_ok=True)
        (site / file.address).write_bytes(file.content)
    assert changes(root, site) == ()
    write(root, row(), row('"7,26"', dimension="nữ"), row("1", dimension="nam"))
    assert [(each.code, each.place.cell) for each in changes(root, site)] == [("result.changed", "D3")]
