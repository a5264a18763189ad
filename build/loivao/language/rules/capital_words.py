"""Words in capitals are hard to read, and some voices spell them out letter by letter."""

from collections.abc import Iterator

from loivao.language.capitals import Capitals, in_capitals
from loivao.language.page import Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, problem


def capital_words(page: Page, known: Vocabulary) -> Iterator[Problem]:
    """A fault for words of the language, not abbreviations, that stand in capitals."""
    for block in page.own:
        for found in in_capitals(block.words, known):
            if found.kind is Capitals.WORDS:
                values = {"found": found.text, "instead": found.text.lower()}
                yield problem("language.capital-words", page.at(block, found.start), **values)
