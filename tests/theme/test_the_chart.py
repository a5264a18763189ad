"""The picture of figures: one picture for the ear, told by words and patterns for the eye."""

import re
from itertools import pairwise
from typing import Any

import pytest
from lxml import html
from theme.gallery import documented, draw, parse
from theme.stylesheet import rules

EXAMPLES = {example["name"]: example["arguments"]["picture"] for example in documented("chart")["examples"]}
WITH_BREAK = EXAMPLES["provisional and missing years, a target and a break"]
ILLUSTRATIVE = EXAMPLES["illustrative figures, one of them zero"]
LINE = EXAMPLES["a line with a provisional year, a missing one and a target"]
PARTED_LINE = EXAMPLES["an illustrative line that a break parts"]
each_picture = pytest.mark.parametrize("picture", EXAMPLES.values(), ids=EXAMPLES)
each_of_bars = pytest.mark.parametrize("picture", [WITH_BREAK, ILLUSTRATIVE])
each_line = pytest.mark.parametrize("picture", [LINE, PARTED_LINE])


def image(picture: dict[str, Any]) -> html.HtmlElement:
    """All that the ear takes for one picture."""
    (found,) = parse(draw("chart", {"picture": picture})).xpath(".//*[@role='img']")
    return found


def drawing(picture: dict[str, Any]) -> html.HtmlElement:
    """What the eye sees of it."""
    (found,) = image(picture)
    return found


def bars(picture: dict[str, Any]) -> list[html.HtmlElement]:
    """The drawing of each row that has a bar."""
    return drawing(picture).xpath(".//svg[rect]")


def columns(picture: dict[str, Any]) -> list[html.HtmlElement]:
    """What is drawn above the words of each year."""
    return drawing(picture).xpath(".//svg[@class='chart__plot']")


@each_picture
def test_the_drawing_is_one_picture_named_by_its_title_and_its_sentence(picture: dict[str, Any]) -> None:
    whole = image(picture)
    named = [whole.xpath(f".//*[@id='{name}']")[0] for name in whole.get("aria-labelledby").split()]
    assert [(each.tag, each.text) for each in named] == [("title", picture["title"]), ("desc", picture["description"])]


@each_picture
def test_what_is_in_the_picture_is_not_read_beside_its_name(picture: dict[str, Any]) -> None:
    assert [child.get("aria-hidden") for child in image(picture)] == ["true"]


@each_picture
def test_every_pattern_and_shape_that_is_taken_is_in_the_same_picture_under_an_id_of_its_own(
    picture: dict[str, Any],
) -> None:
    tree = drawing(picture)
    patterns = {fill[len("url(#") : -1] for fill in tree.xpath(".//*[self::rect or self::use]/@fill")}
    assert patterns == set(tree.xpath(".//pattern/@id"))
    assert {link.removeprefix("#") for link in tree.xpath(".//use/@href")} == set(tree.xpath(".//defs/path/@id"))
    assert all(name.startswith(picture["id"]) for name in tree.xpath(".//@id"))


def test_two_charts_on_a_page_share_no_id() -> None:
    ids = [name for picture in EXAMPLES.values() for name in drawing(picture).xpath(".//@id")]
    assert len(set(ids)) == len(ids)


def test_a_status_has_a_pattern_of_its_own_and_a_final_figure_none() -> None:
    final, provisional = bars(WITH_BREAK)
    assert final.find("rect").get("fill") is None
    assert provisional.find("rect").get("fill") == "url(#bieu-do-mot-provisional)"
    drawn = {path.get("d") for picture in EXAMPLES.values() for path in drawing(picture).xpath(".//pattern/path")}
    assert len(drawn) == 2


@each_of_bars
def test_every_bar_begins_at_zero_and_stands_right_below_its_words(picture: dict[str, Any]) -> None:
    with_bars = [row for row in picture["rows"] if "share" in row]
    assert [(bar.getprevious().text, bar.find("rect").get("width")) for bar in bars(picture)] == [
        (row["text"], f"{row['share']}%") for row in with_bars
    ]
    assert all(bar.find("rect").get("x") is None for bar in bars(picture))


def test_a_bar_of_zero_still_shows_where_zero_is() -> None:
    assert bars(ILLUSTRATIVE)[0].xpath("line[not(@x1)]/@y2") == ["100%"]


def test_a_missing_year_has_words_and_no_bar() -> None:
    (missing,) = drawing(WITH_BREAK).xpath(".//p[contains(., 'chưa có số liệu')]")
    assert missing.getnext().tag == "p"


def test_a_target_is_a_mark_at_each_bar_and_is_told_in_words() -> None:
    assert [bar.xpath("line[@class='chart__target']/@x1") for bar in bars(WITH_BREAK)] == [["95%"], ["95%"]]
    told = parse(draw("chart", {"picture": WITH_BREAK})).xpath(".//figcaption/p")
    assert tuple(each.text for each in told[1:]) == WITH_BREAK["key"]
    assert not drawing(ILLUSTRATIVE).xpath(".//*[@class='chart__target']")


def test_nothing_that_is_drawn_reaches_across_a_break() -> None:
    tree = drawing(WITH_BREAK)
    (parting,) = tree.xpath("p[@class='chart__break']")
    assert [len(parting.xpath(f"{side}-sibling::svg[rect]")) for side in ("preceding", "following")] == [1, 1]
    assert set(tree.xpath(".//line/@y2")) == {"100%"}
    (style,) = (rule.declarations for rule in rules() if rule.selector == ".chart__drawing > .chart__break")
    assert style["border-block-start"].startswith("2px dashed")


@each_picture
def test_no_words_are_svg_text_which_neither_wraps_nor_has_a_measurable_contrast(
    picture: dict[str, Any],
) -> None:
    assert not drawing(picture).xpath(".//text")


@each_picture
def test_a_chart_carries_no_style_and_no_script_and_weighs_little(picture: dict[str, Any]) -> None:
    drawn = draw("chart", {"picture": picture})
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=", drawn)
    assert len(drawn.encode()) <= 3 * 1024


def test_a_drawing_takes_the_colour_around_it_so_that_forced_colours_reach_it() -> None:
    by_selector = {rule.selector: rule.declarations for rule in rules() if rule.file == "components/chart/chart.css"}
    both = by_selector[".chart__bar, .chart__plot"]
    assert both["fill"] == both["stroke"] == "currentColor"
    assert not [each for each in by_selector.values() if "forced-color-adjust" in each]
    assert by_selector[".chart__ground"] == {"fill": "Canvas"}
    assert by_selector[".chart__drawing"]["color"] == "var(--accent)"
    assert by_selector[".chart__drawing p"]["color"] == "var(--ink)"


@each_of_bars
def test_the_axis_ends_the_drawing_and_says_both_its_ends(picture: dict[str, Any]) -> None:
    rows = drawing(picture).findall("p")
    assert tuple(span.text for span in rows[-1]) == picture["axis"]
    assert [row.text for row in rows[:-1]] == [row["text"] for row in picture["rows"]]
    assert all(before.get("class") != "chart__axis" for before, _ in pairwise(rows))


# The line


@each_line
def test_every_year_has_a_column_and_its_words_stand_below_what_is_drawn(picture: dict[str, Any]) -> None:
    told = [plot.getnext() for plot in columns(picture)]
    assert [[each.text for each in words] for words in told] == [
        [row["text"], *row["below"]] for row in picture["rows"]
    ]


@each_line
def test_every_point_stands_in_the_middle_of_its_column_at_its_height_and_a_missing_year_has_none(
    picture: dict[str, Any],
) -> None:
    drawn = [{tuple(map(use.get, ("x", "y"))) for use in plot.iter("use")} for plot in columns(picture)]
    assert [{(x, float(y.rstrip("%"))) for x, y in places} for places in drawn] == [
        {("50%", 100 - row["share"])} if "share" in row else set() for row in picture["rows"]
    ]


@each_line
def test_the_two_halves_of_a_line_meet_at_the_edge_of_their_columns(picture: dict[str, Any]) -> None:
    plots = columns(picture)
    for left, right in pairwise(plots):
        leaving = [line.get("y2") for line in left.xpath("line[@x2='100%']")]
        entering = [line.get("y1") for line in right.xpath("line[@x2='50%']")]
        assert leaving == entering
    assert not plots[0].xpath("line[@x2='50%']")
    assert not plots[-1].xpath("line[@x2='100%']")


def test_a_line_reaches_neither_a_missing_year_nor_across_a_break() -> None:
    assert [len(plot.xpath("line[starts-with(@class, 'chart__line')]")) for plot in columns(LINE)] == [0, 0, 1, 2, 1]
    assert [len(plot.xpath("line")) for plot in columns(PARTED_LINE)] == [1, 2, 1, 0]
    assert [plot.getparent().get("class") for plot in columns(PARTED_LINE)] == [
        *["chart__year"] * 3,
        "chart__year chart__parted",
    ]


def test_kinds_of_figures_differ_by_the_shape_of_the_point_and_by_the_pattern_of_point_and_line() -> None:
    shapes = {
        path.get("id").split("-")[-2]: path.get("d")
        for picture in (LINE, PARTED_LINE)
        for path in drawing(picture).xpath(".//defs/path")
    }
    assert shapes.keys() == {"final", "provisional", "illustrative"}
    assert len(set(shapes.values())) == 3
    fills = [[use.get("fill") for use in plot.iter("use")] for plot in columns(LINE)]
    assert fills == [[None], [], [None], [None], [None, "url(#bieu-do-ba-provisional)"]]
    dashes = {
        rule.selector: rule.declarations["stroke-dasharray"]
        for rule in rules()
        if "stroke-dasharray" in rule.declarations
    }
    assert dashes.keys() == {".chart__line--provisional", ".chart__line--illustrative"}
    assert len(set(dashes.values())) == 2


def test_under_a_patterned_point_the_line_is_covered() -> None:
    provisional = columns(LINE)[-1].findall("use")
    assert [use.get("class") for use in provisional] == ["chart__ground", None]


def test_the_target_is_a_mark_at_every_figure_beside_its_point() -> None:
    marks = [plot.xpath("line[@class='chart__target']") for plot in columns(LINE)]
    places = [[tuple(float(mark.get(name)[:-1]) for name in ("y1", "y2", "x2")) for mark in found] for found in marks]
    assert places == [[(5, 5, 25)] if "target" in row else [] for row in LINE["rows"]]


def test_columns_that_do_not_fit_go_on_in_the_next_row_and_words_are_never_narrower_than_a_figure() -> None:
    by_selector = {rule.selector: rule.declarations for rule in rules() if rule.file == "components/chart/chart.css"}
    assert by_selector[".chart__years"]["grid-template-columns"] == "repeat(auto-fit, minmax(3.5em, 1fr))"
    assert by_selector[".chart__years--long"]["grid-template-columns"] == "repeat(auto-fit, minmax(4.5em, 1fr))"
    assert drawing(LINE).xpath("div/@class") == ["chart__years"]
    longer = [{**row, "below": ["80,25%"]} for row in LINE["rows"]]
    assert drawing({**LINE, "rows": longer}).xpath("div/@class") == ["chart__years chart__years--long"]
