"""Tables as they are heard: how large they are, and which row, column and head each cell has."""

from collections.abc import Mapping
from dataclasses import dataclass

from loivao_checks.speech.tree import CELLS, Node, Tree

_TABLES = ("table", "grid", "treegrid")


@dataclass(frozen=True)
class Position:
    """Where a cell stands, counted from 1, and the words of the head of its column."""

    row: int
    column: int
    head: str


@dataclass(frozen=True)
class Table:
    """A table's size, and its cells by their index in the tree."""

    rows: int
    columns: int
    cells: Mapping[int, Position]


def tables(tree: Tree) -> dict[int, Table]:
    """All tables of a page by their index in the tree. Layout tables have another role and are not among them."""
    return {node.index: _table(tree, node) for node in tree.nodes if node.role in _TABLES}


def _table(tree: Tree, table: Node) -> Table:
    inner = [node for node in tree.inside(table) if node.role in _TABLES]
    rows = [
        node
        for node in tree.inside(table)
        if node.role == "row" and not any(other.index < node.index < other.end for other in inner)
    ]
    taken: set[tuple[int, int]] = set()
    heads: dict[int, str] = {}
    cells: dict[int, Position] = {}
    for number, row in enumerate(rows, start=1):
        column = 1
        for cell in (node for node in tree.children(row) if node.role in CELLS):
            while (number, column) in taken:
                column += 1
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            taken.update((number + down, column + right) for down in range(high) for right in range(wide))
            cells[cell.index] = Position(number, column, "" if cell.role == "columnheader" else heads.get(column, ""))
            if cell.role == "columnheader":
                heads.update((column + right, tree.text(cell) or cell.words) for right in range(wide))
            column += wide
    return Table(len(rows), max((column for _, column in taken), default=0), cells)


def _span(cell: Node, name: str) -> int:
    written = cell.attributes.get(name, "1").strip()
    # Browsers go no further than 1000 columns; a page that says more has no more.
    return min(max(int(written), 1), 1000) if written.isascii() and written.isdigit() else 1
