"""The table of a year that stands in the portal, for comparison with what a workbook says."""

from collections.abc import Collection, Iterator
from pathlib import Path

from loivao.importing.table import Cells, cells
from loivao.load.results import COLUMNS, read_row, read_table
from loivao.load.source import Source
from loivao.problems import Problem, Severity


class Standing:
    """A table that is read row by row and never kept: with the one that is to replace it, it would fill the memory."""

    def __init__(self, root: Path, file: str) -> None:
        self.is_faulty = False
        """Whether something of the table cannot be read; known when its rows have passed by."""
        self._file = file
        self._source = Source(root, self._note)

    def rows(self, known: Collection[Cells]) -> Iterator[Cells]:
        """The rows that can be read. One that is written like one of ``known`` is taken for it, and not read again."""
        table = read_table(self._source, self._file)
        if table is None:
            return
        for row in table.rows(self._note):
            written = tuple(row.cells.get(name, "") for name in COLUMNS)
            if written in known:
                yield written
            elif read := read_row(table, row, self._note):
                yield cells(read.record)

    def _note(self, found: Problem) -> None:
        if found.place.file == self._file and found.severity is Severity.FAULT:
            self.is_faulty = True
