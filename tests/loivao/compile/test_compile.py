"""The whole site: addresses, links, headings, and the same portal giving the same pages."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from compiled import ADDRESS, LANGUAGES, SHIPPED, THEME, pages, portal, render, rendered, settings, words_of
from sites.portals import MINIMAL

from loivao import exports
from loivao.compile import compile_site
from loivao.pages.view import Kind

PORTALS = pytest.mark.parametrize("root", [MINIMAL, SHIPPED], ids=["minimal", "shipped"])
FILES = {"assets/site.css", "ke-hoach/plan-753.txt", "ke-hoach/ke-hoach.txt"}
"""What the site holds besides pages and files for machines."""


@PORTALS
def test_every_kind_of_record_has_its_page(root: Path) -> None:
    made, source = pages(root), portal(root)
    kinds = Counter(page.view.kind for page in made.values())
    assert kinds == {
        Kind.HOME: 1,
        Kind.PLAN: 1,
        Kind.TASK_GROUP: len(source.plan.groups),
        Kind.TASK: len(source.plan.tasks()),
        Kind.MATRIX: 1,
        Kind.AGENCIES: 1,
        Kind.AGENCY: len(source.agencies),
        Kind.GUIDES: 1,
        Kind.GUIDE: len(source.guides),
        Kind.RESULTS: 1,
        Kind.RESULTS_YEAR: len({result.year for result in source.results}),
        Kind.AMOUNTS: 1,
        Kind.INDICATOR: len(source.indicators),
        Kind.INSTRUMENTS: 1,
        Kind.INSTRUMENT: len(source.instruments),
        Kind.WRITTEN: len(source.pages),
        Kind.STATEMENT: 1,
        Kind.SITUATIONS: 1,
        Kind.SITUATION: len({situation for guide in source.guides for situation in guide.head.situations}),
        Kind.GLOSSARY: 1,
        Kind.WHATS_NEW: 1,
        Kind.EVENTS: 1,
        Kind.REVIEWS: 1,
        Kind.DATA: 1,
        Kind.INDEX: 1,
        Kind.SITE_MAP: 1,
        Kind.SEARCH: 1,
        Kind.NOT_FOUND: 1,
    }


@PORTALS
def test_every_link_leads_to_a_page_or_file_of_the_site_and_every_fragment_to_an_element(root: Path) -> None:
    site = rendered(root)
    for_machines = exports.files(portal(root), settings(), pages(root).values())
    known = {*site, *FILES, *(file.address for file in for_machines)}
    ids = {url: set(page.xpath("//@id")) for url, page in site.items()}
    broken = []
    for url, page in site.items():
        for href in page.xpath("//a/@href | //link[@rel='stylesheet']/@href"):
            target, fragment = urldefrag(urljoin(ADDRESS + url, href))
            if not target.startswith(ADDRESS):
                continue
            address = target.removeprefix(ADDRESS)
            if address not in known or (fragment and unquote(fragment) not in ids.get(address, ())):
                broken.append((url, href))
    assert broken == []


@PORTALS
def test_every_page_is_reached_from_home(root: Path) -> None:
    site = rendered(root)
    reached, waiting = {""}, [""]
    while waiting:
        url = waiting.pop()
        for href in site[url].xpath("//a/@href"):
            address = urldefrag(urljoin(ADDRESS + url, href))[0].removeprefix(ADDRESS)
            if address in site and address not in reached:
                reached.add(address)
                waiting.append(address)
    assert site.keys() - reached == {"404.html"}


@PORTALS
def test_every_page_has_one_h1_and_skips_no_level(root: Path) -> None:
    for url, page in rendered(root).items():
        levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1, url
        assert levels.count(1) == 1, url
        assert all(after - before <= 1 for before, after in pairwise(levels)), url


@PORTALS
def test_no_heading_is_empty_and_no_section_either(root: Path) -> None:
    for url, page in rendered(root).items():
        assert all(words_of(heading) for heading in page.iter("h1", "h2", "h3")), url
    for url, page in pages(root).items():
        assert all(section.blocks for section in page.view.sections), url


@PORTALS
def test_no_id_stands_twice_on_a_page(root: Path) -> None:
    for url, page in rendered(root).items():
        assert [name for name, count in Counter(page.xpath("//@id")).items() if count > 1] == [], url


@PORTALS
def test_titles_and_descriptions_tell_pages_apart(root: Path) -> None:
    titles = Counter(page.view.head_title for page in pages(root).values())
    assert [title for title, count in titles.items() if count > 1] == []
    assert all(page.view.description.strip() for page in pages(root).values())


@PORTALS
def test_no_cell_is_empty_and_every_table_has_a_caption_and_headers_on_both_axes(root: Path) -> None:
    for url, page in rendered(root).items():
        for table in page.iter("table"):
            assert words_of(table.find("caption")), url
            assert table.xpath("thead//th[@scope='col']"), url
            for row in table.xpath("tbody/tr"):
                assert row[0].get("scope") == "row", url
                assert all(words_of(cell) for cell in row), url


@PORTALS
def test_no_page_asks_another_host_for_anything_and_only_the_search_runs_another_script(root: Path) -> None:
    for url, page in rendered(root).items():
        assert page.xpath("//iframe | //img | //style | //*[@style]") == [], url
        scripts = page.xpath("//script[not(@type='application/ld+json')]")
        names = [script.get("src").rpartition("assets/")[2] for script in scripts]
        assert names == ["js/site.js", *(["js/search.js"] if url == "tim-kiem/" else [])]
        assert page.xpath("//*[@src]") == scripts, url
        assert page.xpath("//link[@rel!='canonical'][starts-with(@href, 'http')]") == [], url


@PORTALS
def test_every_date_in_words_in_the_content_is_marked_for_machines(root: Path) -> None:
    for page in rendered(root).values():
        for time in page.iter("time"):
            day, month, year = (int(part) for part in re.findall(r"[0-9]+", words_of(time)))
            assert time.get("datetime") == f"{year:04}-{month:02}-{day:02}"


@PORTALS
def test_the_same_portal_gives_the_same_bytes(root: Path) -> None:
    first, second = pages(root), pages(root)
    assert list(first) == list(second)
    assert [render(page) for page in first.values()] == [render(page) for page in second.values()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_can_be_compiled_with_the_words_of_each_language(language: str) -> None:
    made = compile_site(portal(), settings(language), None)
    assert all(render(page, language).startswith("<!doctype html>") for page in made)


def test_two_pages_at_one_address_are_refused() -> None:
    (guide,) = portal().guides
    with pytest.raises(ValueError, match="huong-dan/tro-cap/"):
        compile_site(replace(portal(), guides=(guide, guide)), settings(), None)


def test_a_template_of_its_own_belongs_to_a_kind_of_page() -> None:
    shared = {"blocks", "sections"}
    assert {file.stem for file in (THEME / "pages").iterdir()} - shared <= {kind.value for kind in Kind}
