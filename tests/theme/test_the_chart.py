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
each_picture = pytest.mark.parametrize("picture", EXAMPLES.values(), ids=EXAMPLES)


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


@each_picture
def test_the_drawing_is_one_picture_named_by_its_title_and_its_sentence(picture: dict[str, Any]) -> None:
    whole = image(picture)
    named = [whole.xpath(f".//*[@id='{name}']")[0] for name in whole.get("aria-labelledby").split()]
    assert [(each.tag, each.text) for each in named] == [("title", picture["title"]), ("desc", picture["description"])]


@each_picture
def test_what_is_in_the_picture_is_not_read_beside_its_name(picture: dict[str, Any]) -> None:
    assert [child.get("aria-hidden") for child in image(picture)] == ["true"]


@each_picture
def test_every_pattern_that_a_bar_takes_is_in_the_same_picture_under_an_id_of_its_own(picture: dict[str, Any]) -> None:
    tree = drawing(picture)
    taken = {fill[len("url(#") : -1] for fill in tree.xpath(".//rect/@fill")}
    assert taken == set(tree.xpath(".//pattern/@id"))
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


@each_picture
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
    assert told[1].text == WITH_BREAK["target"]["text"]
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


def test_bars_take_the_colour_around_them_so_that_forced_colours_reach_them() -> None:
    by_selector = {rule.selector: rule.declarations for rule in rules() if rule.file == "components/chart/chart.css"}
    assert by_selector[".chart__bar"]["fill"] == by_selector[".chart__bar"]["stroke"] == "currentColor"
    assert not {"color", "forced-color-adjust"} & by_selector[".chart__bar"].keys()
    assert by_selector[".chart__drawing"]["color"] == "var(--accent)"
    assert by_selector[".chart__drawing > p"]["color"] == "var(--ink)"


@each_picture
def test_the_axis_ends_the_drawing_and_says_both_its_ends(picture: dict[str, Any]) -> None:
    rows = drawing(picture).findall("p")
    assert [span.text for span in rows[-1]] == [picture["start"], picture["end"]]
    assert [row.text for row in rows[:-1]] == [row["text"] for row in picture["rows"]]
    assert all(before.get("class") != "chart__axis" for before, _ in pairwise(rows))
