"""Characters that nobody sees: they come along with what is copied, and part words for the ear and for the search."""

import re
from collections.abc import Iterator
from typing import Final

from loivao.language.page import Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, problem, warning

# Soft hyphen, zero-width and bidirectional marks, and the private letters of symbol fonts.
_HIDDEN: Final = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc\ue000-\uf8ff]"
)
_BLANK: Final = re.compile("[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_AROUND: Final = 20


def hidden_characters(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """A fault for each line with a character that is not seen, a warning for each with an unusual blank."""
    for block in page.blocks:
        line_start = 0
        for line in block.text.split("\n"):
            if hidden := _HIDDEN.search(line):
                yield problem("language.hidden-character", page.at(block, line_start), **_values(hidden, line))
            if blank := _BLANK.search(line):
                yield warning("language.unusual-blank", page.at(block, line_start), **_values(blank, line))
            line_start += len(line) + 1


def _values(found: re.Match[str], line: str) -> dict[str, str]:
    start = max(0, found.start() - _AROUND)
    around = _HIDDEN.sub("", line[start : found.end() + _AROUND]).strip()
    return {"found": f"U+{ord(found.group()):04X}", "around": around}
