"""Abbreviations: the full form stands on the page before, or in the sentence of, the first use."""

import re
from collections.abc import Iterator
from typing import Final

from loivao.language.capitals import Capitals, in_capitals
from loivao.language.measure import sentences
from loivao.language.page import Block, BlockKind, Page
from loivao.language.vocabulary import Abbreviation, Vocabulary, folded
from loivao.model.references import ReferenceKind
from loivao.problems import SHOWN_PER_FILE, Problem, nearest, problem

_PARTS: Final = re.compile(r"[-&/.]")


def abbreviations(page: Page, known: Vocabulary) -> Iterator[Problem]:
    """A fault for the first use of each abbreviation that is not written out, or that no term explains.

    Headings are read out of their place, in the list of contents and in searches: each writes its own in full.
    """
    settled: set[str] = set()
    for number, block in enumerate(page.blocks):
        for written, start in _used(block, known):
            term = known.by_written.get(written)
            each_time = term is not None and block.kind is BlockKind.HEADING
            if written in settled and not each_time:
                continue
            if not each_time:
                settled.add(written)
            if term is None and known.complete:
                near = nearest(written, known.by_written) if len(settled) <= SHOWN_PER_FILE else ""
                yield problem("language.unknown-abbreviation", page.at(block, start), found=written, near=near)
            elif term and term.full and not _is_written_out(term, start, page, number):
                values = {"found": written, "full": term.full, "id": term.id}
                yield problem("language.abbreviation", page.at(block, start), **values)


def _used(block: Block, known: Vocabulary) -> Iterator[tuple[str, int]]:
    """The abbreviations of a block; one that is made of known ones, such as THCS-THPT, counts as these."""
    for found in in_capitals(block.words, known):
        if found.kind is Capitals.ABBREVIATION:
            parts = _PARTS.split(found.text)
            if found.text not in known.by_written and all(part in known.by_written for part in parts):
                yield from ((part, found.start) for part in parts)
            else:
                yield found.text, found.start


def _is_written_out(term: Abbreviation, start: int, page: Page, number: int) -> bool:
    """Whether the full form, or a reference to the term, stands before the end of the sentence."""
    block = page.blocks[number]
    before = () if block.kind is BlockKind.HEADING else page.blocks[:number]
    end = next((end for first, end in sentences(block.words) if first <= start < end), len(block.words))
    named = [each for earlier in before for each in earlier.references]
    named += [each for each in block.references if each.start < end]
    if any(each.kind == ReferenceKind.TERM and each.id == term.id for each in named):
        return True
    return any(term.is_said_in(folded(words)) for words in (*(each.words for each in before), block.words[:end]))
