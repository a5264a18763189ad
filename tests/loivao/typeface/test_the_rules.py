"""The rules of the stylesheet about fonts agree with the fonts' own tables."""

import re
from io import BytesIO

import pytest
from compiled import SHIPPED, THEME, rendered, words, words_of
from fontTools.ttLib import TTFont

from loivao.typeface import Typeface, packages, typeface
from loivao.typeface.metrics import Sample

Rule = dict[str, str]
COMBINATIONS = [(family, weight) for family in packages.STAND_INS for weight in packages.WEIGHTS]
NAMES = [f"{family.name} {weight}" for family, weight in COMBINATIONS]


def made() -> Typeface:
    return typeface(THEME, words().sentences.values())


def rules() -> list[Rule]:
    bodies = re.findall(r"@font-face \{\n(.*?)\}\n", made().css, re.DOTALL)
    assert len(bodies) == made().css.count("@font-face") == made().css.count("{")
    return [dict(re.findall(r"  ([a-z-]+): (.*);\n", body)) for body in bodies]


def font(family: packages.Family, weight: int) -> TTFont:
    return TTFont(packages.installed(THEME).font(family, weight))


def share(rule: Rule, name: str) -> float:
    return float(rule[name].removesuffix("%")) / 100


def width(font: TTFont, text: str) -> float:
    """The width of a text in ems, without kerning."""
    glyphs = font.getBestCmap()
    return sum(font["hmtx"][glyphs[ord(letter)]][0] for letter in text) / font["head"].unitsPerEm


def stand_in(family: packages.Family, weight: int) -> Rule:
    wanted = (f'"Be Vietnam Pro over {family.name}"', str(weight))
    (rule,) = (each for each in rules() if (each["font-family"], each["font-weight"]) == wanted)
    return rule


def test_each_file_is_named_once_and_none_is_missing() -> None:
    named = re.findall(r'url\("(.*?)"\)', made().css)
    assert sorted(f"assets/{url}" for url in named) == sorted(file for file in made().files if file.endswith(".woff2"))


def test_late_fonts_never_move_text() -> None:
    assert {rule["font-display"] for rule in rules() if "url" in rule["src"]} == {"optional"}


def test_the_first_view_fetches_the_vietnamese_part_of_both_weights() -> None:
    assert [re.findall(r"pro-(\d+)-(\w+)\.", address) for address in made().first_view] == [
        [("400", "vi")],
        [("700", "vi")],
    ]


def test_the_rest_is_fetched_for_its_own_characters_only() -> None:
    ranged = [rule for rule in rules() if "unicode-range" in rule]
    assert [rule["font-weight"] for rule in ranged] == ["400", "700"]
    for rule in ranged:
        bounds = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", rule["unicode-range"])
        codes = {code for low, high in bounds for code in range(int(low, 16), int(high or low, 16) + 1)}
        (url,) = re.findall(r'url\("(.*?)"\)', rule["src"])
        assert codes == TTFont(BytesIO(made().files[f"assets/{url}"])).getBestCmap().keys()


@pytest.mark.parametrize(("family", "weight"), COMBINATIONS, ids=NAMES)
def test_a_stand_in_has_the_height_and_depth_of_ours(family: packages.Family, weight: int) -> None:
    ours, rule = font(packages.TYPEFACE, weight), stand_in(family, weight)
    em, line, size = ours["head"].unitsPerEm, ours["hhea"], share(rule, "size-adjust")
    assert share(rule, "ascent-override") * size == pytest.approx(line.ascent / em, abs=0.0005)
    assert share(rule, "descent-override") * size == pytest.approx(-line.descent / em, abs=0.0005)
    assert share(rule, "line-gap-override") * size == pytest.approx(line.lineGap / em, abs=0.0005)


@pytest.mark.parametrize(("family", "weight"), COMBINATIONS, ids=NAMES)
def test_a_stand_in_is_as_wide_as_ours_over_all_pages(family: packages.Family, weight: int) -> None:
    text = " ".join(words_of(page.find(".//main")) for page in rendered(SHIPPED).values())
    assert len(text) > 100_000
    ours, theirs = width(font(packages.TYPEFACE, weight), text), width(font(family, weight), text)
    assert theirs * share(stand_in(family, weight), "size-adjust") == pytest.approx(ours, rel=0.005)


def test_the_theme_asks_for_the_typeface_and_then_for_its_stand_ins() -> None:
    tokens = (THEME / "css" / "tokens.css").read_text(encoding="utf-8")
    (asked,) = re.findall(r"--text: (.*);", tokens)
    named = list(dict.fromkeys(rule["font-family"] for rule in rules()))
    assert asked.split(", ")[: len(named)] == named
    assert asked.endswith("sans-serif")


def test_letters_are_counted_in_whole_sentences_without_what_is_filled_in() -> None:
    assert Sample.of(["Nhãn", "Có {count} tờ.", "Hết."]).counts == tuple(
        sorted({"C": 1, "ó": 1, " ": 3, "t": 2, "ờ": 1, ".": 2, "H": 1, "ế": 1}.items())
    )
