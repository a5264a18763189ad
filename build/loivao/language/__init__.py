"""Plain language: what is wrong with the words of a page for a reader who hears them, or reads slowly.

The words are those that people write: the Markdown of ``content/``, and the parts of its front matter that pages
show. A quotation (``>``) is somebody else's words, and keeps its wording.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from loivao.language.reading import HasBody, HasRoot, read_page
from loivao.language.rules import RULES
from loivao.language.vocabulary import vocabulary
from loivao.model.language import Language
from loivao.problems import Problem

TERMS: Final = "data/terms.yml"
LANGUAGE: Final = Language.VIETNAMESE
"""The rules are those of plain Vietnamese; a portal in another language is not held to them."""


def faults_of_language(trees: Mapping[str, HasRoot], bodies: Mapping[str, HasBody]) -> Iterator[Problem]:
    """Every fault and warning of every rule, over every page; ``trees`` holds the terms and the heads of the pages."""
    terms = trees.get(TERMS)
    known = vocabulary(terms.root if terms else None)
    for file, body in bodies.items():
        page = read_page(trees[file].root, body)
        for rule in RULES:
            yield from rule(page, known)
