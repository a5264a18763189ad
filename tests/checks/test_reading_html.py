"""HTML is read as a browser reads it, and places have the names the engines in the browser give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao_checks.html import decode, parse, snippet, text
from loivao_checks.site import facts


def _read(body: str) -> tuple[object, ...]:
    document = parse("a.html", "/a.html", body.encode())
    return tuple(document.place(element).target for element in document.elements())


@given(st.binary(max_size=300))
def test_no_bytes_are_too_bad_to_be_read(body: bytes) -> None:
    document = parse("a.html", "/a.html", body)
    places = [document.place(element) for element in document.elements()]
    assert places[0].target.startswith(("html", "#"))
    assert facts(document, "http://127.0.0.1").url == "/a.html"


def test_numbers_of_letters_that_xml_lacks_are_read() -> None:
    assert text(parse("a.html", "/", b"<p title=&#2;>a&#1;b&#12;c").root) == "a\ufffdb\ufffdc"


@given(st.text(alphabet="<>/=\"' abdiv#href&;\0\x0b!-", max_size=120))
def test_no_markup_is_too_bad_to_be_read(body: str) -> None:
    assert _read(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Đề mục".encode(), "Đề mục"),
        ("Đề mục".encode("utf-8-sig"), "Đề mục"),
        ("Đề mục".encode("utf-16"), "Đề mục"),
        (b"<meta charset='windows-1258'>\xd0", "<meta charset='windows-1258'>Đ"),
        (b"<meta charset='khong-co'>\xc4\x90", "<meta charset='khong-co'>Đ"),
        (b"caf\xe9", "café"),
    ],
)
def test_bytes_become_text_as_browsers_do_it(body: bytes, expected: str) -> None:
    assert decode(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p id="a">x</p>', "#a"),
        ('<div id="a"><p>x</p></div>', "#a > p"),
        ('<div id="a"><p>x</p><p class="it">y</p></div>', "#a > p:nth-of-type(2)"),
        ('<p id="a">x</p><p id="a" class="it">y</p>', "html > body > p:nth-of-type(2)"),
        ('<p id="1a">x</p>', "#\\31 a"),
        ('<p id="a.b:c">x</p>', "#a\\.b\\:c"),
        ('<p id="đề-mục">x</p>', "#đề-mục"),
    ],
)
def test_a_place_is_named_by_the_nearest_id_that_is_unique(body: str, expected: str) -> None:
    document = parse("a.html", "/a.html", body.encode())
    wanted = [each for each in document.elements("p") if each.get("class") == "it"] or list(document.elements("p"))
    assert document.selector(wanted[0]) == expected


def test_a_snippet_is_the_opening_tag_and_the_beginning_of_the_text() -> None:
    document = parse("a.html", "/", f'<p class="a">{"chữ " * 100}</p><div><b>x</b></div>'.encode())
    paragraph, division = next(document.elements("p")), next(document.elements("div"))
    assert snippet(paragraph).startswith('<p class="a">chữ chữ')
    assert len(snippet(paragraph)) < 100
    assert snippet(division) == "<div>…"


def test_text_leaves_out_scripts_and_comments_and_keeps_what_follows_them() -> None:
    document = parse("a.html", "/", b"<p>a<!-- no -->b<script>no</script> c <b>d</b>e</p>f")
    assert text(next(document.elements("p"))) == "ab c de"


def test_templates_are_not_part_of_the_page() -> None:
    document = parse("a.html", "/", b"<template><p>no</p></template><p>yes</p>")
    assert [text(each) for each in document.elements("p")] == ["yes"]


@pytest.mark.parametrize(
    "attributes", ["hidden", 'aria-hidden="true"', 'style="color:red; display : none"', 'style="visibility:hidden"']
)
def test_what_the_html_hides_is_hidden_with_all_that_is_in_it(attributes: str) -> None:
    document = parse("a.html", "/", f"<div {attributes}><p>x</p></div>".encode())
    assert document.hides(next(document.elements("p")))


def test_ten_thousand_nested_elements_are_no_recursion() -> None:
    document = parse("a.html", "/", b"<div>" * 10_000 + b"x")
    assert text(document.root) == "x"
