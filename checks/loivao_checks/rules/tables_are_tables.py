"""What looks like a table is one: columns made of blanks fall apart when they are heard, enlarged or in braille."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_COLUMNS = Words(
    "{count} dòng ở đây dùng dấu cách để xếp cột. Đây có phải là bảng không?",
    "{count} lines here are put into columns by blanks. Is it a table?",
)
_RUN = Words(
    "Chữ ở đây có {count} dấu cách cứng liền nhau để đẩy chữ sang ngang.",
    "The text here is pushed sideways by {count} hard blanks in a row.",
)
_GRID = Words(
    "{count} ô liền nhau ở đây chứa chữ ngắn và số mà không phải là bảng. Đây có phải là bảng không?",
    "{count} boxes here hold short words and figures and are no table. Is it one?",
)
_BOXES = ("div", "span", "p")
_FEWEST_CELLS = 6
_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,}|\t+)(?=\S)")
_HARD = re.compile(r"(?:[ \n]*\u00a0[ \n]*){4,}")
_FEWEST_LINES = 3
_CODE = ("code", "kbd", "samp", "textarea", "script", "style", "svg")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each `pre` that is no code, and to each text with hard blanks."""
    for block in document.elements("pre"):
        if document.hides(block) or next(block.iter(*_CODE), None) is not None:
            continue
        lines = [line for line in "".join(block.itertext()).splitlines() if line.strip()]
        gaps = [[gap.end() for gap in _GAP.finditer(line)] for line in lines]
        # Columns: the same gap ends at the same place in several lines.
        shared = max((sum(end in each for each in gaps) for end in {end for each in gaps for end in each}), default=0)
        yield document.says(block, _COLUMNS.fill(count=shared) if shared >= _FEWEST_LINES else None)
    for grid in document.elements("div", "section"):
        if (
            len(grid) >= _FEWEST_LINES
            and grid.get("role") is None
            and not document.hides(grid)
            and (count := _rows(grid))
        ):
            yield document.says(grid, _GRID.fill(count=count))
    for element in document.elements():
        pieces = [element.text or "", *(child.tail or "" for child in element)]
        if element.tag in ("pre", *_CODE) or not any("\u00a0" in piece for piece in pieces) or document.hides(element):
            continue
        runs = [hit[0].count("\u00a0") for piece in pieces for hit in _HARD.finditer(piece) if piece.strip()]
        yield document.says(element, _RUN.fill(count=max(runs)) if runs else None)


def _rows(grid: Element) -> int:
    """How many rows a grid of loose cells with figures has; 0 for whatever else lies in boxes."""
    cells = list(grid)
    rows = [list(row) for row in grid]
    if all(row.tag in _BOXES and len(row) == len(grid[0]) > 1 for row in grid):
        cells = [cell for row in rows for cell in row]
    if len(cells) < _FEWEST_CELLS or not all(cell.tag in _BOXES and not len(cell) for cell in cells):
        return 0
    said = [(cell.text or "").strip() for cell in cells]
    figures = sum(any(map(str.isdigit, each)) for each in said)
    short = all(each and len(each.split()) < 7 for each in said)
    return len(grid) if short and figures * 4 >= len(cells) else 0


RULE = Rule(
    id="tables-are-tables",
    strength=Strength.QUESTION,
    title=Words(
        "Cái trông như bảng phải là bảng, không xếp cột bằng dấu cách.", "What looks like a table must be one."
    ),
    mend=Words(
        "Hãy dùng table cho số liệu có hàng và cột; chỉ để lùi chữ thì dùng CSS.",
        "Use table for what has rows and columns; mere indents are for CSS.",
    ),
    see="1.3.2",
    look=look,
)
