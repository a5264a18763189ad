"""Folders are emptied only where they are ours, and compared byte for byte."""

from pathlib import Path

import pytest

from loivao import folders
from loivao.exits import CouldNot


def write(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def test_a_new_or_empty_folder_becomes_ours_and_stays_ours(tmp_path: Path) -> None:
    site = tmp_path / "a" / "site"
    folders.claim(site, tmp_path, folders.SITE)
    write(site, index="một")
    folders.claim(site, tmp_path, folders.SITE)
    assert (site / folders.SITE).is_file()


@pytest.mark.parametrize("name", ["tệp", "site"])
def test_what_is_not_ours_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    taken = tmp_path / name
    if name == "tệp":
        taken.write_text("của tôi", encoding="utf-8")
    else:
        write(taken, index="của tôi")
    with pytest.raises(CouldNot) as refusal:
        folders.claim(taken, tmp_path, folders.SITE)
    assert refusal.value.key in ("folder.not-a-folder", "folder.foreign")
    assert [path.name for path in tmp_path.rglob("*")] == [name, "index.html"][: 1 if name == "tệp" else 2]


@pytest.mark.parametrize(("first", "then"), [(folders.SITE, folders.PUBLIC), (folders.PUBLIC, folders.SITE)])
def test_a_build_never_takes_the_folder_of_publications_nor_the_other_way(
    tmp_path: Path, first: str, then: str
) -> None:
    folders.claim(tmp_path / "out", tmp_path, first)
    with pytest.raises(CouldNot) as refusal:
        folders.claim(tmp_path / "out", tmp_path, then)
    assert refusal.value.key == "folder.foreign"


def test_a_folder_above_the_portal_is_not_taken(tmp_path: Path) -> None:
    root = tmp_path / "portal"
    (root / "data").mkdir(parents=True)
    with pytest.raises(CouldNot):
        folders.claim(tmp_path, root, folders.SITE)
    with pytest.raises(CouldNot):
        folders.claim(tmp_path / "khác" / ".." / "portal", root, folders.SITE)


def test_a_folder_reached_through_a_link_into_the_sources_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site").symlink_to("content")
    with pytest.raises(CouldNot) as refusal:
        folders.claim(tmp_path / "site", tmp_path, folders.SITE)
    assert refusal.value.key == "folder.among-sources"


def test_replacing_leaves_the_new_folder_only(tmp_path: Path) -> None:
    write(tmp_path / "site", index="cũ", gone="cũ")
    folders.replace(tmp_path / "site", write(tmp_path / "work" / "new", index="mới"))
    assert folders.contents(tmp_path / "site").keys() == {"index.html"}
    assert list((tmp_path / "work").iterdir()) == []


def test_removing_a_link_leaves_what_it_points_to(tmp_path: Path) -> None:
    kept = write(tmp_path / "kept", index="một")
    (tmp_path / "link").symlink_to(kept, target_is_directory=True)
    folders.remove(tmp_path / "link")
    folders.remove(tmp_path / "link")
    assert (kept / "index.html").is_file()


def test_the_digest_knows_names_and_bytes_and_nothing_else(tmp_path: Path) -> None:
    one, same = write(tmp_path / "1", a="x", b="y"), write(tmp_path / "2", b="y", a="x")
    renamed, changed = write(tmp_path / "3", a="x", c="y"), write(tmp_path / "4", a="x", b="z")
    assert folders.digest(one) == folders.digest(same)
    assert len({folders.digest(each) for each in (one, renamed, changed)}) == 3
    assert folders.differing(one, same) == ()
    assert folders.differing(one, renamed) == ("b.html", "c.html")
    assert folders.differing(one, changed) == ("b.html",)


def test_every_page_is_counted(tmp_path: Path) -> None:
    write(tmp_path / "site" / "huong-dan", index="một")
    write(tmp_path / "site", index="hai")
    (tmp_path / "site" / "site.css").touch()
    assert folders.count_pages(tmp_path / "site") == 2
