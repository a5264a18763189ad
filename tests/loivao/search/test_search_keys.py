"""The keys of words: what is the same word, and that the index and the reader's browser agree on it."""

import sys
from unicodedata import normalize

import pytest
from compiled import SHIPPED, pages
from hypothesis import given
from hypothesis import strategies as st
from search_in_node import Search

from loivao.search.keys import exact, pairs, plain, words
from loivao.search.passages import contents

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxy\u0300\u0301\u0303\u0309\u0323 19/-"
TEXTS = [
    "Quyết định số 753/QĐ-TTg, ngày 03/6/2020",
    "kỹ kĩ KỸ quý quí quy thủy thúy lý do y tế ỷ lại",
    "hoà hòa uỷ ủy thuở nghiêng Đắk Lắk",
    "snake_case ½ ² ٣ 中文 ß İstanbul ﬁ Ǆ",
    "🙂 ’quoted’ a\u00adb \u0301 e\u0301",
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("kỹ", "kĩ"),
        ("quý", "quí"),
        ("lý", "lí"),
        ("y", "i"),
        ("tật", normalize("NFD", "tật")),
    ],
)
def test_the_same_word_written_in_two_ways_has_one_exact_key(one: str, other: str) -> None:
    assert words(one) != []
    assert exact(words(one)[0]) == exact(words(other)[0])


@pytest.mark.parametrize(
    ("one", "other"), [("hòa", "hóa"), ("trợ", "trở"), ("đi", "di"), ("thúy", "thúi"), ("tay", "tai")]
)
def test_different_words_have_different_exact_keys(one: str, other: str) -> None:
    assert exact(one) != exact(other)


@pytest.mark.parametrize(
    ("word", "key"), [("trợ", "tro"), ("đường", "duong"), ("kỹ", "ki"), ("nghiêng", "nghieng"), ("753", "753")]
)
def test_the_plain_key_has_no_marks(word: str, key: str) -> None:
    assert plain(word) == key


def test_a_number_of_an_instrument_is_words_and_pairs() -> None:
    assert words("335/2026/NĐ-CP") == ["335", "2026", "nđ", "cp"]
    assert pairs(["335", "2026", "nd", "cp"]) == ["335 2026", "2026 nd", "nd cp"]


@given(st.text(st.characters(max_codepoint=0x1EFF), max_size=20))
def test_the_form_of_encoding_changes_no_key(text: str) -> None:
    composed, decomposed = words(text), words(normalize("NFD", text))
    assert [exact(word) for word in composed] == [exact(word) for word in decomposed]


@given(st.text(VIETNAMESE, max_size=20))
def test_a_plain_key_is_its_own_plain_key(text: str) -> None:
    for word in words(text):
        assert plain(plain(word)) == plain(word)


def test_the_browser_makes_the_same_keys(shipped: Search) -> None:
    said = [passage.text for content in contents(pages(SHIPPED).values()) for passage in content.passages]
    # Letters that both know: scripts that one of the two has learned later than the other are of no interest here.
    letters = [chr(code) for code in range(sys.maxunicode) if code <= 0x24F or 0x1E00 <= code <= 0x1EFF]
    texts = [*TEXTS, *said, " ".join(letters), *(f"t{letter}y" for letter in letters)]
    ours = [[[word, exact(word), plain(word)] for word in words(text)] for text in texts]
    assert shipped.keys(texts) == ours
