"""A page as the rules of language see it: its blocks in the order in which they are heard, and its links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from loivao.model.references import Reference
from loivao.problems import Place

MASK: Final = "\ufffc"
"""What stands in ``Block.words`` for each letter of a name: a reference, the number of an instrument, an address."""
_SHOWN: Final = 60
"""How many characters of a sentence or a paragraph a message shows: enough to find it by."""


class BlockKind(Enum):
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    CELL = auto()


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, an item of a list or a cell of a table.

    ``words`` is as long as ``text``, so that positions are the same in both: code, the signs of Markdown and the
    targets of links are blanks there, and names are ``MASK``.
    """

    kind: BlockKind
    line: int
    """Line of the file at which it begins."""
    text: str
    words: str
    level: int = 0
    """Of a heading: 1 is the title of the page."""
    quoted: bool = False
    references: tuple[Reference, ...] = ()

    def line_at(self, start: int) -> int:
        """The line of the file on which the character ``start`` stands."""
        return self.line + self.text.count("\n", 0, start)

    def shown(self, start: int, end: int) -> str:
        """The beginning of what stands between two positions, on one line."""
        written = " ".join(self.text[start:end].split())
        return written if len(written) <= _SHOWN else f"{written[: _SHOWN - 1].rstrip()}…"


@dataclass(frozen=True)
class Link:
    """A link in the words: its text as it is heard, and its target as it is written."""

    text: str
    target: str
    line: int


@dataclass(frozen=True)
class Page:
    """The words of one file."""

    file: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]

    @property
    def own(self) -> Iterator[Block]:
        """The blocks in the page's own words: all but quotations."""
        return (block for block in self.blocks if not block.quoted)

    def at(self, block: Block, start: int = 0) -> Place:
        return Place(self.file, block.line_at(start))

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Where a pattern is met in the page's own words."""
        for block in self.own:
            yield from ((found, self.at(block, found.start())) for found in pattern.finditer(block.words))
