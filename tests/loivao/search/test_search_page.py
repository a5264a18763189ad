"""The page of the search as it is sent: whole without a script, named, with one field."""

import pytest
from compiled import LANGUAGES, pages, render, rendered, words
from lxml import html


def page() -> html.HtmlElement:
    return rendered()["tim-kiem/"]


def test_every_page_has_one_field_and_its_form_leads_to_the_search() -> None:
    for url, tree in rendered().items():
        (form,) = tree.xpath("//form")
        (field,) = form.xpath(".//input")
        assert (field.get("name"), field.get("type"), field.get("id")) == ("q", "search", "o-tim-kiem"), url
        assert form.xpath("string(label[@for='o-tim-kiem'])") == words().text("search_label")
        assert form.get("method", "get") == "get"
        assert form.get("action") in (
            "./",
            "../tim-kiem/",
            "../../tim-kiem/",
            "../../../tim-kiem/",
            "tim-kiem/",
            "/cong/tim-kiem/",
        )


def test_the_field_stands_in_the_header_and_on_its_own_page_in_main_with_a_hint() -> None:
    assert rendered()[""].xpath("//header//form")
    assert not page().xpath("//header//form")
    field = page().xpath("//main//form//input")[0]
    assert page().get_element_by_id(field.get("aria-describedby")).text_content() == words().text("search_hint")


def test_the_form_is_no_landmark_of_its_own() -> None:
    for tree in rendered().values():
        assert not tree.xpath("//search | //form[@role or @aria-label or @aria-labelledby]")


def test_without_a_script_the_page_leads_to_the_list_by_letters() -> None:
    (without,) = page().xpath("//main//noscript")
    assert without.xpath(".//a/@href") == ["../a-z/"]
    assert page().xpath("//main//h2/following-sibling::ul//a/@href")[0] == "../a-z/"


def test_the_count_is_announced_by_a_status_that_is_there_from_the_beginning() -> None:
    (status,) = page().xpath("//main//*[@role='status']")
    assert status.text_content() == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_the_script_says_is_given_to_it_with_its_slots(language: str) -> None:
    tree = html.document_fromstring(render(pages()["tim-kiem/"], language))
    said = tree.get_element_by_id("ket-qua-tim-kiem").attrib
    assert all(said.values())
    slots = {"data-found": {"query", "count"}, "data-mended": {"query", "mended", "count"}, "data-none": {"query"}}
    for name, wanted in slots.items():
        assert all(f"{{{slot}}}" in said[name] for slot in wanted), name
    assert "{heading}" in said["data-passage"]


def test_the_script_is_a_module_of_our_own_host() -> None:
    (script,) = page().xpath("//main//script")
    assert (script.get("type"), script.get("src"), script.text) == ("module", "../assets/js/search.js", None)
