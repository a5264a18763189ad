"""``loivao import``: the results of a year from a workbook, as staff save it, into ``data/results/<year>.csv``.

Nothing is written where anything is at fault, and nothing is replaced that was not asked for: first one sees what was
understood and what would change.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from loivao.exits import CouldNot, Exit, Refused
from loivao.importing.table import differences, shown, write_table
from loivao.importing.workbook import read_workbook
from loivao.links import check_links
from loivao.links.corrections import table
from loivao.links.draft import Draft, Located
from loivao.load.portal import read_draft
from loivao.load.results import YEAR
from loivao.model.results import Result
from loivao.problems import Invalid, Problem, Severity
from loivao.sentences import Voice
from loivao.validate import told

SHOWN: Final = 50
"""How many rows, and how many differences, are shown before the rest is counted."""
_YEAR: Final = re.compile(rf"(?<![0-9]){YEAR}(?![0-9])")


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
    problems: list[Problem] = []
    read = read_workbook(workbook.read_bytes(), workbook.name, of_year, problems.append)
    if read is None:
        raise Invalid(problems)
    draft = read_draft(root, day, lambda _: None)  # what is wrong with the portal itself is for validate to say
    file = table(of_year)
    problems += _faults_beside(draft, read.rows, file, read.file)
    if any(each.severity is Severity.FAULT for each in problems):
        raise Invalid(problems)
    results = tuple(row.record for row in read.rows)
    if not results:
        raise Refused("import.no-rows", sheet=read.sheet, header=read.header)
    voice.result(
        voice.text("import.understood", sheet=read.sheet, header=read.header, count=len(results), year=of_year)
    )
    _show(tuple(shown(results[:SHOWN])), len(results) - SHOWN, voice)
    if problems:
        voice.result(told(problems, voice))
    return _write(root / file, file, results, draft, voice, replacing=replacing)


def _year_in(name: str) -> int:
    """The one year that a file's name has in it."""
    found = set(_YEAR.findall(name))
    if len(found) != 1:
        raise CouldNot("import.no-year", file=name)
    return int(found.pop())


def _faults_beside(draft: Draft, rows: Sequence[Located[Result]], file: str, workbook: str) -> list[Problem]:
    """What is wrong with the rows of the workbook in the place of the table ``file``, seen with the whole portal."""
    others = tuple(each for each in draft.results if each.origin.at().file != file)
    whole = replace(draft, results=(*others, *rows), faulty=draft.faulty - {file})
    return [each for each in check_links(whole) if each.place.file == workbook]


def _write(path: Path, file: str, results: Sequence[Result], draft: Draft, voice: Voice, *, replacing: bool) -> Exit:
    """Write the table, unless the same one or another one is there."""
    if file in draft.files:
        old = [each.record for each in draft.results if each.origin.at().file == file]
        changes = [
            voice.text(f"import.{each.kind}", of=each.of, fields=each.fields) for each in differences(old, results)
        ]
        unreadable = file in draft.faulty
        if not changes and not unreadable:
            voice.result(voice.text("import.same", file=file))
            return Exit.CLEAN
        voice.result(voice.text("import.differs-from-faulty" if unreadable else "import.differs", file=file))
        _show(changes[:SHOWN], len(changes) - SHOWN, voice)
        if not replacing:
            raise Refused("import.exists", file=file)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    # With a byte order mark: Excel reads Vietnamese in a CSV file rightly only then.
    with fresh.open("w", encoding="utf-8-sig", newline="") as opened:
        write_table(opened, results)
    fresh.replace(path)
    voice.result(voice.text("import.done", file=file, count=len(results)))
    return Exit.CLEAN


def _show(lines: Iterable[str], further: int, voice: Voice) -> None:
    """Some lines, and how many rows there are besides."""
    for line in lines:
        voice.result(line)
    if further > 0:
        voice.result(voice.text("import.more", count=further))
