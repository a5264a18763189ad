"""The search of an English portal: words that speak for themselves, weak words of English, slips in English."""

import json

import pytest
from compiled import settings
from search_in_node import Search, written
from sites.english import english_portal
from sites.portals import DAY

from loivao import search
from loivao.compile import compile_site
from loivao.load import load_portal

GUIDE = "huong-dan/allowance/"


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Search:
    folder = tmp_path_factory.mktemp("english")
    portal = load_portal(english_portal(folder / "portal"), DAY).portal
    assert portal is not None
    pages = compile_site(portal, settings("en"), None)
    return written(search.files(portal, settings("en"), pages), folder / "site")


def root(index: Search) -> dict[str, object]:
    read: dict[str, object] = json.loads((index.folder / "muc-luc.json").read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize(
    "query",
    [
        "receipt",
        "identity receipt",  # far from each other
        "how do I get a receipt",  # weak words around it
        "my health",
        "RECEIPT",
    ],
)
def test_words_are_found_wherever_they_stand(query: str, english: Search) -> None:
    answer = english.ask(query)[0]
    assert (answer.urls[0], answer.corrected) == (GUIDE, False)


def test_a_slip_is_mended(english: Search) -> None:
    answer = english.ask("recipt")[0]
    assert (answer.words, answer.urls, answer.corrected) == (["receipt"], [GUIDE], True)


def test_what_nothing_says_is_not_found(english: Search) -> None:
    assert english.ask("unicorn", "unicorn receipt unicycle")[0].urls == []


def test_a_word_is_no_syllable(english: Search, shipped: Search) -> None:
    assert root(english)["syllables"] is False
    assert root(shipped)["syllables"] is True


def test_weak_words_are_those_of_english(english: Search) -> None:
    assert {"the", "how", "where"} <= set(root(english)["weak"])  # type: ignore[call-overload]
