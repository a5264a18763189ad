"""No text raises anything, names a line it does not have, or takes long; the shipped words hold."""

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import BODY_LINE, problems

from loivao.language import faults_of_language
from loivao.language.masking import mask
from loivao.load.portal import read_draft
from loivao.problems import Problem, describe

SHIPPED = Path(__file__).parents[3]
SLOWEST_SECONDS = 0.3
PIECES = [
    *(
        "[",
        "]",
        "](",
        ")",
        "![",
        "<https://",
        "[a]: ",
        "[[term:ubnd]]",
        "[[",
        "|",
        "\n|---|\n",
        "`",
        "```\n",
        "> ",
        "*",
    ),
    *("\n", "\n\n", "# ", "## ", "===\n", "---\n", "- ", "1. ", " ", "\u00a0", "\u00ad", "\ufffc", ".", "…", "“"),
    *("UBND", "KẾ HOẠCH", "XIV", "I.2", "18/4", "540.000 đồng", "căn cứ vào", "tàn tật", "LĐ-TB&XH", "a-", "1.", "Ω"),
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, title=TEXTS)
def test_no_text_raises_and_every_problem_has_its_line_and_its_words(text: str, title: str) -> None:
    for found in problems(text, title=title):
        line = found.place.line
        assert line is not None
        assert 2 <= line <= BODY_LINE + text.count("\n") + title.count("\n")
        assert describe(found, "vi")
        assert describe(found, "en")


@given(text=TEXTS)
def test_masked_words_keep_every_position(text: str) -> None:
    assert len(mask(text).words) == len(text)


@pytest.mark.parametrize(
    "piece", [*PIECES, "[a](", "[a](b ", "[[a] ", "a.b.", "1 ", "A B ", "UBND ", "- a\n", "1/", "a-b-"]
)
def test_a_hundred_thousand_letters_of_one_kind_take_seconds_at_most(piece: str) -> None:
    began = time.perf_counter()
    problems(piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 10


@pytest.fixture(scope="module")
def shipped() -> tuple[list[Problem], float]:
    told: list[Problem] = []
    draft = read_draft(SHIPPED, date(2026, 11, 24), told.append)
    began = time.process_time()
    return list(faults_of_language(draft.trees, draft.bodies)), time.process_time() - began


def test_the_shipped_words_are_plain(shipped: tuple[list[Problem], float]) -> None:
    assert [describe(each, "en") for each in shipped[0]] == []


def test_the_shipped_words_are_checked_in_a_moment(shipped: tuple[list[Problem], float]) -> None:
    assert shipped[1] < SLOWEST_SECONDS
