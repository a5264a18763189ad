"""Whoever opens the folder of data finds there what each file is, where it comes from, whose it is, and how often it
changes."""

from pathlib import Path

import pytest

from loivao.load.portal import YAML_FILES

DATA = Path(__file__).parents[2] / "data"
ROWS = {
    cells[0].strip("` "): [cell.strip() for cell in cells[1:]]
    for line in (DATA / "README.md").read_text("utf-8").splitlines()
    if line.startswith("| `") and (cells := line.strip("|").split("|"))
}


@pytest.mark.parametrize("file", [*YAML_FILES, "data/results/<năm>.csv", "data/schemas/*.json"])
def test_each_kind_of_data_has_a_row_with_source_owner_and_how_often(file: str) -> None:
    cells = ROWS[file.removeprefix("data/")]
    assert len(cells) == 4
    assert all(cells)


def test_each_archived_text_has_a_row_and_each_row_a_file() -> None:
    archived = {path.relative_to(DATA).as_posix() for path in (DATA / "archive").iterdir()}
    assert archived <= set(ROWS)
    patterns = {name.replace("<năm>", "*") for name in ROWS}
    assert [name for name in patterns if not list(DATA.glob(name))] == []
