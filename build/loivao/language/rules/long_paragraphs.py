"""A paragraph says one thing."""

from collections.abc import Iterator
from typing import Final

from loivao.language.measure import sentences
from loivao.language.page import Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, warning

MOST: Final = 4


def long_paragraphs(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """A warning above four sentences in a paragraph, an item or a cell."""
    for block in page.own:
        count = sum(1 for _ in sentences(block.words))
        if count > MOST:
            values = {"found": block.shown(0, len(block.text)), "count": str(count), "limit": str(MOST)}
            yield warning("language.long-paragraph", page.at(block), **values)
