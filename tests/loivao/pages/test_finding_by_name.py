"""Glossary, index and site map: everything is there, once, in Vietnamese order."""

from itertools import pairwise
from urllib.parse import urljoin

from compiled import SHIPPED, main_of, pages, portal, rendered, site, words, words_of
from lxml import html

from loivao.model.terms import Term
from loivao.pages import glossary

GLOSSARY, INDEX, SITE_MAP = "thuat-ngu/", "a-z/", "so-do-trang/"
ALPHABET = words().alphabet


def terms(*written: str) -> tuple[Term, ...]:
    return tuple(
        Term(id=f"tu-{number}", written=each, explanation="Một từ.") for number, each in enumerate(written, start=1)
    )


def glossary_of(*known: Term) -> html.HtmlElement:
    """The main part of a glossary of these terms."""
    (page,) = glossary.pages(site(terms=known))
    return main_of(page)


def listed(main: html.HtmlElement) -> list[str]:
    """The names of a page in alphabetical order, without the row of letters."""
    return [words_of(link) for link in main.xpath("./div/ul[not(@class='pager')]/li/a")]


def test_the_glossary_is_in_vietnamese_order_with_a_heading_for_each_letter() -> None:
    main = glossary_of(*terms("đi học", "dạy nghề", "ăn xin", "an sinh", "âm thanh"))
    assert [words_of(term) for term in main.iter("dt")] == ["an sinh", "ăn xin", "âm thanh", "dạy nghề", "đi học"]
    headings = [(heading.get("id"), words_of(heading)) for heading in main.iter("h2")]
    assert headings == [
        ("chu-a", "Chữ A"),
        ("chu-aw", "Chữ Ă"),
        ("chu-aa", "Chữ Â"),
        ("chu-d", "Chữ D"),
        ("chu-dd", "Chữ Đ"),
    ]
    assert [(link.get("href"), words_of(link)) for link in main.xpath(".//div[@class='letters']//a")] == [
        (f"#{identifier}", words[-1]) for identifier, words in headings
    ]


def test_names_that_begin_with_a_number_or_a_foreign_letter_have_headings_too() -> None:
    main = glossary_of(*terms("…", "112", "Ω", "WCAG"))
    assert [(heading.get("id"), words_of(heading)) for heading in main.iter("h2")] == [
        ("dau-khac", "Dấu khác"),
        ("chu-so", "Chữ số"),
        ("chu-w", "Chữ W"),
        ("chu-u3a9", "Chữ Ω"),
    ]
    assert [words_of(link) for link in main.xpath(".//div[@class='letters']//a")] == ["Dấu khác", "Chữ số", "W", "Ω"]


def test_a_term_says_what_it_stands_for_how_it_is_said_and_what_it_means() -> None:
    term = Term(id="kt", written="KT.", full="Ký thay", spoken="ký thay", explanation="Ký thay người khác.", source="X")
    (row,) = glossary_of(term).iter("dd")
    assert [words_of(paragraph) for paragraph in row] == [
        "Viết đầy đủ: Ký thay.",
        "Ký thay người khác.",
        "Đọc là “ký thay”.",
        "Nguồn: X",
    ]


def test_a_reference_to_a_term_leads_to_its_place_in_the_glossary() -> None:
    (link,) = main_of(pages()["huong-dan/tro-cap/"]).xpath(".//a[contains(@href, 'thuat-ngu')]")
    assert (link.get("href"), words_of(link)) == ("../../thuat-ngu/#tu-ubnd", "Ủy ban nhân dân (UBND)")
    assert rendered()[GLOSSARY].xpath("//dt[@id='tu-ubnd']")


def test_the_index_is_in_vietnamese_order_and_every_name_stands_under_its_letter() -> None:
    main = main_of(pages(SHIPPED)[INDEX])
    names = listed(main)
    assert all(ALPHABET.sort_key(one)[:2] <= ALPHABET.sort_key(other)[:2] for one, other in pairwise(names))
    for heading in main.iter("h2"):
        of_letter = heading.getnext().xpath("./li/a")
        assert {ALPHABET.initial(words_of(link)) for link in of_letter} == {words_of(heading)[-1]}


def test_the_index_names_every_page_and_every_term_by_each_of_its_names() -> None:
    made = pages(SHIPPED)
    main = main_of(made[INDEX])
    reached = {urljoin(f"/{INDEX}", href).removeprefix("/") for href in main.xpath("./div/ul/li/a/@href")}
    assert made.keys() - reached == {"", "404.html", INDEX, SITE_MAP}
    assert {term.written for term in portal(SHIPPED).terms} <= set(listed(main))
    assert {term.full for term in portal(SHIPPED).terms if term.full} <= set(listed(main))


def test_names_that_are_the_same_are_told_apart_by_where_they_lead() -> None:
    said = [words_of(item) for item in main_of(pages(SHIPPED)[INDEX]).xpath("./div/ul/li")]
    assert "BHYT (từ ngữ)" in said
    assert "bảo hiểm y tế (viết tắt: BHYT)" in said
    assert "Thẻ bảo hiểm y tế (Hướng dẫn)" in said


def test_the_site_map_leads_to_every_page_once() -> None:
    made = pages(SHIPPED)
    main = main_of(made[SITE_MAP])
    reached = [urljoin(f"/{SITE_MAP}", href).removeprefix("/") for href in main.xpath(".//ul//a/@href")]
    assert sorted(reached) == sorted(made.keys() - {"404.html"})
    assert f"Cổng thông tin có {len(reached)} trang" in words_of(main)


def test_a_page_stands_in_the_site_map_below_the_page_that_its_breadcrumb_names() -> None:
    made = pages(SHIPPED)
    main = main_of(made[SITE_MAP])
    for url, page in made.items():
        if len(page.view.breadcrumb) > 3:
            (link,) = main.xpath(f".//ul//a[@href='../{url}']")
            (above,) = link.xpath("ancestor::ul[1]/parent::li/a")
            assert words_of(above) == page.view.breadcrumb[-2].text


def test_the_site_map_says_which_page_it_is_itself() -> None:
    main = main_of(pages()[SITE_MAP])
    assert [words_of(link) for link in main.xpath(".//a[@aria-current='page']")] == ["Sơ đồ trang"]


def test_both_pages_are_reached_from_the_end_of_every_page() -> None:
    for url, page in rendered().items():
        assert {"Mục lục theo chữ cái", "Sơ đồ trang"} <= {words_of(link) for link in page.xpath("//footer//a")}, url
