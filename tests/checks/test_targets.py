"""What is looked at: every page of a folder, nothing outside it, and an honest server for it."""

import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import sound_page

from loivao_checks import remote, targets
from loivao_checks.html import parse
from loivao_checks.outcome import ObstacleError
from loivao_checks.server import address, resolve, serving
from loivao_checks.site import Answer, PageFacts, Site, facts

Sites = Callable[..., Path]


def _ask(url: str) -> tuple[int, str, bytes]:
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 - the address of the server under test
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read()


def test_every_page_of_a_folder_is_found_in_a_fixed_order(site: Sites) -> None:
    folder = site({"b.html": "", "a/index.html": "", "index.htm": "", "a/x.css": "", "Á/ư.html": ""})
    found = targets.find(str(folder))
    assert [page.path for page in found.pages] == ["a/index.html", "b.html", "index.htm", "Á/ư.html"]
    assert [page.url for page in found.pages] == ["/a/", "/b.html", "/index.htm", "/%C3%81/%C6%B0.html"]


def test_one_file_is_one_page_of_its_folder(site: Sites) -> None:
    found = targets.find(str(site({"a.html": "", "b.html": ""}) / "a.html"))
    assert [page.path for page in found.pages] == ["a.html"]
    assert found.source.ask("/b.html") == Answer(found=True, ids=frozenset())


@pytest.mark.parametrize("name", ["khong-co", "khong-co.html"])
def test_a_target_that_is_not_there_is_an_obstacle(tmp_path: Path, name: str) -> None:
    with pytest.raises(ObstacleError, match=name):
        targets.find(str(tmp_path / name))


def test_a_file_that_is_no_html_is_an_obstacle(site: Sites) -> None:
    with pytest.raises(ObstacleError, match="no HTML file"):
        targets.find(str(site({"a.css": ""}) / "a.css"))


def test_a_page_behind_a_link_out_of_the_folder_is_not_followed_but_named(site: Sites, tmp_path: Path) -> None:
    secret = tmp_path / "mat.html"
    secret.write_text("bí mật", "utf-8")
    folder = site({"index.html": ""})
    (folder / "ra.html").symlink_to(secret)
    (folder / "ca-thu-muc").symlink_to(tmp_path)
    found = targets.find(str(folder))
    assert [page.path for page in found.pages] == ["index.html"]
    assert [words.en.split("”")[0] for words in found.obstacles] == ["“ca-thu-muc", "“ra.html"]
    assert resolve(folder.resolve(), "/ra.html") is None


def test_a_folder_that_is_itself_a_link_is_looked_at(site: Sites, tmp_path: Path) -> None:
    folder = site({"index.html": ""})
    (tmp_path / "current").symlink_to(folder)
    assert [page.path for page in targets.find(str(tmp_path / "current")).pages] == ["index.html"]


@pytest.mark.parametrize("path", ["/../mat.txt", "/%2e%2e/mat.txt", "/a/..%2f..%2fmat.txt", "/a\\..\\mat.txt", "/%00"])
def test_no_address_leads_out_of_the_folder(site: Sites, tmp_path: Path, path: str) -> None:
    (tmp_path / "mat.txt").write_text("bí mật", "utf-8")
    assert resolve(site({"a/index.html": ""}).resolve(), path) is None


def test_the_server_answers_with_types_redirects_and_an_honest_404(site: Sites) -> None:
    folder = site({"index.html": "trang", "a/index.html": "a", "k.css": "p{}", "404.html": "không có"})
    with serving(folder) as origin:
        assert _ask(f"{origin}/") == (200, "text/html", b"trang")
        assert _ask(f"{origin}/a") == (200, "text/html", b"a")
        assert _ask(f"{origin}/k.css?v=1") == (200, "text/css", b"p{}")
        assert _ask(f"{origin}/khong-co") == (404, "text/html", "không có".encode())
        assert _ask(f"{origin}/k.css/")[0] == 404


def test_the_server_answers_under_the_path_the_site_is_published_at(site: Sites) -> None:
    with serving(site({"a/index.html": "a"}), "/cong") as origin:
        assert _ask(f"{origin}/cong/a/")[2] == b"a"
        assert _ask(f"{origin}/a/")[2] == b"a"


def test_the_address_of_an_index_is_its_folder() -> None:
    assert [address(name) for name in ("index.html", "a/index.html", "a/b.html")] == ["/", "/a/", "/a/b.html"]


def test_a_sitemap_tells_the_pages_of_a_site_wherever_it_will_be_published(site: Sites) -> None:
    listed = "".join(f"<url><loc>https://vi.du/cong/{path}</loc></url>" for path in ("", "a/", "le.html"))
    sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</urlset>'
    files = {"index.html": sound_page(), "a/index.html": sound_page(), "le.html": sound_page(), "sitemap.xml": sitemap}
    with serving(site(files)) as origin:
        assert remote.pages_at(f"{origin}/") == (("/", "/a/", "/le.html"), ())


def test_a_damaged_sitemap_leaves_the_links(site: Sites) -> None:
    files = {"index.html": '<a href="b.html">b</a><a href="mailto:a@b.c">thư</a>', "b.html": "", "sitemap.xml": "<a"}
    with serving(site(files)) as origin:
        assert remote.pages_at(f"{origin}/") == (("/", "/b.html"), ())


def test_more_pages_than_can_be_looked_at_are_an_obstacle(site: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "MOST_PAGES", 2)
    files = {
        "index.html": "".join(f'<a href="{n}.html">{n}</a>' for n in range(4)),
        **{f"{n}.html": "" for n in range(4)},
    }
    with serving(site(files)) as origin:
        pages, obstacles = remote.pages_at(f"{origin}/")
    assert len(pages) == 2
    assert "more than 2 pages" in obstacles[0].en


def test_an_answer_that_is_too_big_is_an_obstacle(site: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "MOST_BYTES", 10)
    with serving(site({"index.html": "x" * 11})) as origin, pytest.raises(ObstacleError, match="bigger than 10"):
        remote.fetch(f"{origin}/")


def test_a_site_knows_where_it_is_published_by_its_pages() -> None:
    page = _facts("a/index.html", "/a/", '<link rel="canonical" href="https://vi.du/cong/a/">')
    site = Site((page,), "http://127.0.0.1", lambda _: Answer(found=False))
    assert site.home == "https://vi.du/cong"
    assert site.path_of("https://vi.du/cong/b.html") == "/b.html"
    assert site.path_of("https://vi.du/khac/b.html") is None
    assert site.path_of("http://127.0.0.1/cong/b.html") == "/b.html"
    assert site.path_of("https://khac.du/") is None


def _facts(path: str, url: str, head: str) -> PageFacts:
    return facts(parse(path, url, f"<html><head>{head}</head></html>".encode()), "http://127.0.0.1")


def test_a_file_of_a_site_is_served_with_the_stylesheet_it_loads_from_further_up(tmp_path: Path) -> None:
    (tmp_path / "site/assets").mkdir(parents=True)
    (tmp_path / "site/guides/one").mkdir(parents=True)
    (tmp_path / "site/assets/site.css").write_text("p {color: red}", "utf-8")
    page = tmp_path / "site/guides/one/index.html"
    page.write_text('<link rel="stylesheet" href="../../assets/site.css"><a href="../../../other.html">x</a>', "utf-8")
    found = targets.find(str(page))
    assert [(each.path, each.url) for each in found.pages] == [("index.html", "/guides/one/")]
    assert found.source.ask("/assets/site.css").found
    assert isinstance(found.source, targets.Folder)
    assert found.source.root == (tmp_path / "site").resolve()


def test_a_file_that_names_what_is_not_there_stays_in_its_own_folder(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<img src="../../../../../../../../../../nothing.png" alt="">', "utf-8")
    found = targets.find(str(page))
    assert isinstance(found.source, targets.Folder)
    assert found.source.root == tmp_path.resolve()
