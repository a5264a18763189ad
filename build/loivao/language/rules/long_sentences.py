"""A sentence is short enough to be heard once and understood."""

from collections.abc import Iterator
from typing import Final

from loivao.language.measure import count_syllables, sentences
from loivao.language.page import Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, problem, warning

LONG: Final = 25
TOO_LONG: Final = 40


def long_sentences(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """A warning above 25 tiếng, a fault above 40."""
    for block in page.own:
        for start, end in sentences(block.words):
            count = count_syllables(block.words[start:end])
            if count > LONG:
                begins = start + len(block.text[start:end]) - len(block.text[start:end].lstrip())
                told, limit = (problem, TOO_LONG) if count > TOO_LONG else (warning, LONG)
                values = {"found": block.shown(begins, end), "count": str(count), "limit": str(limit)}
                yield told("language.long-sentence", page.at(block, begins), **values)
