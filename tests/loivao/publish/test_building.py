"""``loivao build``: a whole new site or the whole old one, and no one else's folder."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from loivao import folders

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Copy = Callable[[], Path]


@pytest.fixture(scope="module")
def root(copy: Copy) -> Path:
    return copy()


def test_the_site_is_built_twice_alike_and_nothing_else_is_left(root: Path, run: Run) -> None:
    names = {path.name for path in root.iterdir()}
    assert run("build", root=root).returncode == 0
    first = folders.contents(root / "site")
    assert run("build", root=root).returncode == 0
    assert folders.contents(root / "site") == first
    assert {path.name for path in root.iterdir()} == names | {"site"}


def test_a_fault_leaves_the_old_site_whole(copy: Copy, run: Run) -> None:
    root = copy()
    run("build", root=root)
    before = folders.contents(root / "site")
    (root / "data" / "agencies.yml").write_text("agencies: [", encoding="utf-8")
    done = run("build", root=root)
    assert done.returncode == 1
    assert "data/agencies.yml:1: " in done.stderr
    assert folders.contents(root / "site") == before
    assert not (root / ".site.loivao").exists()


def test_the_site_of_another_is_left_alone(copy: Copy, run: Run) -> None:
    root = copy()
    (root / "site").mkdir()
    (root / "site" / "của tôi.html").write_text("giữ lại", encoding="utf-8")
    done = run("build", root=root)
    assert done.returncode == 2
    assert "của tôi.html" in done.stderr
    assert [path.name for path in (root / "site").iterdir()] == ["của tôi.html"]


def test_a_folder_elsewhere_can_be_named(root: Path, run: Run, tmp_path: Path) -> None:
    assert run("build", "--site-dir", str(tmp_path / "xem" / "thử"), root=root).returncode == 0
    assert (tmp_path / "xem" / "thử" / "index.html").is_file()


def test_what_a_killed_build_left_is_in_no_ones_way(root: Path, run: Run) -> None:
    run("build", root=root)
    folders.claim(root / ".site.loivao", root, folders.SITE)
    (root / ".site.loivao" / "new").mkdir()
    (root / ".site.loivao" / "new" / "half.html").touch()
    assert run("build", root=root).returncode == 0
    assert not (root / "site" / "half.html").exists()


def test_checking_needs_a_site_first(copy: Copy, run: Run) -> None:
    done = run("check", root=copy())
    assert done.returncode == 2
    assert "loivao build" in done.stderr
