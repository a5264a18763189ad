"""The folder: every regular file of the portal, and nothing that a link leads to."""

import os
from pathlib import Path

import pytest

from loivao.problems import Problem
from loivao.readers import folder
from loivao.readers.folder import files_of, read_bytes


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("content/huong-dan", "data/results"):
        (tmp_path / "portal" / name).mkdir(parents=True)
    (tmp_path / "portal/data/portal.yml").write_text("a: b\n")
    (tmp_path / "outside.yml").write_text("secret: x\n")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/a.md").write_text("x")
    return tmp_path / "portal"


def look(root: Path) -> tuple[list[str], list[tuple[str, str]]]:
    found: list[Problem] = []
    return list(files_of(root, found.append)), [(each.code, each.place.file) for each in found]


def test_files_are_named_from_the_root(root: Path) -> None:
    assert look(root) == (["data/portal.yml"], [])


def test_dot_files_are_not_looked_at(root: Path) -> None:
    (root / "data/.DS_Store").write_bytes(b"\0")
    assert look(root) == (["data/portal.yml"], [])


def test_a_link_to_a_file_is_told_and_never_followed(root: Path) -> None:
    (root / "data/terms.yml").symlink_to(root.parent / "outside.yml")
    assert look(root) == (["data/portal.yml"], [("file.link", "data/terms.yml")])


def test_a_link_to_a_folder_is_told_and_never_followed(root: Path) -> None:
    (root / "content/khac").symlink_to(root.parent / "outside")
    assert look(root) == (["data/portal.yml"], [("file.link", "content/khac")])


def test_a_link_in_place_of_a_whole_folder_is_told(root: Path) -> None:
    (root / "content/huong-dan").rmdir()
    (root / "content").rmdir()
    (root / "content").symlink_to(root.parent / "outside")
    assert look(root) == (["data/portal.yml"], [("folder.link", "content")])


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert look(tmp_path) == ([], [("folder.missing", "content"), ("folder.missing", "data")])


def test_a_pipe_is_told_and_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "data/terms.yml")
    assert look(root)[1] == [("file.not-regular", "data/terms.yml")]


def test_folders_have_a_bound_on_their_depth(root: Path) -> None:
    deep = root / "content" / "/".join("a" * 12)
    deep.mkdir(parents=True)
    assert [code for code, _ in look(root)[1]] == ["folder.too-deep"]


@pytest.mark.parametrize("twin", ["data/Portal.yml", "data/PORTAL.YML"])
def test_names_that_differ_only_in_case_are_told(root: Path, twin: str) -> None:
    (root / twin).write_text("a: b\n")
    assert look(root)[1] == [("file.twin", "data/portal.yml")]


def test_names_that_differ_only_in_composition_are_told(root: Path) -> None:
    (root / "content/h\u00f2a.md").write_text("x")
    (root / "content/ho\u0300a.md").write_text("x")
    assert [code for code, _ in look(root)[1]] == ["file.twin"]


def test_a_name_that_is_no_unicode_is_shown_and_not_stumbled_over(root: Path) -> None:
    (Path(os.fsdecode(os.fsencode(root) + b"/content/b\xe0i.md"))).write_text("x")
    assert "content/b\ufffdi.md" in look(root)[0]


def test_a_name_with_a_line_end_is_shown_on_one_line(root: Path) -> None:
    (root / "content/a\nb.md").write_text("x")
    assert "content/a\ufffdb.md" in look(root)[0]


def test_a_file_that_cannot_be_opened_is_told(root: Path) -> None:
    found: list[Problem] = []
    assert read_bytes(root / "data/khong-co.yml", "data/khong-co.yml", found.append) is None
    assert [each.code for each in found] == ["file.unreadable"]


def test_a_file_has_a_bound_on_its_size(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MAX_BYTES", 3)
    found: list[Problem] = []
    assert read_bytes(root / "data/portal.yml", "data/portal.yml", found.append) is None
    assert [each.code for each in found] == ["file.too-large"]
