"""The gallery: every component and example of the theme, drawn, checked, and refused with its line where wrong."""

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from compiled import SHIPPED, THEME, words
from lxml import html
from sites.portals import minimal_portal

from loivao.exits import Exit
from loivao.gallery import build_gallery
from loivao.gallery.components import read_components
from loivao.gallery.pages import ELSEWHERE, pages
from loivao.problems import Invalid, report
from loivao.render.environment import environment
from loivao.sentences import Voice


def built(root: Path, folder: Path) -> tuple[Exit, str]:
    out = io.StringIO()
    return build_gallery(root, folder, Voice("en", out, io.StringIO())), out.getvalue()


def refusal(root: Path, folder: Path) -> str:
    with pytest.raises(Invalid) as refused:
        built(root, folder)
    return report(refused.value.problems, "en")


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gallery") / "made"
    assert built(SHIPPED, folder)[0] is Exit.CLEAN
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The minimal portal with a theme of its own."""
    made = minimal_portal(tmp_path / "portal")
    shutil.copytree(THEME, made / "theme")
    shutil.copyfile(SHIPPED / "mkdocs.yml", made / "mkdocs.yml")
    return made


def change(file: Path, old: str, new: str) -> int:
    """Put ``new`` in the place of the first ``old``; the line that it begins on."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_every_component_has_a_page_and_every_example_has_one_of_its_own(gallery: Path) -> None:
    folders = [folder.name for folder in (THEME / "components").iterdir() if folder.is_dir()]
    assert folders
    for name in folders:
        written = (THEME / "components" / name / f"{name}.yaml").read_text("utf-8")
        page = html.parse(gallery / name / "index.html")
        linked = [url for url in page.xpath("//main//a/@href") if not url.startswith("..")]
        assert len(linked) == written.count("\n  - name:")
        for url in linked:
            example = html.parse(gallery / name / url / "index.html")
            assert example.xpath("string(//title)").startswith(f"{name}: ")
            assert example.xpath("//nav[contains(@class, 'bar')]//*[@class='breadcrumb'][last()]//a/@href") == [
                "../../",
                "../",
            ]
    assert sorted(html.parse(gallery / "index.html").xpath("//main//a/@href")) == sorted(f"{name}/" for name in folders)


def test_the_page_of_a_component_has_the_words_of_its_readme_and_its_parameters(gallery: Path) -> None:
    page = html.parse(gallery / "notice" / "index.html")
    assert page.xpath("//main//h2/text()")[:3] == ["When to use it", "When not", "What a screen reader says"]
    assert page.xpath("string(//main//h2[.='When to use it']/following-sibling::ul[1]/li[1]/code[1])") == "info"
    assert page.xpath("//main//h2[.='When not']/ancestor::*[@lang][1]/@lang") == ["en"]
    assert page.xpath("//table[1]//th[@scope='row']/code/text()") == ["kind", "title", "text", "html"]


def test_what_a_component_is_given_is_told_down_to_the_fields_of_its_fields(gallery: Path) -> None:
    captions = html.parse(gallery / "chart" / "index.html").xpath("//caption/text()")
    assert [caption.rpartition(" ")[2] for caption in captions] == ["chart", "chart", "chart_row"]


def test_a_component_stands_in_the_landmark_that_is_its_own(gallery: Path) -> None:
    header = html.parse(gallery / "site_header" / "on-a-page-inside-a-section" / "index.html")
    assert header.xpath("//header//*[@class='site_header']")
    notice = html.parse(gallery / "notice" / "warning" / "index.html")
    assert notice.xpath("//main//*[contains(@class, 'notice--warning')]")


def test_links_of_an_example_lead_to_the_page_for_them_and_what_it_names_inside_is_there(gallery: Path) -> None:
    notice = html.parse(gallery / "notice" / "ended" / "index.html")
    assert notice.xpath("//main//a/@href") == [f"../../{ELSEWHERE}"]
    contents = html.parse(gallery / "contents" / "a-guide" / "index.html")
    assert contents.xpath("//*[@id='ai-duoc-huong']/@tabindex") == ["-1"]


def test_the_checker_finds_nothing_in_any_page_of_it_with_all_its_engines(gallery: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "loivao_checks", gallery, "--lang", "en"],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    count = sum(1 for _ in gallery.rglob("*.html"))
    assert (done.returncode, f"In all: {count} pages, 0 faults, 0 for a person to judge." in done.stdout) == (
        0,
        True,
    ), done.stdout


def test_where_the_interface_is_in_another_language_the_examples_say_that_they_are_vietnamese() -> None:
    english = words("en")
    made = pages(read_components(THEME), environment(THEME, english), english)
    page = html.document_fromstring(made["notice/info/index.html"])
    assert page.get("lang") == "en"
    assert page.xpath("string(//*[@class='notice__kind']/ancestor::*[@lang][1]/@lang)") == "vi"


def test_the_command_says_how_much_it_drew(root: Path, tmp_path: Path) -> None:
    code, said = built(root, tmp_path / "gallery")
    examples = sum(len(each.examples) for each in read_components(THEME).all)
    assert code is Exit.CLEAN
    assert said.startswith(f"Drew {examples} examples of ")
    assert (tmp_path / "gallery" / "assets" / "site.css").is_file()


def test_an_example_with_a_key_that_the_component_does_not_know_is_told_with_its_line(
    root: Path, tmp_path: Path
) -> None:
    file = root / "theme/components/notice/notice.yaml"
    line = change(file, "      title: Bạn có thể", "      titel: Bạn có thể")
    assert f"theme/components/notice/notice.yaml:{line}: There is no key “titel”" in refusal(root, tmp_path / "gallery")


def test_an_example_without_what_the_component_needs_is_told_with_its_line(root: Path, tmp_path: Path) -> None:
    line = change(root / "theme/components/notice/notice.yaml", "      kind: info\n", "")
    told = refusal(root, tmp_path / "gallery")
    assert f"theme/components/notice/notice.yaml:{line}: " in told
    assert "“kind”" in told


def test_values_of_another_shape_are_told_all_at_once_each_with_its_line(root: Path, tmp_path: Path) -> None:
    chart = root / "theme/components/chart/chart.yaml"
    first = change(chart, "share: 88\n", "share: nhiều\n")
    second = change(chart, "kind: missing", "kind: missed")
    told = refusal(root, tmp_path / "gallery")
    assert f"theme/components/chart/chart.yaml:{first}: " in told
    assert f"theme/components/chart/chart.yaml:{second}: " in told
    assert "“missing”" in told


def test_a_type_that_nothing_describes_is_told_with_the_nearest(root: Path, tmp_path: Path) -> None:
    line = change(root / "theme/components/contents/contents.yaml", "list[link]", "list[links]")
    told = refusal(root, tmp_path / "gallery")
    assert f"theme/components/contents/contents.yaml:{line}: " in told
    assert "“link”" in told


def test_two_examples_of_one_name_are_told(root: Path, tmp_path: Path) -> None:
    line = change(root / "theme/components/notice/notice.yaml", "  - name: warning", "  - name: Info")
    assert f"theme/components/notice/notice.yaml:{line}: “Info” is already used at" in refusal(
        root, tmp_path / "gallery"
    )


def test_a_region_for_a_component_that_is_not_there_is_told(root: Path, tmp_path: Path) -> None:
    line = change(root / "theme/gallery/regions.yaml", "skip_links", "skip_link")
    assert f"theme/gallery/regions.yaml:{line}: " in refusal(root, tmp_path / "gallery")


def test_a_component_without_its_readme_is_told(root: Path, tmp_path: Path) -> None:
    (root / "theme/components/notice/README.md").unlink()
    assert "theme/components/notice/README.md: " in refusal(root, tmp_path / "gallery")


def test_a_fault_of_a_template_is_told_with_its_line_and_the_old_gallery_stays(root: Path, tmp_path: Path) -> None:
    built(root, tmp_path / "gallery")
    change(root / "theme/components/notice/template.html", "{{ title }}", "{{ titel }}")
    assert "theme/components/notice/template.html:3: " in refusal(root, tmp_path / "gallery")
    assert (tmp_path / "gallery" / "index.html").is_file()
    assert not (tmp_path / ".gallery.loivao").exists()
