"""To replace a table is to delete it and to import afresh, and what changes is what differs between the two."""

import csv
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from sites.portals import DAY, minimal_portal

from loivao import cli
from loivao.importing import SHOWN
from loivao.importing.table import Cells, cells
from loivao.load.portal import read_draft
from loivao.load.results import COLUMNS
from loivao.problems import Severity

TABLE: Final = "data/results/2022.csv"
KEY: Final = 3
"""How many columns, from the first on, say what a row is of."""
Row = dict[str, str]


def rows_of(values: Sequence[str], days: Sequence[str], statuses: Sequence[str]) -> st.SearchStrategy[Row]:
    """Rows of a few parts, with values, days and statuses of these."""
    return st.fixed_dictionaries(
        {
            "indicator": st.just("NKT-08"),
            "area": st.just("ca-nuoc"),
            "dimension": st.sampled_from(["", *(f"phần {number}" for number in range(9))]),
            "value": st.sampled_from(values),
            "unit": st.just("%"),
            "status": st.sampled_from(statuses),
            "reporting_agency": st.just(""),
            "as_of": st.sampled_from(days),
            "source": st.sampled_from(["Niên giám", "Báo cáo; số 7"]),
            "published_on": st.just(""),
            "note": st.sampled_from(["", "theo “mẫu”", 'hai "dấu"']),
        }
    )


new_rows = st.lists(
    rows_of(["12,5", "12.50", "7", "0"], ["31/12/2022", "2022-12-31", "2022-06-30"], ["final", "provisional"]),
    min_size=1,
    max_size=9,
    unique_by=lambda row: row["dimension"],
)
# The table that stands may have been written by hand: in other ways, twice, and wrongly.
old_rows = st.lists(
    rows_of(["12,5", "12.5", "12,50", "7", "x", ""], ["31/12/2022", "2022-12-31", "31/02/2022"], ["final", "xong"]),
    max_size=12,
)


def write(table: Path, rows: Sequence[Row]) -> None:
    with table.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


def run(root: Path, rows: Sequence[Row], *options: str) -> int:
    """Import a workbook with these rows."""
    workbook, path = Workbook(), root.parent / "ket-qua-2022.xlsx"
    workbook.worksheets[0].append(COLUMNS)
    for row in rows:
        workbook.worksheets[0].append([row[name] for name in COLUMNS])
    workbook.save(path)
    return cli.main(["import", str(path), "--root", str(root), "--day", DAY.isoformat(), "--lang", "en", *options])


def standing(root: Path) -> tuple[dict[Cells, Cells], bool]:
    """The rows of the table that can be read, the last of those that are of the same, and whether any cannot be."""
    faults: list[str] = []

    draft = read_draft(
        root, DAY, lambda found: faults.append(found.place.file) if found.severity is Severity.FAULT else None
    )
    rows = [cells(each.record) for each in draft.results if each.origin.at().file == TABLE]
    return {row[:KEY]: row for row in rows}, TABLE in faults


def changes(old: dict[Cells, Cells], new: dict[Cells, Cells]) -> Iterator[str]:
    """The lines that say what changes, found with both tables at hand."""
    for key in sorted(old.keys() | new.keys()):
        before, after, of = old.get(key), new.get(key), ", ".join(part for part in key if part)
        if before is None or after is None:
            row = before or after or ()
            yield f"{'Added' if after else 'Removed'}: {of}: {' '.join(row[KEY : KEY + 3]).strip()}"
        elif before != after:
            pairs = zip(COLUMNS, before, after, strict=True)
            yield f"Changed: {of}: " + "; ".join(f"{name} “{a}” → “{b}”" for name, a, b in pairs if a != b)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(old=old_rows, new=new_rows)
def test_to_replace_a_table_is_to_import_afresh_and_says_what_differs(
    capsys: pytest.CaptureFixture[str], old: list[Row], new: list[Row]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = minimal_portal(Path(folder) / "portal")
        table = root / TABLE
        assert run(root, new) == 0
        afresh = table.read_bytes()
        after, _ = standing(root)

        write(table, old)
        written = table.read_bytes()
        before, is_faulty = standing(root)
        expected = list(changes(before, after))

        capsys.readouterr()
        assert run(root, new, "--replace") == 0
        told = capsys.readouterr().out.splitlines()
        assert [line for line in told if line.startswith(("Added: ", "Removed: ", "Changed: "))] == expected
        is_same = not expected and not is_faulty
        assert table.read_bytes() == (written if is_same else afresh)


def test_the_first_changes_are_shown_and_the_others_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = minimal_portal(tmp_path / "portal")
    row = {**dict.fromkeys(COLUMNS, ""), "indicator": "NKT-08", "area": "ca-nuoc", "unit": "%", "status": "final"}
    row |= {"as_of": "2022-12-31", "source": "Niên giám", "value": "7"}
    many = [{**row, "dimension": f"phần {number:03}"} for number in range(SHOWN + 7)]
    write(root / TABLE, [{**each, "value": "8"} for each in reversed(many)])
    assert run(root, many) == 1
    told = [line for line in capsys.readouterr().out.splitlines() if "→" in line or line.startswith("…")]
    assert [line.partition(": value")[0] for line in told[1:-1]] == [
        f"Changed: NKT-08, ca-nuoc, phần {number:03}" for number in range(SHOWN)
    ]
    assert "7" in told[-1]
