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
from loivao.importing.standing import Standing
from loivao.importing.table import Cells, cells, differences, shown, write_table
from loivao.importing.workbook import read_workbook
from loivao.links import check_links
from loivao.links.corrections import table
from loivao.load.portal import read_draft
from loivao.load.results import YEAR
from loivao.problems import Invalid, Problem, Severity
from loivao.sentences import Voice
from loivao.validate import told

SHOWN: Final = 50
"""How many rows, and how many differences, are shown before the rest is counted."""
_YEAR: Final = re.compile(rf"(?<![0-9]){YEAR}(?![0-9])")


@dataclass(frozen=True)
class Found:
    """A table without faults, as a workbook has it."""

    sheet: str
    header: int
    """The row of the names of the columns."""
    rows: tuple[Cells, ...]
    warnings: tuple[Problem, ...]
    has_table: bool
    """Whether the portal has a table of that year already."""


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
    found = _found(workbook, of_year, root, day)
    if not found.rows:
        raise Refused("import.no-rows", sheet=found.sheet, header=found.header)
    count = len(found.rows)
    voice.result(voice.text("import.understood", sheet=found.sheet, header=found.header, count=count, year=of_year))
    _show(tuple(shown(found.rows[:SHOWN])), count - SHOWN, voice)
    if found.warnings:
        voice.result(told(found.warnings, voice))
    if found.has_table and not _is_to_be_written(root, file, found.rows, voice, replacing=replacing):
        return Exit.CLEAN
    _write(root / file, found.rows)
    voice.result(voice.text("import.done", file=file, count=count))
    return Exit.CLEAN


def _year_in(name: str) -> int:
    """The one year that a file's name has in it."""
    found = set(_YEAR.findall(name))
    if len(found) != 1:
        raise CouldNot("import.no-year", file=name)
    return int(found.pop())


def _found(workbook: Path, year: int, root: Path, day: date) -> Found:
    """What the workbook says, seen with the whole portal. Raises Invalid where anything is at fault."""
    problems: list[Problem] = []
    read = read_workbook(workbook.read_bytes(), workbook.name, year, problems.append)
    if read is None:
        raise Invalid(problems)
    file = table(year)
    draft = read_draft(root, day, lambda _: None, without=file)  # what is wrong with the portal is for validate to say
    whole = replace(draft, results=(*draft.results, *read.rows), faulty=draft.faulty - {file})
    problems += (each for each in check_links(whole) if each.place.file == read.file)
    if any(each.severity is Severity.FAULT for each in problems):
        raise Invalid(problems)
    rows = tuple(cells(row.record) for row in read.rows)
    return Found(read.sheet, read.header, rows, tuple(problems), file in draft.files)


def _is_to_be_written(root: Path, file: str, rows: Sequence[Cells], voice: Voice, *, replacing: bool) -> bool:
    """Whether the table that stands is another one; how it differs is shown. Raises Refused if it shall not go."""
    standing = Standing(root, file)
    changes, count = differences(standing.rows(rows), rows, SHOWN)
    if not count and not standing.is_faulty:
        voice.result(voice.text("import.same", file=file))
        return False
    voice.result(voice.text("import.differs-from-faulty" if standing.is_faulty else "import.differs", file=file))
    lines = [voice.text(f"import.{each.kind}", of=each.of, fields=each.fields) for each in changes]
    _show(lines, count - SHOWN, voice)
    if not replacing:
        raise Refused("import.exists", file=file)
    return True


def _write(path: Path, rows: Sequence[Cells]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    # With a byte order mark: Excel reads Vietnamese in a CSV file rightly only then.
    with fresh.open("w", encoding="utf-8-sig", newline="") as opened:
        write_table(opened, rows)
    fresh.replace(path)


def _show(lines: Iterable[str], further: int, voice: Voice) -> None:
    """Some lines, and how many rows there are besides."""
    for line in lines:
        voice.result(line)
    if further > 0:
        voice.result(voice.text("import.more", count=further))
