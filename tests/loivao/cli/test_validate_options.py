"""``loivao validate``: against what was published, and as an official publication would be."""

import json
from pathlib import Path

import pytest
from sites.portals import minimal_portal

from loivao import cli
from loivao.load.published import FILE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return minimal_portal(tmp_path / "portal")


def validate(root: Path, *options: str) -> int:
    return cli.main(["validate", "--root", str(root), "--day", "2026-11-24", *options])


def publish(site: Path) -> None:
    """A publication with a figure that the portal does not have."""
    row = {"indicator": "NKT-01", "area": "ca-nuoc", "year": 2023, "value": 7, "status": "final"}
    (site / FILE).parent.mkdir(parents=True)
    (site / FILE).write_text(json.dumps({"records": [row]}), encoding="utf-8")


def test_illustrative_figures_are_no_fault_until_the_publication_is_official(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert validate(root) == 0
    assert validate(root, "--official", "--lang", "en") == 1
    assert "data/results/2024.csv: The file has 5 rows of illustrative figures" in capsys.readouterr().out


def test_figures_are_compared_with_the_public_release(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    publish(root / "public" / "current")
    assert validate(root) == 1
    assert "data/results/2023.csv: Bản đã công bố có con số 7 (NKT-01, ca-nuoc)" in capsys.readouterr().out


def test_another_publication_can_be_named(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    publish(tmp_path / "other")
    assert validate(root, "--against", str(tmp_path / "other")) == 1
    assert "con số 7 (NKT-01, ca-nuoc)" in capsys.readouterr().out


def test_a_folder_without_published_results_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert validate(root, "--against", str(root)) == 2
    assert f"Không có “{FILE}” trong “{root}”" in capsys.readouterr().err


def test_an_official_publication_with_illustrative_figures_stops_before_anything_is_built(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["publish", "--root", str(root), "--day", "2026-11-24", "--official"]) == 1
    assert "data/results/2023.csv: Tệp có 2 dòng số liệu minh họa" in capsys.readouterr().err
    assert not (root / "public" / "current").exists()


def test_a_publication_is_refused_when_a_published_figure_changed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(root.parent / "before")
    words = ["publish", "--root", str(root), "--day", "2026-11-24", "--against", str(root.parent / "before")]
    assert cli.main(words) == 1
    assert "con số 7 (NKT-01, ca-nuoc)" in capsys.readouterr().err
