"""What MkDocs writes: our pages as they are rendered without it, our files, and nothing else."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from compiled import SHIPPED, THEME, words
from sites.portals import DAY, minimal_portal

from loivao import exports, search
from loivao.compile import compile_site
from loivao.history import last_changes
from loivao.load import load_portal
from loivao.mkdocs_plugin import build
from loivao.model.check import CheckSummary, CriteriaLooked
from loivao.pages.site import SiteSettings
from loivao.problems import Invalid, report
from loivao.render.assets import assets
from loivao.render.environment import environment, render_page
from loivao.typeface import packages, typeface

CHECK = CheckSummary(
    DAY,
    pages=3,
    failed=0,
    cant_tell=0,
    engines=(("axe-core", "4.14"),),
    states=("1280",),
    waived=0,
    criteria=CriteriaLooked(0, 0, 55),
)
OTHERS = {"sitemap.xml", "sitemap.xml.gz"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The minimal portal with the shipped theme and settings."""
    portal = minimal_portal(tmp_path / "portal")
    shutil.copytree(THEME, portal / "theme")
    shutil.copy(SHIPPED / "mkdocs.yml", portal)
    return portal


def written(site: Path) -> dict[str, bytes]:
    """Every file of a built site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def purely_rendered(root: Path, check: CheckSummary | None = None) -> dict[str, bytes]:
    """Every page without MkDocs, by file."""
    portal = load_portal(root, DAY).portal
    assert portal is not None
    archive = (root / "data" / portal.plan.archive).stat().st_size
    fonts = typeface(root / "theme", words().sentences.values()).first_view
    settings = SiteSettings("https://loivao.example/", words(), archive, last_changes(root), fonts)
    made = compile_site(portal, settings, check)
    pure = environment(root / "theme", words())
    return {
        page.url if page.url.endswith(".html") else f"{page.url}index.html": render_page(
            pure, page.site, page.view
        ).encode()
        for page in made
    }


def files_for_machines(root: Path) -> dict[str, bytes]:
    """Every file besides pages that the data alone gives, by address."""
    portal = load_portal(root, DAY).portal
    assert portal is not None
    archive = (root / "data" / portal.plan.archive).stat().st_size
    settings = SiteSettings("https://loivao.example/", words(), archive, last_changes(root))
    pages = compile_site(portal, settings, None)
    made = (*exports.files(portal, settings, pages), *search.files(portal, settings, pages))
    return {file.address: file.content for file in made}


def faults(root: Path, site: Path) -> str:
    """What building says when it refuses; the messages are spelled out in both languages."""
    with pytest.raises(Invalid) as raised:
        build(root, site, DAY)
    assert report(raised.value.problems, "en")
    return report(raised.value.problems, "vi")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("check", [None, CHECK], ids=["unchecked", "checked"])
def test_mkdocs_writes_every_page_as_it_is_rendered_without_it(
    root: Path, tmp_path: Path, check: CheckSummary | None
) -> None:
    build(root, tmp_path / "site", DAY, check)
    found = written(tmp_path / "site")
    assert {name: page for name, page in found.items() if name.endswith(".html")} == purely_rendered(root, check)


def test_the_shipped_portal_is_written_as_it_is_rendered_without_mkdocs(tmp_path: Path) -> None:
    build(SHIPPED, tmp_path / "site", DAY)
    found = written(tmp_path / "site")
    assert {name: page for name, page in found.items() if name.endswith(".html")} == purely_rendered(SHIPPED)


def test_the_site_holds_our_files_and_nothing_of_mkdocs_or_material(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "site", DAY)
    face = typeface(root / "theme", words().sentences.values())
    made = purely_rendered(root).keys() | files_for_machines(root).keys() | assets(root / "theme", face).keys()
    expected = made | OTHERS | {"ke-hoach/ke-hoach.txt"}
    assert written(tmp_path / "site").keys() == expected


def test_files_for_machines_are_written_byte_for_byte(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "site", DAY)
    found, expected = written(tmp_path / "site"), files_for_machines(root)
    assert {name: found[name] for name in expected} == expected


def test_without_material_the_site_is_the_same(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "with", DAY)
    change(root / "mkdocs.yml", "name: material", "name: null")
    build(root, tmp_path / "without", DAY)
    assert written(tmp_path / "with") == written(tmp_path / "without")


def test_the_archived_text_of_the_plan_is_published_byte_for_byte(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "site", DAY)
    source = (root / "data" / "archive" / "ke-hoach.txt").read_bytes()
    assert (tmp_path / "site" / "ke-hoach" / "ke-hoach.txt").read_bytes() == source


def test_assets_of_the_theme_are_published_and_its_other_files_are_not(root: Path, tmp_path: Path) -> None:
    (root / "theme" / "assets" / "chu.woff2").write_bytes(b"\x00chu")
    (root / "theme" / "ghi-chu.txt").write_text("x", encoding="utf-8")
    build(root, tmp_path / "site", DAY)
    found = written(tmp_path / "site")
    assert found["assets/chu.woff2"] == b"\x00chu"
    assert "ghi-chu.txt" not in found


def test_the_sitemap_names_every_page_but_404_with_the_day_of_publication(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "site", date(2026, 12, 1))
    sitemap = (tmp_path / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count("<loc>https://loivao.example/") == len(purely_rendered(root)) - 1
    assert sitemap.count("<lastmod>2026-12-01</lastmod>") == sitemap.count("<loc>")
    assert "404" not in sitemap


def test_two_buildings_are_the_same_whatever_the_clock_says(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(root, tmp_path / "first", DAY)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    build(root, tmp_path / "second", DAY)
    assert written(tmp_path / "first") == written(tmp_path / "second")


def test_warnings_of_the_portal_are_handed_over(root: Path, tmp_path: Path) -> None:
    assert build(root, tmp_path / "late", date(2027, 6, 1))


def test_a_folder_that_holds_something_is_not_touched(root: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "cua-toi.txt").write_text("x", encoding="utf-8")
    with pytest.raises(FileExistsError):
        build(root, tmp_path / "site", DAY)
    assert written(tmp_path / "site") == {"cua-toi.txt": b"x"}


def test_a_fault_of_the_data_is_told_and_nothing_is_written(root: Path, tmp_path: Path) -> None:
    change(root / "data" / "agencies.yml", "agency: phong-van-hoa-xa-hoi", "agency: phong-khong-co")
    assert "phong-khong-co" in faults(root, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_fault_of_a_template_is_told_with_its_file_and_line(root: Path, tmp_path: Path) -> None:
    (root / "theme" / "pages" / "agency.html").write_text("\n\n{{ view.khong_co }}\n", encoding="utf-8")
    assert "theme/pages/agency.html:3" in faults(root, tmp_path / "site")


def test_a_template_that_cannot_be_read_is_told_with_its_file_and_line(root: Path, tmp_path: Path) -> None:
    change(root / "theme" / "main.html", "<body>", "<body>{% endfor %}")
    assert "theme/main.html:" in faults(root, tmp_path / "site")


def test_a_missing_component_is_named(root: Path, tmp_path: Path) -> None:
    (root / "theme" / "components" / "notice" / "template.html").unlink()
    assert "theme/components/notice/template.html" in faults(root, tmp_path / "site")


def test_missing_words_of_the_interface_are_named(root: Path, tmp_path: Path) -> None:
    (root / "theme" / "strings" / "vi.yml").unlink()
    assert "theme/strings/vi.yml" in faults(root, tmp_path / "site")


def test_no_site_is_built_without_its_typeface(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "home", lambda: tmp_path / "nothing")
    told = faults(root, tmp_path / "site")
    assert "theme/package-lock.json" in told
    assert "@expo-google-fonts/be-vietnam-pro" in told


def test_missing_settings_are_named(root: Path, tmp_path: Path) -> None:
    (root / "mkdocs.yml").unlink()
    assert "mkdocs.yml" in faults(root, tmp_path / "site")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("site_url: https://loivao.example/", "", "site_url"),
        ("site_url: https://loivao.example/", "site_url: loivao", "site_url"),
        ("docs_dir: content", "docs_dir: khong-co", "docs_dir"),
        ("custom_dir: theme", "custom_dir: khong-co", "theme"),
        ("  - loivao", "  - khong-co", "plugins"),
        ("plugins:\n  - loivao", "plugins: []", "plugins"),
        ("site_name: Lối Vào", "site_name: [", "mkdocs.yml"),
    ],
)
def test_settings_that_cannot_be_used_are_named(root: Path, tmp_path: Path, old: str, new: str, named: str) -> None:
    change(root / "mkdocs.yml", old, new)
    assert named in faults(root, tmp_path / "site")


def test_a_bare_mkdocs_build_gives_the_same_site(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "ours", DAY)
    epoch = {**os.environ, "SOURCE_DATE_EPOCH": "1795500000"}  # 24 November 2026, 13:00 in Viet Nam
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "theirs")]
    subprocess.run(command, cwd=root, env=epoch, check=True, timeout=120)
    assert written(tmp_path / "ours") == written(tmp_path / "theirs")


def test_a_bare_mkdocs_build_of_a_faulty_portal_says_what_is_wrong(root: Path, tmp_path: Path) -> None:
    change(root / "data" / "agencies.yml", "agency: phong-van-hoa-xa-hoi", "agency: phong-khong-co")
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "theirs")]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode != 0
    assert "phong-khong-co" in done.stderr
