"""Where a page stands: addresses counted from it, the way to it, and what lies beside it."""

from urllib.parse import urljoin

import pytest
from compiled import ADDRESS, here, pages, portal
from hypothesis import given
from hypothesis import strategies as st

from loivao.pages.view import Kind, Link, Section

ADDRESSES = st.sampled_from(["", "ke-hoach/", "ke-hoach/nhom-1/", "huong-dan/viec-lam/", "404.html"])


@given(ADDRESSES, ADDRESSES, st.sampled_from(["", "#II.2.3"]))
def test_a_relative_address_leads_where_it_should(page: str, target: str, fragment: str) -> None:
    assert urljoin(ADDRESS + page, here(page).url(target + fragment)) == ADDRESS + target + fragment


def test_a_place_on_the_same_page_is_a_fragment_only() -> None:
    assert here("ke-hoach/").url("ke-hoach/#I.1.1") == "#I.1.1"


def test_the_page_that_is_shown_anywhere_counts_from_the_root_of_the_host() -> None:
    assert here("404.html").url("huong-dan/") == "/cong/huong-dan/"
    assert here("404.html").root == "/cong/"


def test_a_link_knows_that_it_leads_to_this_page() -> None:
    assert here("ke-hoach/").link("Kế hoạch", "ke-hoach/").current == "page"
    assert here("ke-hoach/nhom-1/").link("Kế hoạch", "ke-hoach/").current == ""


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("", ["", "", "", "", ""]),
        ("huong-dan/", ["page", "", "", "", ""]),
        ("huong-dan/tro-cap/", ["section", "", "", "", ""]),
        ("co-quan/phong-lao-dong/", ["", "section", "", "", ""]),
        ("ke-hoach/nhom-1/", ["", "", "section", "", ""]),
        ("chi-so/nkt-01/", ["", "", "", "section", ""]),
        ("van-ban/", ["", "", "", "", "page"]),
    ],
)
def test_the_main_navigation_says_where_the_reader_is(address: str, current: list[str]) -> None:
    assert [link.current for link in pages()[address].site.navigation] == current


def test_the_title_says_page_section_and_site() -> None:
    title = pages()["huong-dan/tro-cap/"].view.head_title
    assert title == f"Trợ cấp hằng tháng – Hướng dẫn – {portal().identity.name}"


def test_the_breadcrumb_leads_from_home_to_this_page() -> None:
    links = pages()["huong-dan/tro-cap/"].view.breadcrumb
    assert [(link.text, link.url, link.current) for link in links] == [
        ("Trang chủ", "../../", ""),
        ("Hướng dẫn", "../../huong-dan/", ""),
        ("Trợ cấp hằng tháng", "../../huong-dan/tro-cap/", "page"),
    ]


def test_home_and_the_page_that_answers_404_have_no_breadcrumb() -> None:
    assert [url for url, page in pages().items() if not page.view.breadcrumb] == ["", "404.html"]


@pytest.mark.parametrize(("count", "listed"), [(2, 0), (3, 3)])
def test_contents_are_listed_from_three_headings_on(count: int, listed: int) -> None:
    sections = [Section(f"muc-{number}", f"Mục {number}", ()) for number in range(count)]
    assert len(here().page(Kind.WRITTEN, "Thử", "Thử", sections=sections).view.contents) == listed


@pytest.mark.parametrize(
    ("position", "beside"), [(0, (None, "1")), (1, ("0", "2")), (2, ("1", None)), (None, (None, None))]
)
def test_a_page_in_a_row_knows_its_neighbours(position: int | None, beside: tuple[str | None, str | None]) -> None:
    order = tuple(Link(str(each), f"../{each}/", current="page" if each == position else "") for each in range(3))
    view = here().page(Kind.WRITTEN, "Thử", "Thử", order=order).view
    assert (view.previous and view.previous.text, view.next and view.next.text) == beside


def test_the_canonical_address_is_absolute() -> None:
    assert pages()["ke-hoach/"].view.canonical == f"{ADDRESS}ke-hoach/"
    assert pages()["404.html"].view.canonical == ""
