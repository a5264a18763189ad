"""The abbreviations that ``data/terms.yml`` explains."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from loivao.readers.tree import Node, Scalar, numbered, step_to

_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Abbreviation:
    """How it is written, its id, and its full form; "" for a name in capitals that stands for nothing longer."""

    written: str
    id: str
    full: str
    spoken: str = ""

    def is_said_in(self, folded_words: str) -> bool:
        """Whether its full form, or the way it is spoken, stands in words that were folded."""
        return any(form and f" {folded(form)} " in f" {folded_words} " for form in (self.full, self.spoken))


@dataclass(frozen=True)
class Vocabulary:
    """Abbreviations as they are written, without a point at the end."""

    by_written: Mapping[str, Abbreviation]
    complete: bool
    """Whether the file of terms could be read, so that what is not here is not explained anywhere."""


def vocabulary(terms: Node | None) -> Vocabulary:
    """The abbreviations of a file of terms; a term with a fault of its own counts too, as far as it can be read."""
    known: dict[str, Abbreviation] = {}
    for _, term in numbered(terms, "terms"):
        written, identifier, full, spoken = (_text(term, key) for key in ("written", "id", "full", "spoken"))
        written = written.rstrip(".")
        if len(written) > 1 and not written.islower():
            known.setdefault(written, Abbreviation(written, identifier, full, spoken))
    return Vocabulary(known, terms is not None)


def folded(words: str) -> str:
    """Only the words, in small letters: what is the same to the ear is the same here."""
    return " ".join(_WORD.findall(words.lower()))


def _text(term: Node, key: str) -> str:
    node = step_to(term, key)
    return node.text.strip() if isinstance(node, Scalar) else ""
