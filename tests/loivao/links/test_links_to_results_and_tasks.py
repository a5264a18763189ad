"""Links to the pages of years and of tasks: only those that the data make, and none blamed for what was not read."""

from pathlib import Path

import pytest
from sites.portals import DAY, minimal_portal

from loivao.load import load_portal


def linking_to(address: str, root: Path) -> Path:
    """The minimal portal, with one page that links to ``address``."""
    file = minimal_portal(root) / "content" / "lien-he.md"
    file.write_text(f"{file.read_text('utf-8')}\n\nHãy đọc [trang cần tìm]({address}).\n", "utf-8")
    return root


def codes(root: Path) -> set[str]:
    return {problem.code for problem in load_portal(root, DAY).problems}


@pytest.mark.parametrize("address", ["/ket-qua/nam-2024/", "/ke-hoach/nhom-1/nhiem-vu-2/", "/ke-hoach/nhom-1/#II.1.2"])
def test_a_link_to_a_year_with_results_or_to_a_task_is_right(address: str, tmp_path: Path) -> None:
    assert codes(linking_to(address, tmp_path / "portal")) == set()


@pytest.mark.parametrize("address", ["/ket-qua/nam-1999/", "/ke-hoach/nhom-1/nhiem-vu-3/", "/ke-hoach/nhom-2/"])
def test_a_link_to_a_year_without_results_or_to_no_task_is_a_fault(address: str, tmp_path: Path) -> None:
    assert codes(linking_to(address, tmp_path / "portal")) == {"link.no-such-page"}


def test_a_year_whose_table_could_not_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    root = linking_to("/ket-qua/nam-2024/", tmp_path / "portal")
    (root / "data" / "results" / "2024.csv").write_text("indicator;area\n", "utf-8")
    found = codes(root)
    assert found
    assert "link.no-such-page" not in found
