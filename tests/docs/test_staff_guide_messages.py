"""Every message that the staff guide shows is what the program says today, word for word.

Most are those of the broken portals of ``tests/sites/invalid/``; ``cases/`` holds what is broken for the guide alone.
"""

import csv
import os
import re
import shlex
import shutil
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from string import Formatter

import pytest
from docs.written import ROOT, STAFF, Block, blocks
from openpyxl import Workbook
from sites.portals import DAY, INVALID, invalid_portal, minimal_portal

from loivao.load import load_portal
from loivao.problems import report
from loivao.sentences import SENTENCES

CASE, SENTENCE = "ví dụ", "câu"
"""What a portal or a folder of pages shows; a sentence of the commands that takes a browser or a full disk to show."""
CASES_OF_THE_GUIDE = Path(__file__).parent / "cases"
SHOWN_ROOT = "/home/lan/loi-vao"
"""Where the portal lies in the examples."""
PROGRAMS = {"loivao": "loivao", "loivao-check": "loivao_checks"}
NOON = int(datetime.combine(DAY, time(12), UTC).timestamp())
SAID = tuple(block for block in blocks(STAFF) if block.language == "text")
CASES = tuple(block for block in SAID if block.kind == CASE)
LEAST_CASES = 40


def portal(name: str, root: Path) -> Path:
    """A copy of what an example names: a broken portal, the minimal one, or a folder of pages."""
    folder = ROOT / name
    if folder.parent == CASES_OF_THE_GUIDE:
        shutil.copytree(folder, minimal_portal(root), dirs_exist_ok=True)
        make_workbooks(root)
        return root
    if folder.parent == INVALID:
        return invalid_portal(folder.name, root)
    if name == "tests/sites/minimal":
        return minimal_portal(root)
    return shutil.copytree(folder, root)


def make_workbooks(root: Path) -> None:
    """In the place of each ``….xlsx.csv`` the workbook that it describes."""
    for table in root.glob("*.xlsx.csv"):
        workbook = Workbook()
        for row in csv.reader(table.read_text(encoding="utf-8").splitlines()):
            workbook.worksheets[0].append(row)
        workbook.save(table.with_suffix(""))
        table.unlink()


def said(block: Block, root: Path) -> list[str]:
    """What the program says: to the command on the block's first line, else about the portal."""
    if not block.text.startswith("$ "):
        return report(load_portal(root, DAY).problems, "vi").splitlines()
    program, *words = shlex.split(block.lines[0].removeprefix("$ "))
    command = [sys.executable, "-m", PROGRAMS[program], *words]
    done = subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(NOON)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    return [block.lines[0], *done.stdout.replace(str(root), SHOWN_ROOT).splitlines()]


def pattern(wording: str) -> str:
    """What a sentence may look like when the places it holds open are filled."""
    parts = Formatter().parse(wording)
    return "".join(re.escape(text) + ("" if name is None else "(.+)") for text, name, _, _ in parts)


def without_in_order(shown: list[str], told: list[str]) -> list[str]:
    """The lines of ``shown`` that are not in ``told``, or not in that order."""
    rest = iter(told)
    return [line for line in shown if line not in rest]


@pytest.mark.parametrize("block", CASES, ids=str)
def test_a_message_in_the_guide_is_said_by_the_program_today(block: Block, tmp_path: Path) -> None:
    assert block.lines
    told = said(block, portal(block.name, tmp_path / "portal"))
    assert without_in_order(block.lines, told) == []


@pytest.mark.parametrize("block", [block for block in SAID if block.kind == SENTENCE], ids=str)
def test_a_sentence_in_the_guide_is_one_of_the_commands_sentences(block: Block) -> None:
    assert re.fullmatch(pattern(SENTENCES[block.name].vi), block.text.rstrip("\n"))


def test_other_words_than_those_of_a_sentence_do_not_match_it() -> None:
    assert re.fullmatch(pattern("Có {count} dấu {{."), "Có 3 dấu {.")
    assert not re.fullmatch(pattern("Có {count} dấu {{."), "Thấy 3 dấu {.")


def test_no_message_in_the_guide_is_without_a_proof() -> None:
    assert [str(block) for block in SAID if block.kind not in (CASE, SENTENCE)] == []


def test_a_line_that_the_program_does_not_say_would_be_found() -> None:
    assert without_in_order(["một", "ba"], ["một", "hai"]) == ["ba"]
    assert without_in_order(["hai", "một"], ["một", "hai"]) == ["một"]


def test_the_guide_shows_many_messages_and_every_page_with_a_task_has_one() -> None:
    assert len(CASES) >= LEAST_CASES
    without = {page.name for page in STAFF} - {block.page.name for block in SAID}
    assert without == {"README.md"}
