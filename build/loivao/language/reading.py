"""A page from its front matter and its Markdown: blocks, each with its line.

Markdown is read as far as the rules need it. What is drawn is drawn by ``render``; no rule depends on more than where
a heading, a paragraph, an item, a cell or a quotation begins.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Protocol

from loivao.language.masking import WrittenLink, mask
from loivao.language.page import Block, BlockKind, Link, Page
from loivao.readers.markdown import prose_lines
from loivao.readers.tree import Fields, Items, Node, Scalar

HEAD: Final = ("title", "description", "for_whom", "you_get")
"""The fields of front matter whose words a page shows, in the order in which it does."""

_QUOTE: Final = re.compile(r"(?: {0,3}>)+ ?")
_ITEM: Final = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}\.)\s+")
_HEADING: Final = re.compile(r"(#{1,6})(.*)")
_UNDERLINE: Final = re.compile(r"(=+|-+) *\Z")
_RULE: Final = re.compile(r" {0,3}([-*_])(?: *\1){2,} *\Z")
_TABLE: Final = re.compile(r"[ \t|:]*-[ \t|:-]*\Z")
_CELL: Final = re.compile(r"\\.|\|")
_DEFINITION: Final = re.compile(r" {0,3}\[([^\]]+)\]:\s*<?([^\s>]+)")


class HasRoot(Protocol):
    """A structured file, or front matter, as it was read."""

    @property
    def root(self) -> Fields: ...


class HasBody(Protocol):
    """The Markdown below a front matter, and the line at which it begins."""

    @property
    def file(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def first_line(self) -> int: ...


@dataclass(frozen=True)
class _Raw:
    """A block before its words are looked at."""

    kind: BlockKind
    line: int
    text: str
    level: int = 0
    quoted: bool = False


Line = tuple[int, str]
"""A line of the file, by its number."""


def read_page(head: Fields, body: HasBody) -> Page:
    """The words of a page; whatever stands there, something can be read."""
    numbered = [(body.first_line + number, line) for number, line in prose_lines(body.text)]
    defined: dict[str, str] = {}
    lines: list[Line] = []
    for number, line in numbered:
        definition = _DEFINITION.match(line)
        if definition:
            defined.setdefault(definition[1].lower(), definition[2])
        lines.append((number, "" if definition else line))
    blocks: list[Block] = []
    links: list[Link] = []
    for raw in (*_of_head(head), *_of_body(lines)):
        masked = mask(raw.text)
        block = Block(raw.kind, raw.line, raw.text, masked.words, raw.level, raw.quoted, masked.references)
        blocks.append(block)
        links += _links(masked.links, block, defined)
    return Page(body.file, tuple(blocks), tuple(links))


def _links(written: tuple[WrittenLink, ...], block: Block, defined: Mapping[str, str]) -> Iterator[Link]:
    """Only what is a link: brackets whose name is not defined are signs."""
    for link in written:
        target = link.target if link.name is None else defined.get(link.name.lower())
        if target is not None:
            yield Link(" ".join(link.text.replace("*", " ").split()), target, block.line_at(link.start))


def _of_head(head: Fields) -> Iterator[_Raw]:
    for key in HEAD:
        node: Node | None = head.get(key)
        kind, level = (BlockKind.HEADING, 1) if key == "title" else (BlockKind.PARAGRAPH, 0)
        if isinstance(node, Scalar):
            yield _Raw(kind, node.line, node.text, level)
        elif isinstance(node, Items):
            yield from (_Raw(BlockKind.ITEM, item.line, item.text) for item in node.nodes if isinstance(item, Scalar))


def _of_body(lines: list[Line]) -> Iterator[_Raw]:
    """Blocks of what stands between blank lines; lines of code are missing, and part what stands around them."""
    keyed = ((bool(line.strip()), number - place, (number, line)) for place, (number, line) in enumerate(lines))
    for (has_words, _), group in groupby(keyed, key=lambda each: each[:2]):
        if has_words:
            yield from _of_group([line for *_, line in group])


def _of_group(lines: list[Line]) -> Iterator[_Raw]:
    quoted = _QUOTE.match(lines[0][1]) is not None
    plain = [(number, _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line) for number, line in lines]
    if len(plain) > 1 and "|" in plain[0][1] and _TABLE.match(plain[1][1]):
        blocks = _of_table([plain[0], *plain[2:]])
    else:
        blocks = _of_lines(plain)
    for block in blocks:
        if block.text.strip() or block.kind is BlockKind.HEADING:
            yield replace(block, quoted=quoted)


def _of_table(rows: list[Line]) -> Iterator[_Raw]:
    for number, row in rows:
        ends = [found.start() for found in _CELL.finditer(row) if found.group() == "|"]
        for start, end in zip([0, *(end + 1 for end in ends)], [*ends, len(row)], strict=True):
            yield _Raw(BlockKind.CELL, number, row[start:end].strip())


def _of_lines(lines: list[Line]) -> Iterator[_Raw]:
    """Headings, items and paragraphs; a line that begins nothing goes on with what stands before it."""
    open_block: _Raw | None = None
    for number, line in lines:
        ruled = _RULE.match(line)
        item = None if ruled else _ITEM.match(line)
        rest = line[item.end() :] if item else line
        heading = _HEADING.match(rest)
        underline = _UNDERLINE.match(line)
        starts = item or heading or ruled
        if underline and open_block and open_block.kind is BlockKind.PARAGRAPH and "\n" not in open_block.text:
            yield replace(open_block, kind=BlockKind.HEADING, level=1 if "=" in line else 2)
            open_block = None
            continue
        if open_block and starts:
            yield open_block
            open_block = None
        if heading:
            # "# …" is told where Markdown is read, and counts here as what it is drawn as: level two.
            level = 2 if line.startswith("# ") else len(heading[1])
            yield _Raw(BlockKind.HEADING, number, heading[2].strip().rstrip("#").rstrip(), level)
        elif item:
            open_block = _Raw(BlockKind.ITEM, number, rest)
        elif open_block:
            open_block = replace(open_block, text=f"{open_block.text}\n{line}")
        elif not starts:
            open_block = _Raw(BlockKind.PARAGRAPH, number, line)
    if open_block:
        yield open_block
