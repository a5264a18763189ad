"""``loivao import``: the results of a year from a workbook, as staff save it, into ``data/results/<year>.csv``.

Nothing is written where anything is at fault, and nothing is replaced that was not asked for: first one sees what was
understood and what would change.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from loivao.exits import CouldNot, Exit, Refused
from loivao.importing.table import differences, shown, write_table
from loivao.importing.workbook import read_workbook
from loivao.links import check_links
from loivao.links.corrections import table
from loivao.load.portal import read_draft
from loivao.load.results import YEAR, read_table
from loivao.load.source import Source
from loivao.model.results import Result
from loivao.problems import Invalid, Problem, Severity
from loivao.sentences import Voice
from loivao.validate import told

SHOWN: Final = 50
"""How many rows, and how many differences, are shown before the rest is counted."""
_YEAR: Final = re.compile(rf"(?<![0-9]){YEAR}(?![0-9])")


@dataclass(frozen=True)
class _Sheet:
    """What was understood of a workbook, without where in it each row stands."""

    name: str
    header: int
    results: Sequence[Result]
    warnings: Sequence[Problem]
    has_forerunner: bool
    """Whether there is a table of that year in the portal."""


def import_results(
    workbook: Path, year: int | None, root: Path, day: date, voice: Voice, *, replacing: bool = False
) -> Exit:
    """Read ``workbook`` and write the table of its year into the portal of ``root``.

    Raises:
        Invalid: the workbook cannot be read, or its results have faults, by themselves or beside those of other years.
        Refused: the table has no rows, or there is another one of that year, and ``replacing`` it was not asked for.
        CouldNot: there is no such file, or nobody said which year it is of.
        OSError: the disk refuses.
    """
    if not workbook.is_file():
        raise CouldNot("import.no-file", file=workbook)
    of_year = year or _year_in(workbook.name)
    file = table(of_year)
    sheet = _read(workbook, of_year, root, day)
    count = len(sheet.results)
    voice.result(voice.text("import.understood", sheet=sheet.name, header=sheet.header, count=count, year=of_year))
    _show(shown(sheet.results[:SHOWN]), count - SHOWN, voice)
    if sheet.warnings:
        voice.result(told(sheet.warnings, voice))
    if sheet.has_forerunner and not _is_other(root, file, sheet.results, voice):
        voice.result(voice.text("import.same", file=file))
        return Exit.CLEAN
    if sheet.has_forerunner and not replacing:
        raise Refused("import.exists", file=file)
    _write(root / file, sheet.results)
    voice.result(voice.text("import.done", file=file, count=count))
    return Exit.CLEAN


def _year_in(name: str) -> int:
    """The one year that a file's name has in it."""
    found = set(_YEAR.findall(name))
    if len(found) != 1:
        raise CouldNot("import.no-year", file=name)
    return int(found.pop())


def _read(workbook: Path, year: int, root: Path, day: date) -> _Sheet:
    """The rows of the workbook, once nothing is wrong with them in the place of the table of their year."""
    problems: list[Problem] = []
    read = read_workbook(workbook.read_bytes(), workbook.name, year, problems.append)
    if read is None:
        raise Invalid(problems)
    # What is wrong with the portal itself is for validate to say.
    draft = read_draft(root, day, lambda _: None, leaving=table(year))
    whole = replace(draft, results=(*draft.results, *read.rows))
    problems += [each for each in check_links(whole) if each.place.file == read.file]
    if any(each.severity is Severity.FAULT for each in problems):
        raise Invalid(problems)
    if not read.rows:
        raise Refused("import.no-rows", sheet=read.sheet, header=read.header)
    results = tuple(row.record for row in read.rows)
    return _Sheet(read.sheet, read.header, results, tuple(problems), table(year) in draft.files)


def _is_other(root: Path, file: str, results: Sequence[Result], voice: Voice) -> bool:
    """Whether the table that is there says something else, or cannot be read whole; then it is shown what changes.

    It is read row by row: two tables of 100,000 rows are never in memory together.
    """
    faults: list[Problem] = []
    source = Source(root, lambda found: faults.append(found) if found.severity is Severity.FAULT else None)
    changes = differences((each.record for each in read_table(source, file)), results)
    unreadable = any(each.place.file == file for each in faults)
    if changes or unreadable:
        voice.result(voice.text("import.differs-from-faulty" if unreadable else "import.differs", file=file))
        said = (voice.text(f"import.{each.kind}", of=each.of, fields=each.fields) for each in changes[:SHOWN])
        _show(said, len(changes) - SHOWN, voice)
    return bool(changes) or unreadable


def _write(path: Path, results: Sequence[Result]) -> None:
    """Write the table whole, or leave what was there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    # With a byte order mark: Excel reads Vietnamese in a CSV file rightly only then.
    with fresh.open("w", encoding="utf-8-sig", newline="") as opened:
        write_table(opened, results)
    fresh.replace(path)


def _show(lines: Iterable[str], further: int, voice: Voice) -> None:
    """Some lines, and how many rows there are besides."""
    for line in lines:
        voice.result(line)
    if further > 0:
        voice.result(voice.text("import.more", count=further))
