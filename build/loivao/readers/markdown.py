"""Markdown files: front matter and body parted, and the body bounded before anything parses it.

The bounds are those within which Python-Markdown was measured to stay fast: it takes quadratic time on runs of open
brackets, and fails on lists nested hundreds deep.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from loivao.problems import Place, Tell, problem
from loivao.readers.tree import Fields
from loivao.readers.yaml import read_yaml

MAX_CHARACTERS: Final = 100_000
MAX_NESTING: Final = 6
MAX_PARAGRAPH: Final = 10_000
MAX_SIGNS: Final = 400
"""Signs of one kind that may open something, in one paragraph or list."""
MAX_SIGNS_IN_ALL: Final = 2_000
OPENING_SIGNS: Final = "[<*_`!"

_FENCE: Final = "---"
_INDENT: Final = 4
_QUOTES: Final = re.compile(r"(?:\s{0,3}>)+")
_CODE: Final = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_AUTOLINK: Final = re.compile(r"<(https?://|mailto:)[^\s<>]+>")
_HTML: Final = re.compile(r"<[A-Za-z/!?][^>\s]{0,40}>?")
_CODE_BLOCK: Final = re.compile(r"(```|~~~)")


@dataclass(frozen=True, slots=True)
class Written:
    """A Markdown file: its front matter as a tree, its body, and the line at which the body begins."""

    head: Fields
    body: str
    body_line: int


def read_markdown(text: str, file: str, tell: Tell) -> Written | None:
    """The two parts of a file; None, and told, when the front matter cannot be read. Faults of the body are told."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        tell(problem("markdown.no-front-matter", Place(file, 1), found=lines[0]))
        return None
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == _FENCE), None)
    if end is None:
        tell(problem("markdown.open-front-matter", Place(file, 1)))
        return None
    body, body_line = "\n".join(lines[end + 1 :]), end + 2
    if len(text) > MAX_CHARACTERS:
        tell(problem("markdown.too-large", Place(file), limit=str(MAX_CHARACTERS)))
        return None
    head = read_yaml("\n".join(lines[1:end]), file, tell, first_line=2)
    for code, line, found in _faults(body):
        tell(problem(code, Place(file, body_line + line), found=found))
    return Written(head, body, body_line) if head else None


def prose_lines(body: str) -> Iterator[tuple[int, str]]:
    """Numbered lines (from 0) of a body in which code is blanked out, so that positions stay what they were."""
    fence = ""
    for number, line in enumerate(body.split("\n")):
        mark = _CODE_BLOCK.match(line.lstrip())
        if mark and not fence:
            fence = mark.group()
        elif mark and line.lstrip().startswith(fence):
            fence = ""
        elif not fence:
            yield number, _CODE.sub(lambda found: " " * len(found.group()), line)


def _faults(body: str) -> Iterator[tuple[str, int, str]]:
    """Code, line (from 0) and what was found."""
    if not body.strip():
        yield "markdown.empty", 0, ""
    for number, line in enumerate(body.split("\n")):
        indent = len(line.expandtabs(_INDENT)) - len(line.expandtabs(_INDENT).lstrip())
        quotes = _QUOTES.match(line)
        if indent > MAX_NESTING * _INDENT or (quotes and quotes.group().count(">") > MAX_NESTING):
            yield "markdown.too-nested", number, line.strip()[:40]
    for number, line in prose_lines(body):
        if html := _HTML.search(_AUTOLINK.sub("", line)):
            yield "markdown.html", number, html.group()
        if line.startswith("# "):
            yield "markdown.first-heading", number, line
    yield from _heavy(body)


def _heavy(body: str) -> Iterator[tuple[str, int, str]]:
    for sign in OPENING_SIGNS:
        if body.count(sign) > MAX_SIGNS_IN_ALL:
            yield "markdown.many-signs-in-all", 0, sign
    for line, paragraph in _paragraphs(body):
        if len(paragraph) > MAX_PARAGRAPH:
            yield "markdown.long-paragraph", line, str(len(paragraph))
        for sign in OPENING_SIGNS:
            if paragraph.count(sign) > MAX_SIGNS:
                yield "markdown.many-signs", line, sign


def _paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """What stands between blank lines, each with the line (from 0) on which it begins."""
    for is_blank, lines in groupby(enumerate(body.split("\n")), key=lambda numbered: not numbered[1].strip()):
        if not is_blank:
            numbered = list(lines)
            yield numbered[0][0], "\n".join(line for _, line in numbered)
