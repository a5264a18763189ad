"""A portal in English, built from its files to its site: the same program, and no Vietnamese but the plan's own."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from compiled import SHIPPED, THEME, words, words_of
from icalendar import Calendar
from lxml import html
from sites.english import english_portal
from sites.portals import DAY

from loivao.load import load_portal
from loivao.mkdocs_plugin import build
from loivao.model import addresses

ADDRESS = "https://loivao.example/en/"
"""As an edition beside another one will stand (decision 0013)."""
MARKED = re.compile("[À-ỹ]")
PROGRAM = re.compile("Lối Vào")
"""The name of the program, which the footer and the calendar give."""
LETTERS = re.compile("Đ is under D, and Ă and Â are under A")
"""What the index says of letters."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = english_portal(tmp_path_factory.mktemp("english") / "portal")
    shutil.copytree(THEME, root / "theme")
    settings = (SHIPPED / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings.replace("https://loivao.example/", ADDRESS), encoding="utf-8")
    target = root / "site"
    assert build(root, target, DAY) == ()
    return target


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, html.HtmlElement]:
    """Every page, by its file."""
    return {
        file.relative_to(site).as_posix(): html.document_fromstring(file.read_bytes().decode())
        for file in site.rglob("*.html")
    }


def text_of(site: Path, address: str) -> str:
    return (site / address).read_bytes().decode()


def unmarked(page: html.HtmlElement) -> Iterator[str]:
    """Every text and attribute that a reader is told in the language of the page."""
    foreign = {inner for outer in page.xpath("//*[@lang='vi']") for inner in outer.iter()}
    for element in page.iter(html.etree.Element):
        if element.tag == "script":
            continue
        if element not in foreign:
            yield from (element.text or "", *element.attrib.values())
        yield from (child.tail or "" for child in element if element not in foreign)


def test_every_page_says_that_it_is_english(pages: dict[str, html.HtmlElement]) -> None:
    assert len(pages) > 30
    assert {page.get("lang") for page in pages.values()} == {"en"}


def test_the_site_can_stand_in_a_folder_beside_another_edition(site: Path, pages: dict[str, html.HtmlElement]) -> None:
    found = {link.get("href") for page in pages.values() for link in page.iterfind(".//link[@rel='canonical']")}
    assert len(found) == len(pages) - 1  # the page that answers 404 stands nowhere
    assert all(address.startswith(ADDRESS) for address in found)
    assert ElementTree.fromstring(text_of(site, addresses.NEWS))[0].text == "tag:loivao.example,2026:/en/"  # noqa: S314
    from_the_root = {
        address
        for page in pages.values()
        for _, attribute, address, _ in page.iterlinks()
        if attribute in ("href", "src", "action") and address.startswith("/")
    }
    assert {address[:4] for address in from_the_root} == {"/en/"}


def test_no_page_has_a_vietnamese_word_that_is_not_marked_as_one(pages: dict[str, html.HtmlElement]) -> None:
    found = {
        f"{file}: {text.strip()}"
        for file, page in pages.items()
        for text in unmarked(page)
        if MARKED.search(LETTERS.sub("", PROGRAM.sub("", text)).replace("é", "").replace("É", ""))
    }
    assert found == set()


def test_the_words_of_the_plan_are_marked_as_vietnamese(pages: dict[str, html.HtmlElement]) -> None:
    group, task, plan = (
        [words_of(each) for each in pages[f"{address}index.html"].xpath("//main//*[@lang='vi']")]
        for address in (addresses.task_group("II.1"), addresses.task("II.1.2"), addresses.PLAN)
    )
    assert "Tổ chức xác định mức độ khuyết tật." in group
    assert "Thực hiện chính sách trợ giúp xã hội" in group
    assert "Thực hiện chi trả trợ cấp hằng tháng." in task
    assert {"KẾ HOẠCH THỬ", "Trên đây là kế hoạch thử.", "Căn cứ Luật Người khuyết tật;"} <= set(plan)


def test_no_sentence_of_the_vietnamese_interface_is_on_a_page(pages: dict[str, html.HtmlElement]) -> None:
    english = set(words("en").sentences.values())
    vietnamese = {each for each in words("vi").sentences.values() if each not in english and "{" not in each}
    lines = {line.strip() for page in pages.values() for line in page.itertext()}
    assert lines & vietnamese == set()


def test_dates_numbers_and_money_are_written_in_english(pages: dict[str, html.HtmlElement]) -> None:
    guide = words_of(pages["huong-dan/allowance/index.html"].find(".//main"))
    assert "Every month you get 810,000 dong a month." in guide
    assert "1 November 2026" in guide
    assert "91.5%" in words_of(pages["chi-so/nkt-08/index.html"].find(".//main"))
    assert "1,100" in words_of(pages["chi-so/nkt-01/index.html"].find(".//main"))
    months = [words_of(each) for each in pages["co-gi-moi/index.html"].xpath("//main//h2")]
    assert months[:2] == ["November 2026", "October 2026"]


def test_a_number_of_one_has_its_own_words(pages: dict[str, html.HtmlElement]) -> None:
    plan = words_of(pages["ke-hoach/index.html"].find(".//main"))
    assert "One group of tasks" in plan
    assert "It has one responsibility." in plan


def test_names_stand_in_english_order_under_english_letters(pages: dict[str, html.HtmlElement]) -> None:
    glossary = pages[f"{addresses.GLOSSARY}index.html"]
    letters = [words_of(each) for each in glossary.xpath("//main//h2")]
    assert letters == ["Letter D", "Letter E", "Letter U", "Letter W"]
    terms = [words_of(each) for each in glossary.xpath("//main//dt")]
    assert terms == ["Dzao", "eyesight", "Éze", "UBND", "wheelchair"]


def test_a_table_takes_its_name_from_the_word_that_english_authors_write(pages: dict[str, html.HtmlElement]) -> None:
    captions = [words_of(each) for each in pages["huong-dan/allowance/index.html"].xpath("//main//caption")]
    assert "How long it takes" in captions


def test_an_english_portal_is_not_held_to_the_rules_of_plain_vietnamese(tmp_path: Path) -> None:
    root = english_portal(tmp_path / "portal")
    assert load_portal(root, DAY).problems == ()
    portal = root / "data" / "portal.yml"
    portal.write_text(portal.read_text(encoding="utf-8").replace("language: en", "language: vi"), encoding="utf-8")
    assert "language.long-sentence" in {each.code for each in load_portal(root, DAY).problems}


def test_the_feed_is_english(site: Path) -> None:
    feed = ElementTree.fromstring(text_of(site, addresses.NEWS))  # noqa: S314  # the file is ours
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    titles = [title.text or "" for title in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert titles[0] == "Test portal: what is new"
    assert "Checked again: Monthly allowance for carers" in titles
    assert not MARKED.search("".join(titles))


def test_the_calendar_is_english(site: Path) -> None:
    calendar = Calendar.from_ical(text_of(site, addresses.CALENDAR))
    assert calendar["X-WR-CALNAME"] == "Test portal: days and deadlines"
    assert {event["SUMMARY"].params["LANGUAGE"] for event in calendar.walk("VEVENT")} == {"en"}
    assert not MARKED.search(PROGRAM.sub("", text_of(site, addresses.CALENDAR)))


def test_the_data_package_is_english(site: Path) -> None:
    package = json.loads(text_of(site, addresses.DATA_PACKAGE))
    assert package["title"] == "Test portal: data"
    assert "Legal texts" in [resource["title"] for resource in package["resources"]]
    assert not MARKED.search(text_of(site, addresses.DATA_PACKAGE))
    assert not MARKED.search(text_of(site, addresses.RESULTS_SCHEMA))


def test_linked_data_says_which_language_it_is_in(pages: dict[str, html.HtmlElement]) -> None:
    assert subject(pages["chi-so/nkt-01/index.html"])["inLanguage"] == "en"
    law = subject(pages["van-ban/51-2010-qh12/index.html"])
    assert (law["inLanguage"], law["name"].partition(" ")[0]) == ("vi", "Law")


def subject(page: html.HtmlElement) -> dict[str, Any]:
    """The thing that a page is about, as its linked data has it."""
    found: dict[str, Any] = json.loads(page.findtext(".//script[@type='application/ld+json']") or "")["@graph"][0]
    return found


def test_the_page_of_the_search_speaks_english(pages: dict[str, html.HtmlElement]) -> None:
    place = pages[f"{addresses.SEARCH}index.html"].get_element_by_id("ket-qua-tim-kiem")
    assert place.get("data-found") == "Pages found for “{query}”: {count}."
