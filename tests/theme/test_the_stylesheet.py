"""The stylesheet: one cascade, no motion, nothing fixed that text must fit into, light."""

import re

import brotli
import pytest
from theme.gallery import THEME, components
from theme.stylesheet import Rule, files, rules, text, whole

BUDGET = 12 * 1024
LAYERS = ["reset", "tokens", "base", "layout", "components", "utilities", "print"]


def declared(*names: str) -> list[tuple[Rule, str, str]]:
    """Every declaration whose property is, or begins with, one of ``names``."""
    return [
        (rule, name, value)
        for rule in rules()
        for name, value in rule.declarations.items()
        if any(name == wanted or name.startswith(f"{wanted}-") for wanted in names)
    ]


def test_one_line_fixes_the_whole_cascade_and_comes_first() -> None:
    assert re.sub(r"/\*.*?\*/\s*", "", whole(), flags=re.S).startswith(f"@layer {', '.join(LAYERS)};")


@pytest.mark.parametrize("file", files()[1:])
def test_every_rule_of_a_file_is_in_a_layer(file: str) -> None:
    found = [rule.layer for rule in rules() if rule.file == file]
    assert found
    assert set(found) <= set(LAYERS)
    if file.startswith("components/"):
        assert set(found) == {"components"}


def test_the_whole_stylesheet_keeps_within_its_budget() -> None:
    assert len(brotli.compress(whole().encode())) <= BUDGET


def test_nothing_is_loaded_from_a_stylesheet() -> None:
    assert not re.search(r"url\(|@import|@font-face|https?:", whole().replace('a[href^="http"]', ""))


def test_nothing_moves() -> None:
    assert not re.search(r"@keyframes|animation|transition|scroll-behavior|position:\s*fixed", whole())


def test_only_the_contents_stay_in_sight_and_only_in_a_column_of_their_own() -> None:
    kept = [(rule.selector, rule.media) for rule, _, value in declared("position") if value == "sticky"]
    assert kept == [(".page__contents > details", "@media (min-width: 64em)")]


def test_the_priority_of_a_rule_is_never_forced() -> None:
    assert "!important" not in whole()


def test_lines_leave_room_for_tone_marks_over_capitals() -> None:
    heights = {(rule.selector, value) for rule, _, value in declared("line-height")}
    assert ("html", "1.65") in heights
    assert all(float(value) >= 1.35 for _, value in heights)


def test_no_box_has_a_height_that_larger_or_wider_spaced_text_could_outgrow() -> None:
    boxes = [
        rule
        for rule, name, value in declared("height", "block-size", "max-height", "max-block-size")
        if value != "auto"
    ]
    hidden_until_focused = [rule for rule in boxes if rule.declarations.get("clip-path") == "inset(50%)"]
    ornaments = [rule for rule in boxes if rule.declarations.get("content") == '""']
    scrolling = [rule for rule in boxes if rule.declarations.get("overflow-y") == "auto"]
    assert [rule.selector for rule in boxes if rule not in hidden_until_focused + ornaments + scrolling] == []


def test_text_is_cut_only_where_it_is_meant_for_the_ear() -> None:
    cut = {rule.selector for rule, _, value in declared("overflow") if value in ("hidden", "clip")}
    cut |= {rule.selector for rule, _, _ in declared("text-overflow", "line-clamp", "-webkit-line-clamp")}
    assert cut == {".skip_links a:not(:focus)", ".visually_hidden"}


def test_sizes_of_text_are_relative_so_that_the_reader_sets_them() -> None:
    sizes = [value for rule, _, value in declared("font-size") if "print" not in rule.layer]
    sizes += [value for rule in rules() for name, value in rule.declarations.items() if name.startswith("--size-")]
    assert all(
        re.fullmatch(r"var\(--size-[a-z0-9]+\)|[\d.]+rem|clamp\([\d.]+rem, [\d.]+rem \+ [\d.]+vw, [\d.]+rem\)", value)
        for value in sizes
    )
    smallest = [float(value.removesuffix("rem")) for value in sizes if value.endswith("rem") and "(" not in value]
    assert min(smallest) >= 1


def test_the_focus_ring_is_thick_two_coloured_and_replaced_where_it_is_taken_away() -> None:
    by_selector = {rule.selector: rule.declarations for rule in rules() if rule.layer == "base" and not rule.media}
    ring = by_selector[":focus-visible"]
    assert ring["outline"] == "3px solid var(--focus-dark)"
    assert ring["box-shadow"] == "0 0 0 3px var(--focus-light)"
    without = {
        rule.selector for rule, name, value in declared("outline") if name == "outline" and value in ("none", "0")
    }
    assert without == {"main:focus-visible"}
    assert by_selector["main:focus-visible h1"]["outline"].startswith("3px solid")


def test_the_ring_takes_a_system_colour_in_forced_colours() -> None:
    forced = [rule for rule in rules() if "forced-colors: active" in rule.media]
    assert [(rule.selector, rule.declarations["outline-color"]) for rule in forced] == [(":focus-visible", "Highlight")]


def test_what_is_current_is_told_apart_without_colour() -> None:
    (current,) = (rule.declarations for rule in rules() if rule.selector == "a[aria-current]")
    assert (current["font-weight"], current["text-decoration-line"]) == ("700", "none")


def test_kinds_of_notices_differ_by_the_pattern_of_their_lines() -> None:
    patterns = [
        (rule.declarations.get("border-inline-start-style", "solid"), rule.declarations.get("border-style", "solid"))
        for rule in rules()
        if re.fullmatch(r"\.notice(--\w+)?", rule.selector)
    ]
    assert len(patterns) == 5
    assert len(set(patterns)) == 5


def test_every_size_and_colour_that_is_used_is_defined_and_the_other_way_round() -> None:
    css = whole()
    used, defined = set(re.findall(r"var\((--[\w-]+)", css)), set(re.findall(r"(--[\w-]+):", css))
    assert used - defined == set()
    assert defined - used == set()


def test_colours_are_named_in_one_place() -> None:
    for file in files():
        if file not in ("css/tokens.css", "css/print.css"):
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\brgb|\bhsl|\boklch", text(file)), file


@pytest.mark.parametrize("component", components())
def test_the_classes_of_a_component_are_its_own_and_all_are_in_its_template(component: str) -> None:
    template = (THEME / "components" / component / "template.html").read_text(encoding="utf-8")
    styled = set(
        re.findall(
            r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/", "", text(f"components/{component}/{component}.css"), flags=re.S)
        )
    )
    for name in styled - {"numeric"}:
        assert name.startswith(component), name
        assert name in template or name.partition("--")[0] + "--{{" in template, name


def test_the_sheet_for_paper_drops_what_only_a_screen_can_use_and_unfolds_the_rest() -> None:
    paper = {rule.selector: rule.declarations for rule in rules() if rule.layer == "print"}
    assert all("print" in rule.media for rule in rules() if rule.layer == "print")
    assert paper["details::details-content"]["content-visibility"] == "visible"
    (dropped,) = (selector for selector, declarations in paper.items() if declarations == {"display": "none"})
    assert set(dropped.split(", ")) == {
        ".skip_links",
        ".search_form",
        ".bar",
        ".page__contents",
        ".pager",
        ".site_footer__groups",
        ".site_footer__scheme",
    }
