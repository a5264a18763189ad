"""Every component keeps what its YAML promises: parameters, examples, escaping."""

from typing import Any

import pytest
from jinja2.runtime import Macro
from theme.gallery import LANGUAGES, THEME, Example, components, documented, draw, environment, examples, parse, types

HOSTILE = "<script>x</script>"
DRAWN = {"svg", "rect", "line", "path", "pattern", "defs", "use"}
"""What is seen and has no words."""
GEOMETRY = {"width", "height", "x", "y", "x1", "y1", "x2", "y2", "d", "fill", "patternunits", "viewbox"}
DRAWING = GEOMETRY | {"role", "aria-labelledby", "aria-hidden"}
"""Attributes of pictures."""
CONTROL = {"action", "for", "name", "type", "maxlength", "aria-describedby", "value", "aria-pressed", "hidden"}
"""Attributes of a field and its form."""
LINKED = {"href", "class", "id", "rel", "aria-current", "aria-label", "tabindex", "scope", "datetime"}
PARTS_OF_SITE = {"site_header": ("name", "home"), "site_footer": ("footer", "owner_statement", "generator")}
"""What two components show of the site, which they are given whole."""

each_component = pytest.mark.parametrize("component", components())
each_example = pytest.mark.parametrize(
    "example", examples(), ids=lambda example: f"{example.component}: {example.name}"
)


def with_hostile_text(plain: Any, kind: str) -> Any:
    """The same value with markup in every text; html is trusted and stays."""
    if kind.startswith("list["):
        return [with_hostile_text(item, kind[5:-1]) for item in plain]
    if fields := types().get(kind):
        return {
            name: item if "values" in fields[name] else with_hostile_text(item, fields[name]["type"])
            for name, item in plain.items()
            if name != "language"
        } | ({"language": "vi"} if "language" in fields else {})
    return f'{plain}"{HOSTILE}' if kind == "text" else plain


def texts(plain: Any, kind: str) -> list[str]:
    """Every text in a value that a reader must meet."""
    if kind.startswith("list["):
        return [text for item in plain for text in texts(item, kind[5:-1])]
    if fields := types().get(kind):
        return [
            text
            for name, item in plain.items()
            if name not in ("url", "id", "language") and "values" not in fields[name] and item is not None
            for text in texts(item, fields[name]["type"])
        ]
    return [plain] if kind == "text" else []


@each_component
def test_a_component_has_its_four_files(component: str) -> None:
    found = {file.name for file in (THEME / "components" / component).iterdir()}
    assert found == {"template.html", f"{component}.css", f"{component}.yaml", "README.md"}


@each_component
def test_the_macro_takes_the_parameters_that_its_yaml_documents(component: str) -> None:
    macro = getattr(environment().get_template(f"components/{component}/template.html").module, component)
    assert isinstance(macro, Macro)
    parameters = documented(component)["parameters"]
    assert list(macro.arguments) == list(parameters)
    assert all(parameter["says"] for parameter in parameters.values())


@each_component
def test_a_parameter_that_is_required_is_missed_when_it_is_not_given(component: str) -> None:
    required = {name for name, parameter in documented(component)["parameters"].items() if "default" not in parameter}
    first = documented(component)["examples"][0]["arguments"]
    for name in required:
        with pytest.raises(Exception, match=name):
            draw(component, {key: plain for key, plain in first.items() if key != name})


@each_component
def test_the_readme_says_when_to_use_it_when_not_and_what_is_heard(component: str) -> None:
    text = (THEME / "components" / component / "README.md").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## When to use it",
        "## When not",
        "## What a screen reader says",
    ]
    assert 10 <= len(text.splitlines()) <= 20


@each_component
def test_a_component_has_at_least_two_examples_with_names_of_their_own(component: str) -> None:
    names = [example["name"] for example in documented(component)["examples"]]
    assert len(names) >= 2
    assert len(set(names)) == len(names)


@each_example
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_shows_every_text_that_it_is_given(example: Example, language: str) -> None:
    shown = " ".join(parse(draw(example.component, example.arguments, language)).text_content().split())
    fields = documented(example.component)["parameters"]
    arguments = example.arguments
    if part := PARTS_OF_SITE.get(example.component):
        fields, arguments = types()["site"], {name: arguments["site"][name] for name in part}
    given = [
        text
        for name, plain in arguments.items()
        if "values" not in fields[name]
        for text in texts(plain, fields[name]["type"])
    ]
    assert given
    assert [text for text in given if text not in shown] == []


@each_example
def test_an_example_has_no_empty_element_and_no_blank_attribute(example: Example) -> None:
    tree = parse(draw(example.component, example.arguments))
    for element in tree.iterdescendants():
        assert element.tag in DRAWN | {"input"} or element.text_content().strip(), element.tag
        assert all(value for name, value in element.attrib.items() if name != "hidden"), dict(element.attrib)


@each_example
def test_text_is_escaped_and_only_html_is_markup(example: Example) -> None:
    kinds = documented(example.component)["parameters"]
    arguments = {
        name: plain if "values" in kinds[name] else with_hostile_text(plain, kinds[name]["type"])
        for name, plain in example.arguments.items()
    }
    drawn = draw(example.component, arguments)
    assert HOSTILE not in drawn
    assert "&lt;script&gt;" in drawn
    tree = parse(drawn)
    assert not tree.xpath(".//script")
    assert all(name in LINKED | DRAWING | CONTROL for element in tree.iterdescendants() for name in element.attrib)


def test_the_kind_of_a_notice_is_said_in_words_before_its_title() -> None:
    first_words = set()
    for kind in documented("notice")["parameters"]["kind"]["values"]:
        text = parse(draw("notice", {"kind": kind, "title": "Tiêu đề"})).text_content().strip()
        word, _, rest = text.partition(": ")
        assert rest == "Tiêu đề"
        first_words.add(word)
    assert len(first_words) == 5


def test_a_statement_of_the_plan_is_found_by_its_place_and_its_button_names_it() -> None:
    item = documented("plan_item")["examples"][0]["arguments"]
    tree = parse(draw("plan_item", item))
    (heading,) = tree.xpath(".//*[@id='II.2.3']")
    assert heading.tag == "h3"
    assert item["item"]["title"] in tree.findtext(".//summary/span")
    assert item["item"]["original"] == tree.findtext(".//details/blockquote/p")


def test_a_value_in_a_table_stands_after_the_name_of_its_column_as_real_text() -> None:
    tree = parse(draw("data_table", documented("data_table")["examples"][0]["arguments"]))
    first = tree.xpath(".//tbody/tr[1]")[0]
    assert [" ".join(cell.text_content().split()) for cell in first] == [
        "Người khuyết tật đặc biệt nặng",
        "Hệ số: 2,0",
        "Mỗi tháng: 1.080.000 đồng",
    ]


def test_the_words_that_say_which_way_belong_to_the_link_of_the_pager() -> None:
    tree = parse(draw("pager", documented("pager")["examples"][0]["arguments"]))
    assert [" ".join(link.text_content().split()) for link in tree.iter("a")] == [
        "Trang trước: Tuyên truyền và nâng cao nhận thức",
        "Trang sau: Giáo dục hòa nhập và dạy nghề",
    ]
