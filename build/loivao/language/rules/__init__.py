"""The rules of plain language, one module each: what it looks for, and the code of what it tells."""

from collections.abc import Callable, Iterator
from typing import Final

from loivao.language.page import Page
from loivao.language.rules.abbreviations import abbreviations
from loivao.language.rules.amounts import amounts
from loivao.language.rules.capital_words import capital_words
from loivao.language.rules.dates import dates
from loivao.language.rules.headings import headings
from loivao.language.rules.hidden_characters import hidden_characters
from loivao.language.rules.links import links
from loivao.language.rules.long_paragraphs import long_paragraphs
from loivao.language.rules.long_sentences import long_sentences
from loivao.language.rules.office_phrases import office_phrases
from loivao.language.rules.people import people
from loivao.language.rules.ranges import ranges
from loivao.language.rules.roman_numerals import roman_numerals
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem

Rule = Callable[[Page, Vocabulary], Iterator[Problem]]

RULES: Final[tuple[Rule, ...]] = (
    long_sentences,
    long_paragraphs,
    office_phrases,
    people,
    headings,
    links,
    hidden_characters,
    capital_words,
    roman_numerals,
    dates,
    amounts,
    ranges,
    abbreviations,
)
"""What every page is held to, in order of what they tell."""
