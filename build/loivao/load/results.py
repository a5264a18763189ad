"""Results: one table a year, ``data/results/<year>.csv``."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from loivao.links.draft import Located
from loivao.load.records import read_record
from loivao.load.source import Source
from loivao.model.results import Result
from loivao.problems import Place, Tell, problem
from loivao.readers.csv import read_csv
from loivao.readers.table import Row, Table

FOLDER: Final = "data/results"
COLUMNS: Final = tuple(name for name in Result.model_fields if name != "year")
YEAR: Final = "(?:19|20)[0-9]{2}"
_NAME: Final = re.compile(rf"data/results/({YEAR})\.csv\Z")


def read_results(source: Source, without: str = "") -> Iterator[Located[Result]]:
    """The rows of every year that could be read, in the order of the years and of their rows; of one file none."""
    for file in source.names(FOLDER, ".csv"):
        if file == without:
            source.accept(file)
        elif table := read_table(source, file):
            rows = (read_row(table, row, source.tell) for row in table.rows(source.tell))
            yield from (row for row in rows if row is not None)


def read_table(source: Source, file: str) -> Table | None:
    """The table of a year; None, and told, where there is none to read."""
    text = source.text(file, check_letters=False)
    if not _NAME.match(file):
        source.tell(problem("results.file-name", Place(file)))
        return None
    return None if text is None else read_csv(text, file, COLUMNS, source.tell)


def read_row(table: Table, row: Row, tell: Tell) -> Located[Result] | None:
    """The result that a row of the table of a year stands for; None, and told, if it is none."""
    origin = table.origin(row)
    record = read_record(Result, row.cells | {"year": PurePosixPath(table.file).stem}, origin, tell)
    return None if record is None else Located(record, origin)
