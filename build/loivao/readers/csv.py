"""CSV files to tables: comma or semicolon, as the header alone decides."""

import csv
from collections.abc import Iterator
from itertools import islice
from typing import Final

from loivao.problems import Place, Tell, problem
from loivao.readers.table import Table, cell, is_header

_DELIMITERS: Final = (",", ";", "\t")
_MOST_KNOWN: Final = 8_192
"""How many different cells are remembered, to keep one copy of the few words that stand in most of them."""


def read_csv(text: str, file: str, columns: tuple[str, ...], tell: Tell) -> Table | None:
    """The table of a file with exactly these columns, in any order; None, and told, when its header is wrong."""
    if not text.strip():
        tell(problem("csv.empty", Place(file), columns=",".join(columns)))
        return None
    header = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=lambda sign: len(set(_split(header, sign)) & set(columns)))
    found = _split(header, delimiter)
    if delimiter == "\t":
        tell(problem("csv.tabs", Place(file, 1)))
        return None
    width = len(found)  # blank cells at the end of the header included: every row has as many
    while found and not found[-1]:
        found.pop()
    if not is_header(dict(enumerate(found)), columns, lambda position: cell(file, position, 1), Place(file, 1), tell):
        return None
    positions = {name: position for position, name in enumerate(found)}
    return Table(file, positions, width, lambda told: islice(_records(text, delimiter, file, told), 1, None))


def _lines(text: str) -> Iterator[str]:
    """The lines of ``text`` with their ends, one at a time: a second copy of a large table is not made."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def _split(header: str, delimiter: str) -> list[str]:
    try:
        return [name.strip() for name in next(csv.reader([header], delimiter=delimiter, strict=True), [])]
    except csv.Error:
        return []


def _records(text: str, delimiter: str, file: str, tell: Tell) -> Iterator[tuple[int, list[str]]]:
    """Numbered records; a fault of the quoting ends them, because nobody can tell where the next cell begins."""
    number = 0
    known: dict[str, str] = {}
    try:
        for record in csv.reader(_lines(text), delimiter=delimiter, strict=True):
            number += 1
            keep = known.setdefault if len(known) < _MOST_KNOWN else known.get
            yield number, [keep(stripped, stripped) for stripped in map(str.strip, record)]
    except csv.Error as error:
        code = "csv.too-long-cell" if "field limit" in str(error) else "csv.quotes"
        tell(problem(code, Place(file, cell=f"A{number + 1}")))
