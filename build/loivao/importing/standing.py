"""The table of a year that stands in the portal, for comparison with what a workbook says."""

from collections.abc import Iterable, Iterator, Sequence
from operator import getitem
from pathlib import Path

from loivao.importing.table import Cells, cells
from loivao.load.results import COLUMNS, read_row, read_table
from loivao.load.source import Source
from loivao.problems import Problem, Severity
from loivao.readers.table import Row, Table


class Standing:
    """A table that is read row by row and never kept: with the one that is to replace it, it would fill the memory."""

    def __init__(self, root: Path, file: str) -> None:
        self.is_faulty = False
        """Whether something of the table cannot be read; known when its rows have passed by."""
        self._file = file
        self._source = Source(root, self._note)

    def rows(self, new: Iterable[Cells]) -> Iterator[Cells]:
        """The rows that can be read, in the canonical form, of which the ``new`` ones are.

        What a cell says depends on no other cell. So a row whose every cell is written like one that was read before,
        in the same column, need not be read again.
        """
        table = read_table(self._source, self._file)
        if table is None:
            return
        known = tuple({text: text for text in column} for column in zip(*new, strict=True))
        for row in table.rows(self._note):
            written = tuple(row.cells.get(name, "") for name in COLUMNS)
            try:
                meant = tuple(map(getitem, known, written))
            except KeyError:
                yield from self._read(table, row, written, known)
            else:
                yield meant

    def _read(self, table: Table, row: Row, written: Cells, known: Sequence[dict[str, str]]) -> Iterator[Cells]:
        """The row, if it can be read; then its cells are ``known``."""
        if read := read_row(table, row, self._note):
            canonical = cells(read.record)
            for column, text, meant in zip(known, written, canonical, strict=True):
                column[text] = meant
            yield canonical

    def _note(self, found: Problem) -> None:
        if found.place.file == self._file and found.severity is Severity.FAULT:
            self.is_faulty = True
