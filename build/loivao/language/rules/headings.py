"""Headings: a reader goes from one to the next by ear, so none is empty and no level is passed over."""

from collections.abc import Iterator

from loivao.language.page import BlockKind, Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, problem


def headings(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """Faults: a heading without words, a second heading of the first level, a level passed over."""
    before = 1
    for block in page.blocks:
        if block.kind is not BlockKind.HEADING:
            continue
        is_title = block is page.blocks[0]
        if not block.words.strip():
            yield problem("language.empty-heading", page.at(block))
        elif block.level == 1 and not is_title and not block.quoted:
            yield problem("language.second-title", page.at(block), found=block.text)
        if block.level > before + 1:
            values = {"found": block.text, "level": str(block.level), "before": str(before)}
            yield problem("language.heading-level", page.at(block), **values)
        before = block.level
