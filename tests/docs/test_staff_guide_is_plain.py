"""The staff guide is written for people who have never programmed: short sentences, short pages, plain words."""

from itertools import pairwise
from pathlib import Path

import pytest
from docs.written import STAFF, prose, sentences, syllables

LONGEST_SENTENCE = 25
"""Tiếng; the limit that the guide asks of the portal's own pages."""
LONGEST_PAGE = 200
"""Lines."""
JARGON = (
    "pull request",
    "commit",
    "repository",
    "merge",
    "branch",
    "build",
    "deploy",
    "schema",
    "front matter",
    "string",
)
EXPLAINED_ON = "mot-thay-doi-di-the-nao.md"
NAMES = [page.name for page in STAFF]


@pytest.mark.parametrize("page", STAFF, ids=NAMES)
def test_no_sentence_is_longer_than_a_reader_can_follow(page: Path) -> None:
    assert [each for each in sentences(page) if syllables(each) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("page", STAFF, ids=NAMES)
def test_no_page_is_long(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").splitlines()) <= LONGEST_PAGE


@pytest.mark.parametrize("page", STAFF, ids=NAMES)
def test_words_of_programmers_stand_only_where_they_are_explained(page: Path) -> None:
    words = " ".join(sentences(page)).lower().replace("“", " ").replace("”", " ").split()
    text = f" {' '.join(word.strip('.,;:!?()') for word in words)} "
    assert page.name == EXPLAINED_ON or [word for word in JARGON if f" {word} " in text] == []


@pytest.mark.parametrize("page", STAFF, ids=NAMES)
def test_a_page_has_one_first_heading_and_skips_no_level(page: Path) -> None:
    levels = [len(line) - len(line.lstrip("#")) for line in prose(page).splitlines() if line.startswith("#")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_the_count_of_syllables_is_that_of_a_reader() -> None:
    assert syllables("Trợ cấp là 810.000 đồng – mỗi tháng.") == 7
    assert len(list(sentences(STAFF[0]))) > 5
