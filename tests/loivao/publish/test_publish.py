"""The main job with its real parts: a real portal, the real MkDocs, a real browser, the real pa11y.

One portal is published, then spoiled in one way after the other. Whatever is wrong, readers keep what they had, byte
for byte, and the exit code and the words say what to do.
"""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from loivao import folders
from loivao.releases import ReleaseId, Releases

KILLS: Final = 5

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Copy = Callable[[], Path]


class Published(NamedTuple):
    """A portal that was published once, and what the command said."""

    root: Path
    said: "subprocess.CompletedProcess[str]"
    lasted: float
    """Seconds."""

    @property
    def releases(self) -> Releases:
        return Releases(self.root / "public")

    @property
    def site(self) -> Path:
        return self.releases.link.resolve()


@pytest.fixture(scope="module")
def published(copy: Copy, run: Run) -> Published:
    root = copy()
    began = time.monotonic()
    return Published(root, run("publish", root=root), time.monotonic() - began)


@pytest.fixture
def spoiled(published: Published, tmp_path: Path) -> Iterator[Path]:
    """The sources to be spoiled, beside the publication; mended afterwards, and readers must have noticed nothing."""
    before = (published.releases.link.readlink(), folders.contents(published.site))
    kept = tmp_path / "kept"
    for name in ("content", "data", "theme"):
        shutil.copytree(published.root / name, kept / name)
    yield published.root
    for name in ("content", "data", "theme"):
        shutil.rmtree(published.root / name)
        shutil.move(kept / name, published.root / name)
    assert (published.releases.link.readlink(), folders.contents(published.site)) == before
    assert not published.releases.staging.exists()


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def first_guide(root: Path) -> Path:
    return min((root / "content" / "huong-dan").glob("*.md"))


def test_a_portal_without_faults_is_published_and_the_words_say_where(published: Published) -> None:
    assert published.said.returncode == 0, published.said.stderr
    assert str(published.releases.link) in published.said.stdout
    assert "make serve" in published.said.stdout
    assert (published.site / "index.html").is_file()
    assert ReleaseId.read(published.site.name) in published.releases.all()
    assert not list(published.site.rglob(".loivao*"))


def test_the_report_of_every_page_is_kept_beside_the_release(published: Published) -> None:
    release = ReleaseId.read(published.site.name)
    assert release is not None
    report = json.loads(published.releases.report(release).read_bytes())
    found = {name: report["summary"][name] for name in ("pages", "failed", "cantTell")}
    assert found == {"pages": folders.count_pages(published.site), "failed": 0, "cantTell": 0}


def test_the_statement_carries_the_figures_of_the_check(published: Published) -> None:
    release = ReleaseId.read(published.site.name)
    assert release is not None
    engines = json.loads(published.releases.report(release).read_bytes())["tool"]["engines"]
    statement = (published.site / "tuyen-bo-tiep-can" / "index.html").read_text("utf-8")
    words = re.sub(r"<[^>]+>|\s+", " ", statement)
    assert str(folders.count_pages(published.site)) in words
    assert [version for version in engines.values() if version.partition(" (")[0] not in words] == []
    assert "/bin/" not in words
    assert 'datetime="2026-11-24"' in statement


def test_what_is_published_is_what_build_shows_but_for_the_statement(published: Published, run: Run) -> None:
    site = published.root / "site"
    done = run("build", root=published.root)
    assert (done.returncode, done.stderr) == (0, "Đang dựng các trang…\n")
    assert f"Đã dựng {folders.count_pages(site)} trang vào {site}." in done.stdout
    assert folders.differing(site, published.site) == (folders.SITE, "tuyen-bo-tiep-can/index.html")


def test_a_fault_in_the_data_is_named_with_its_line(spoiled: Path, run: Run) -> None:
    data = spoiled / "data" / "agencies.yml"
    data.write_text(data.read_text("utf-8") + "    tên_lạ: không có trong mẫu\n", encoding="utf-8")
    done = run("publish", root=spoiled)
    assert done.returncode == 1
    assert f"data/agencies.yml:{len(data.read_text('utf-8').splitlines())}: " in done.stderr
    assert "tên_lạ" in done.stderr


def test_a_judgment_of_accessibility_that_is_overdue_stops_the_publication(spoiled: Path, run: Run) -> None:
    data = spoiled / "data" / "portal.yml"
    judged = "accessibility:\n  checked_by: Lan\n  checked_on: 2025-11-23\n  review_by: 2026-11-23\n"
    data.write_text(data.read_text("utf-8") + judged, encoding="utf-8")
    done = run("publish", root=spoiled)
    assert done.returncode == 1
    assert "nay đã qua" in done.stdout
    assert "Chưa công bố: hạn để người xem lại khả năng tiếp cận là 2026-11-23" in done.stderr


def test_a_fault_in_the_content_is_named_in_both_languages(spoiled: Path, run: Run) -> None:
    guide = first_guide(spoiled)
    guide.write_text(guide.read_text("utf-8") + "\nBạn được [[amount:khong-co-khoan-nay]].\n", encoding="utf-8")
    place = f"content/huong-dan/{guide.name}:{len(guide.read_text('utf-8').splitlines())}: "
    vietnamese, english = run("publish", root=spoiled), run("publish", "--lang", "en", root=spoiled)
    assert (vietnamese.returncode, english.returncode) == (1, 1)
    for done in (vietnamese, english):
        assert place in done.stderr
        assert "khong-co-khoan-nay" in done.stderr
    assert vietnamese.stderr != english.stderr


def test_all_faults_are_named_in_one_run(spoiled: Path, run: Run) -> None:
    guide = first_guide(spoiled)
    guide.write_text(guide.read_text("utf-8") + "\n[[agency:khong-co]] và [[term:cung-khong]].\n", encoding="utf-8")
    change(spoiled / "data" / "agencies.yml", "agencies:\n", "agencies:\n  - id: thieu-moi-thu\n")
    (spoiled / "content" / "ra-ngoai.md").symlink_to("/etc/hostname")
    done = run("publish", root=spoiled)
    assert done.returncode == 1
    for found in ("khong-co", "cung-khong", "data/agencies.yml:", "content/ra-ngoai.md"):
        assert found in done.stderr


def test_a_fault_in_a_template_is_named_with_its_file(spoiled: Path, run: Run) -> None:
    template = spoiled / "theme" / "pages" / "sections.html"
    template.write_text(template.read_text("utf-8") + "\n{{ view.khong_co_gi }}\n", encoding="utf-8")
    done = run("publish", root=spoiled)
    assert done.returncode == 1
    assert "theme/pages/sections.html" in done.stderr
    assert "khong_co_gi" in done.stderr
    assert "Traceback" not in done.stderr


def test_too_little_contrast_is_refused_and_said_with_its_places(spoiled: Path, published: Published, run: Run) -> None:
    styles = spoiled / "theme" / "css" / "base.css"
    styles.write_text(styles.read_text("utf-8") + "\nmain p { color: #ddd !important }\n", encoding="utf-8")
    done = run("publish", root=spoiled)
    assert done.returncode == 1, done.stderr
    assert "Chưa công bố: " in done.stderr
    assert "Cần sửa: " in done.stderr
    assert "1.4.3" in done.stderr
    assert json.loads(published.releases.refused_report.read_bytes())["summary"]["failed"] > 0


def test_a_browser_that_does_not_start_means_not_published(spoiled: Path, run: Run) -> None:
    done = run("publish", root=spoiled, LOIVAO_BROWSER="/khong/co/trinh-duyet")
    assert done.returncode == 2
    assert "Không kiểm tra được hết các trang" in done.stderr


def test_a_second_publisher_is_refused_at_once(published: Published, run: Run) -> None:
    with published.releases.locked(published.root):
        done = run("publish", root=published.root)
        back = run("publish", "--rollback", root=published.root)
    assert (done.returncode, back.returncode) == (2, 2)
    assert "Một lượt công bố khác đang chạy" in done.stderr
    assert done.stdout == ""


def end_what_is_left(group: int) -> None:
    """The checker and the browser that a killed publisher leaves behind: they would end by themselves, but later."""
    for _ in range(100):
        try:
            os.killpg(group, signal.SIGTERM)
        except ProcessLookupError:
            return
        time.sleep(0.05)


def test_whenever_a_publication_is_killed_readers_keep_what_they_had(published: Published) -> None:
    """Kills from its first second to its last; inside the release itself, some milliseconds at the end, they are the
    matter of ``tests/loivao/releases/test_a_killed_release.py``."""
    chance = random.Random(20261124)  # noqa: S311  # moments to kill at, no secrets
    releases, before = published.releases, folders.contents(published.site)
    for kill in range(KILLS):
        publisher = subprocess.Popen(
            [sys.executable, "-m", "loivao", "publish", "--root", published.root, "--day", "2026-11-24"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            publisher.wait((kill + chance.random()) / KILLS * published.lasted)
        except subprocess.TimeoutExpired:
            publisher.kill()
            publisher.wait()
        end_what_is_left(publisher.pid)
        current = releases.current()
        assert current is not None
        served = folders.contents(releases.path(current))
        assert served == before or folders.digest(releases.path(current)).startswith(current.content)
        before = served


def test_the_next_publication_succeeds_and_can_be_taken_back(published: Published, run: Run) -> None:
    first = published.site
    change(first_guide(published.root), "\ntitle: ", "\ntitle: Bản mới của ")
    done = run("publish", root=published.root)
    assert done.returncode == 0, done.stderr
    assert published.site != first
    assert any("Bản mới của" in page.read_text("utf-8") for page in published.site.rglob("*.html"))
    assert not published.releases.refused_report.exists()
    back = run("publish", "--rollback", root=published.root)
    assert back.returncode == 0
    assert published.site == first
