"""The frame of every page, and the thirteen faults of the shell that it replaces, each held absent."""

import re

import pytest
from lxml import html
from theme.gallery import THEME, components, documented, draw, home, page, parse

LANDMARKS = (
    "//body//*[self::header[not(ancestor::main)] or self::footer[not(ancestor::main)] or self::nav or self::main"
    " or self::aside or self::search or @role or (self::section or self::form) and (@aria-label or @aria-labelledby)]"
)
SOURCES = sorted([THEME / "main.html", *THEME.glob("components/**/*.html"), *THEME.glob("pages/*.html")])


@pytest.fixture(scope="module", params=[page, home], ids=["a page in a section", "a page that stands alone"])
def shown(request: pytest.FixtureRequest) -> html.HtmlElement:
    return request.param()


def stops(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """What the Tab key reaches, in order; what stands in a closed details, but for its summary, is out of its way."""
    return tree.xpath(
        "//body//*[(self::a[@href] or self::button or self::input or self::select or self::textarea or @tabindex)"
        " and not(@tabindex='-1') and not(ancestor::details[not(@open)])]"
        " | //body//summary[not(../ancestor::details[not(@open)])]"
    )


def stops_before_main(tree: html.HtmlElement) -> list[html.HtmlElement]:
    return [stop for stop in stops(tree) if stop.xpath("following::main")]


# The thirteen


def test_menus_open_by_elements_that_a_keyboard_reaches_and_not_by_hidden_checkboxes(shown: html.HtmlElement) -> None:
    assert [field.get("type") for field in shown.xpath("//input")] == ["search"]
    assert [menu.tag for menu in shown.xpath("//nav[@id='dieu-huong-chinh']//ul/ancestor::details[1]/summary")] == [
        "summary"
    ]
    assert shown.xpath("//label/@for") == shown.xpath("//input/@id")
    assert not shown.xpath("//nav//*[@hidden or (@aria-hidden and not(self::svg))]")


def test_disclosures_are_details_and_never_a_label_with_a_tabindex_or_a_nav_that_says_it_is_expanded(
    shown: html.HtmlElement,
) -> None:
    assert not shown.xpath("//*[@aria-expanded]")
    assert not shown.xpath("//*[@tabindex and @tabindex != '-1']")
    for details in shown.xpath("//details"):
        assert details[0].tag == "summary"
        assert details[0].text_content().strip()


def test_closed_lists_are_out_of_the_tab_order_however_many_pages_a_section_has() -> None:
    few, many = stops_before_main(page(siblings=3)), stops_before_main(page(siblings=40))
    assert [stop.tag for stop in few] == [stop.tag for stop in many]
    assert not [stop for stop in many if stop.getparent().tag == "li" and stop.xpath("ancestor::details")]


def test_the_page_and_its_section_are_marked_as_current() -> None:
    tree = page()
    assert tree.xpath("string(//nav[@id='dieu-huong-chinh']//*[@aria-current='true'])") == "Kế hoạch"
    current = tree.xpath("//*[@aria-current='page']")
    assert [element.text_content() for element in current] == ["Trợ giúp xã hội và chăm sóc sức khỏe"] * 2
    assert {element.xpath("ancestor::nav/@id")[0] for element in current} == {"dieu-huong-chinh"}


def test_at_most_eight_stops_of_the_keyboard_come_before_the_content(shown: html.HtmlElement) -> None:
    assert len(stops_before_main(shown)) <= 8


def test_navigation_of_the_site_stands_before_main_among_at_most_five_named_landmarks(shown: html.HtmlElement) -> None:
    landmarks = shown.xpath(LANDMARKS)
    assert len(landmarks) <= 5
    assert [element.tag for element in landmarks] in (
        ["header", "nav", "main", "nav", "footer"],
        ["header", "nav", "main", "footer"],
    )
    assert not shown.xpath("//main//nav//a[not(starts-with(@href, '#'))] | //main/following::nav")
    names = [
        element.get("aria-label") or shown.get_element_by_id(element.get("aria-labelledby")).text_content()
        for element in landmarks
    ]
    assert all(names)
    assert len(set(names)) == len(names)


def test_no_dialog_opens_on_focus_or_at_all(shown: html.HtmlElement) -> None:
    assert not shown.xpath("//dialog | //*[@role='dialog' or @popover or @autofocus]")
    assert not [name for element in shown.iter() for name in element.attrib if name.startswith("on")]


def test_links_are_underlined_unless_they_lead_to_where_the_reader_is() -> None:
    css = "\n".join(file.read_text(encoding="utf-8") for file in THEME.rglob("*.css"))
    assert re.search(r"\n  a \{[^}]*text-decoration-line: underline", css)
    undone = re.findall(r"([^{}]+)\{[^{}]*text-decoration(?:-line)?: none", css)
    assert undone
    assert all("[aria-current]" in selector for selector in undone)


def test_nothing_is_chosen_by_radio_buttons_made_to_look_like_something_else(shown: html.HtmlElement) -> None:
    assert not shown.xpath("//input[@type='radio'] | //*[@role='radio' or @role='tab']")


def test_skip_links_come_first_inside_a_landmark_in_full_words_and_lead_to_what_takes_focus(
    shown: html.HtmlElement,
) -> None:
    links = stops(shown)[:2]
    assert [link.text_content() for link in links] == ["Đi thẳng tới nội dung chính", "Đi tới ô tìm kiếm"]
    assert links[0].xpath("ancestor::header")
    targets = [shown.get_element_by_id(link.get("href").removeprefix("#")) for link in links]
    assert [target.tag for target in targets] == ["main", "input"]
    assert [target.get("tabindex") for target in targets] == ["-1", None]


def test_there_are_no_single_key_shortcuts(shown: html.HtmlElement) -> None:
    assert not shown.xpath("//*[@accesskey or @aria-keyshortcuts]")


def test_pages_are_reached_by_plain_links_and_no_code_stands_in_them(shown: html.HtmlElement) -> None:
    assert not shown.xpath("//noscript | //*[@style] | //style | //iframe | //object | //embed")
    (script,) = shown.xpath("//script")
    assert script.get("src").endswith("assets/js/site.js")
    assert not script.text
    assert not [url for url in shown.xpath("//@href | //@src") if url.startswith("javascript:")]


def test_every_word_of_the_frame_is_in_the_language_of_the_page() -> None:
    assert page("en").get("lang") == "en"
    ours = {"aria-label", "title", "alt"}
    vietnamese = re.compile(r"[ăâđêôơưà-ỹĂÂĐÊÔƠƯ]")
    blank = {"title": "T", "head_title": "T", "description": "D", "breadcrumb": (), "previous": None, "next": None}
    tree = page("en", **blank)
    for element in tree.iter():
        for name in ours & set(element.attrib):
            assert not vietnamese.search(element.get(name)), element.get(name)
    assert [link.text_content() for link in tree.xpath("//ul[@class='skip_links']//a")] == [
        "Skip to the main content",
        "Go to the search field",
    ]
    assert [summary.text_content().strip() for summary in tree.xpath("//summary")] == ["Menu", "On this page (5)"]


def test_no_template_has_words_of_its_own() -> None:
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.S)
        text = re.sub(r"<[^<>]*>", "", text)
        assert not re.search(r"[^\W\d_]", text), f"{source.name}: {text.split()}"


def test_tables_have_a_caption_and_headers_on_both_axes() -> None:
    for example in documented("data_table")["examples"]:
        table = parse(draw("data_table", example["arguments"])).find(".//table")
        assert table[0].tag == "caption"
        assert table[0].text_content()
        columns = table.xpath("thead/tr/th[@scope='col']")
        assert len(columns) == len(example["arguments"]["columns"])
        for row in table.xpath("tbody/tr"):
            assert [cell.tag for cell in row] == ["th", *["td"] * (len(columns) - 1)]
            assert row[0].get("scope") == "row"
            assert all(cell.text_content().strip() for cell in row)


# The frame


def test_the_head_says_what_the_page_is_and_lets_the_reader_zoom(shown: html.HtmlElement) -> None:
    head = shown.find("head")
    assert head[0].get("charset") == "utf-8"
    assert head.findtext("title")
    metas = {meta.get("name"): meta.get("content") for meta in head.iter("meta") if meta.get("name")}
    assert metas["viewport"] == "width=device-width, initial-scale=1"
    assert metas["description"]
    assert metas["generator"] == "Lối Vào 0.1.0"
    assert head.xpath("link[@rel='canonical']/@href") == ["https://loivao.example/ke-hoach/nhom-2/"]


def test_the_stylesheet_is_ours_and_relative_and_nothing_else_is_loaded() -> None:
    assert page().xpath("//link[@rel='stylesheet']/@href") == ["../../assets/site.css"]
    assert home().xpath("//link[@rel='stylesheet']/@href") == ["assets/site.css"]
    assert page().xpath("//@src") == ["../../assets/js/site.js"]


def test_a_page_without_an_address_names_no_canonical_one() -> None:
    assert not page(canonical="").xpath("//link[@rel='canonical']")


def test_main_is_named_by_its_only_heading_of_level_one(shown: html.HtmlElement) -> None:
    (main,) = shown.xpath("//main")
    (title,) = shown.xpath("//h1")
    assert main.get("aria-labelledby") == title.get("id")
    assert title.getparent() is main[0]
    assert main[0][0] is title


def test_ids_are_unique(shown: html.HtmlElement) -> None:
    ids = shown.xpath("//@id")
    assert len(set(ids)) == len(ids)


def test_a_page_that_stands_alone_has_no_empty_parts() -> None:
    tree = home()
    assert not tree.xpath("//main//nav | //ul[@class='pager'] | //*[@class='breadcrumb']")
    assert not [
        element
        for element in tree.xpath("//body//*[not(self::input or ancestor-or-self::svg)]")
        if not element.text_content().strip()
    ]


def test_what_the_portal_writes_is_never_read_as_markup() -> None:
    hostile = '"><script>x</script>'
    tree = page(title=hostile, head_title=hostile, description=hostile, canonical=hostile, root=hostile)
    assert not tree.xpath("//script[not(@src)]")
    assert tree.findtext(".//h1") == hostile


def test_the_frame_reads_only_site_and_view() -> None:
    from jinja2 import Environment, meta

    names = meta.find_undeclared_variables(Environment(autoescape=True).parse((THEME / "main.html").read_text("utf-8")))
    assert names == {"site", "view", "t"}


def test_no_component_makes_a_landmark_of_its_own() -> None:
    for component in components():
        for example in documented(component)["examples"]:
            found = parse(draw(component, example["arguments"])).xpath(
                ".//nav | .//main | .//aside | .//section | .//*[@role != 'img']"
            )
            assert [element.tag for element in found] == []
