"""Words for people: what the law and people with disabilities say today."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from loivao.language.page import Page
from loivao.language.phrases import PhraseTable
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, problem

INSTEAD: Final[Mapping[str, str]] = {
    "người tàn tật": "người khuyết tật",
    "tàn tật": "khuyết tật",
    "người tàn phế": "người khuyết tật",
    "tàn phế": "khuyết tật",
    "người thương tật": "người khuyết tật",
    "thương tật": "khuyết tật",
    "người câm điếc": "người điếc",
    "câm điếc": "điếc",
    "mù lòa": "mù",
    "mù loà": "mù",  # the tone on the other letter, as many keyboards put it
    "đui mù": "mù",
    "què quặt": "khuyết tật vận động",
    "thiểu năng trí tuệ": "khuyết tật trí tuệ",
    "thiểu năng": "khuyết tật trí tuệ",
    "chậm phát triển trí tuệ": "khuyết tật trí tuệ",
}
"""What is not said any more, and what is."""

_PHRASES: Final = PhraseTable(INSTEAD)
_QUOTATION: Final = re.compile(r"“[^“”]{0,300}”|\"[^\"]{0,300}\"|«[^«»]{0,300}»")


def people(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """A fault outside quotation marks: what is quoted, such as the title of an old law, keeps its words."""
    for block in page.own:
        words = _QUOTATION.sub(lambda quotation: " " * len(quotation.group()), block.words)
        for phrase in _PHRASES.find(words):
            values = {"found": phrase.found, "instead": phrase.instead}
            yield problem("language.word-for-people", page.at(block, phrase.start), **values)
