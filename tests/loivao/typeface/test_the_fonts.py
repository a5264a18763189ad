"""The fonts as they are published: whole, small, the same each time, and free."""

import re
import unicodedata
from io import BytesIO
from pathlib import Path

import brotli
import pytest
from compiled import LANGUAGES, SHIPPED, THEME, rendered, words
from fontTools.ttLib import TTFont
from lxml import html

from loivao.render.stylesheet import stylesheet
from loivao.typeface import LICENCE, Typeface, cut, packages, typeface

ALL_FONTS, FIRST_VIEW, STYLESHEET = 60 * 1024, 26 * 1024, 12 * 1024
TONES = "\u0300\u0309\u0303\u0301\u0323"
SPOKEN = ("alt", "aria-label", "content", "placeholder", "title", "value")


def made() -> Typeface:
    return typeface(THEME, words().sentences.values())


def opened(address: str) -> TTFont:
    return TTFont(BytesIO(made().files[address]))


def fonts() -> list[str]:
    return [address for address in made().files if address != LICENCE]


def source(weight: int) -> TTFont:
    return TTFont(packages.installed(THEME).font(packages.TYPEFACE, weight))


def characters(font: TTFont) -> set[str]:
    return set(map(chr, font.getBestCmap()))


def shown(page: html.HtmlElement) -> set[str]:
    """Every character that a page may draw."""
    named = {letter for name in SPOKEN for value in page.xpath(f"//@{name}") for letter in value}
    return {letter for letter in {*page.text_content(), *named} if not letter.isspace() or letter == "\u00a0"}


@pytest.mark.parametrize("address", made().first_view)
def test_every_character_of_every_page_is_in_the_fonts_of_the_first_view(address: str) -> None:
    font = characters(opened(address))
    assert {url: sorted(shown(page) - font) for url, page in rendered(SHIPPED).items() if shown(page) - font} == {}


@pytest.mark.parametrize("address", made().first_view)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_character_of_the_interface_is_in_the_fonts_of_the_first_view(address: str, language: str) -> None:
    assert {*"".join(words(language).sentences.values())} <= characters(opened(address))


@pytest.mark.parametrize("address", made().first_view)
def test_the_whole_alphabet_composed_and_decomposed_and_all_that_a_keyboard_types_is_in_the_first_view(
    address: str,
) -> None:
    letters = words().text("alphabet").split()
    vowels = [letter for letter in letters if unicodedata.normalize("NFD", letter)[0] in "aeiouy"]
    toned = {unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in TONES}
    assert len(toned) == 60
    alphabet = {*letters, *toned, *(letter.upper() for letter in {*letters, *toned})}
    pieces = {*unicodedata.normalize("NFD", "".join(alphabet))}
    assert alphabet | pieces | set(map(chr, range(32, 127))) <= characters(opened(address))


@pytest.mark.parametrize("weight", packages.WEIGHTS)
def test_both_parts_together_are_the_font_and_no_character_is_in_both(weight: int) -> None:
    parts = [characters(opened(address)) for address in fonts() if f"-{weight}-" in address]
    assert len(parts) == 2
    assert parts[0] & parts[1] == set()
    assert parts[0] | parts[1] == {sign for sign in characters(source(weight)) if sign >= " "}


@pytest.mark.parametrize("address", made().first_view)
def test_marks_and_neighbours_keep_their_places(address: str) -> None:
    font = opened(address)
    placed = {each.FeatureTag for each in font["GPOS"].table.FeatureList.FeatureRecord}
    composed = {each.FeatureTag for each in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"kern", "mark", "mkmk"} <= placed
    assert "ccmp" in composed


@pytest.mark.parametrize("address", fonts())
def test_nothing_is_hinted(address: str) -> None:
    assert not {"fpgm", "prep", "cvt "} & set(opened(address).keys())


@pytest.mark.parametrize("weight", packages.WEIGHTS)
def test_advances_and_the_line_are_those_of_the_whole_font(weight: int) -> None:
    whole = source(weight)
    for address in fonts():
        if f"-{weight}-" in address:
            font = opened(address)
            for code, glyph in font.getBestCmap().items():
                assert font["hmtx"][glyph][0] == whole["hmtx"][whole.getBestCmap()[code]][0]
            for name in ("ascent", "descent", "lineGap"):
                assert getattr(font["hhea"], name) == getattr(whole["hhea"], name)


@pytest.mark.parametrize("address", made().first_view)
def test_no_letter_is_higher_or_deeper_than_the_room_that_windows_draws_in(address: str) -> None:
    font = opened(address)
    glyphs = [font["glyf"][glyph] for glyph in font.getBestCmap().values()]
    assert max(glyph.yMax for glyph in glyphs if glyph.numberOfContours) <= font["OS/2"].usWinAscent
    assert min(glyph.yMin for glyph in glyphs if glyph.numberOfContours) >= -font["OS/2"].usWinDescent


def test_the_fonts_are_light() -> None:
    files = made().files
    assert sum(len(files[address]) for address in fonts()) <= ALL_FONTS
    assert sum(len(files[address]) for address in made().first_view) <= FIRST_VIEW


def test_the_stylesheet_with_its_fonts_keeps_within_its_budget() -> None:
    assert len(brotli.compress(stylesheet(THEME, made().css).encode())) <= STYLESHEET


def test_a_font_is_cut_to_the_same_bytes_each_time() -> None:
    path = packages.installed(THEME).font(packages.TYPEFACE, 400)
    again = [cut.font.__wrapped__(path, 400, part) for part in (cut.Part.VIETNAMESE, cut.Part.REST)]
    assert [(font.address, font.content) for font in again] == [
        (address, made().files[address]) for address in fonts() if "-400-" in address
    ]


def test_an_address_changes_with_the_bytes_of_its_font() -> None:
    font = cut.Font(400, cut.Part.VIETNAMESE, frozenset("a"), b"1")
    other = cut.Font(400, cut.Part.VIETNAMESE, frozenset("a"), b"2")
    assert re.fullmatch(r"assets/fonts/be-vietnam-pro-400-vi\.[0-9a-f]{10}\.woff2", font.address)
    assert font.address != other.address


def test_the_licence_stands_beside_the_fonts_and_each_names_it_and_its_makers() -> None:
    licence = made().files[LICENCE].decode()
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert Path(LICENCE).parent == Path(cut.FOLDER)
    for address in fonts():
        names = opened(address)["name"]
        assert names.getDebugName(0) in licence
        assert "SIL Open Font License" in names.getDebugName(13)
