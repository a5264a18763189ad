"""What git knows of the content, and nothing where there is no git."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from loivao.history import last_changes


def commit(root: Path, file: str, when: str) -> None:
    """Change a file and commit it at a moment."""
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    with (root / file).open("a", encoding="utf-8") as written:
        written.write(f"{when}\n")
    who = ["-c", "user.name=Người viết", "-c", "user.email=nguoi-viet@example.vn"]
    moment = {**os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    subprocess.run(["git", "-C", str(root), "add", "-A"], check=True)
    subprocess.run(["git", "-C", str(root), *who, "commit", "-qm", "sửa"], check=True, env=moment)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    return tmp_path


def test_the_newest_commit_of_a_file_counts_by_the_days_of_viet_nam(repository: Path) -> None:
    commit(repository, "content/lien-he.md", "2026-03-01T12:00:00+00:00")
    commit(repository, "content/huong-dan/một bài.md", "2026-05-31T18:30:00+00:00")
    commit(repository, "content/lien-he.md", "2026-04-02T12:00:00+00:00")
    commit(repository, "data/terms.yml", "2026-06-02T12:00:00+00:00")
    assert last_changes(repository) == {
        "content/lien-he.md": date(2026, 4, 2),
        "content/huong-dan/một bài.md": date(2026, 6, 1),
    }


def test_a_portal_in_a_folder_of_a_repository_has_paths_of_its_own(repository: Path) -> None:
    commit(repository, "cong/content/lien-he.md", "2026-03-01T12:00:00+00:00")
    assert last_changes(repository / "cong") == {"content/lien-he.md": date(2026, 3, 1)}


def test_without_a_repository_without_commits_and_without_git_nothing_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert last_changes(tmp_path) == {}
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    assert last_changes(tmp_path) == {}
    monkeypatch.setenv("PATH", "")
    assert last_changes(tmp_path) == {}
