"""Results: one table a year, ``data/results/<year>.csv``."""

import re
from collections.abc import Iterator
from typing import Final

from loivao.links.draft import Located
from loivao.load.records import read_record
from loivao.load.source import Source
from loivao.model.results import Result
from loivao.problems import Place, problem
from loivao.readers.csv import read_csv

FOLDER: Final = "data/results"
COLUMNS: Final = tuple(name for name in Result.model_fields if name != "year")
YEAR: Final = "(?:19|20)[0-9]{2}"
_NAME: Final = re.compile(rf"data/results/({YEAR})\.csv\Z")


def read_results(source: Source, leaving: str | None = None) -> Iterator[Located[Result]]:
    """The rows of every year that could be read, in the order of the years and of their rows.

    One table may be left alone: it is about to be replaced.
    """
    for file in source.names(FOLDER, ".csv"):
        if file == leaving:
            source.accept(file)
        else:
            yield from read_table(source, file)


def read_table(source: Source, file: str) -> Iterator[Located[Result]]:
    """The rows of one year that could be read, each as it is asked for; what is wrong with the others is told."""
    text = source.text(file, check_letters=False)
    year = _NAME.match(file)
    if year is None:
        source.tell(problem("results.file-name", Place(file)))
    table = read_csv(text, file, COLUMNS, source.tell) if text is not None and year else None
    if table is None or year is None:
        return
    for row in table.rows(source.tell):
        origin = table.origin(row)
        record = read_record(Result, {**row.cells, "year": year[1]}, origin, source.tell)
        if record is not None:
            yield Located(record, origin)
