"""Every message that the staff guide shows is what the program says today, word for word."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from docs.written import ROOT, STAFF, Block, blocks
from sites.portals import DAY, INVALID, invalid_portal, minimal_portal

from loivao import cli
from loivao.load import load_portal
from loivao.problems import report
from loivao.sentences import SENTENCES
from loivao_checks import cli as check_cli

CASE, SENTENCE = "ví dụ", "câu"
SHOWN_ROOT = "/home/lan/loi-vao"
"""Where the portal lies in the examples."""
NOON_IN_VIET_NAM = 5 * 60 * 60
SAID = tuple(block for block in blocks(STAFF) if block.language == "text")
CASES = tuple(block for block in SAID if block.kind == CASE)
LEAST_CASES = 40


def portal(name: str, root: Path) -> Path:
    """A copy of what an example names: a broken portal, the minimal one, or a folder of pages."""
    folder = ROOT / name
    if folder.parent == INVALID:
        return invalid_portal(folder.name, root)
    if name == "tests/sites/minimal":
        return minimal_portal(root)
    return shutil.copytree(folder, root)


def said(block: Block, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the program says: to the command on the block's first line, else about the portal."""
    if not block.text.startswith("$ "):
        return report(load_portal(root, DAY).problems, "vi").splitlines()
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{DAY:%s}")
    program, *words = shlex.split(block.lines[0].removeprefix("$ "))
    {"loivao": cli.main, "loivao-check": check_cli.main}[program](words)
    output = capsys.readouterr()
    return [block.lines[0], *(output.err + output.out).replace(str(root), SHOWN_ROOT).splitlines()]


def without_in_order(shown: list[str], told: list[str]) -> list[str]:
    """The lines of ``shown`` that are not in ``told``, or not in that order."""
    rest = iter(told)
    return [line for line in shown if line not in rest]


@pytest.mark.parametrize("block", CASES, ids=str)
def test_a_message_in_the_guide_is_said_by_the_program_today(
    block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert block.lines
    told = said(block, portal(block.name, tmp_path / "portal"), monkeypatch, capsys)
    assert without_in_order(block.lines, told) == []


@pytest.mark.parametrize("block", [block for block in SAID if block.kind == SENTENCE], ids=str)
def test_a_sentence_in_the_guide_is_one_of_the_commands_sentences(block: Block) -> None:
    pattern = re.sub(r"\\\{\w+\\\}", "(.+)", re.escape(SENTENCES[block.name].vi))
    assert re.fullmatch(pattern, block.text.rstrip("\n"))


def test_no_message_in_the_guide_is_without_a_proof() -> None:
    assert [str(block) for block in SAID if block.kind not in (CASE, SENTENCE)] == []


def test_a_line_that_the_program_does_not_say_would_be_found() -> None:
    assert without_in_order(["một", "ba"], ["một", "hai"]) == ["ba"]
    assert without_in_order(["hai", "một"], ["một", "hai"]) == ["một"]


def test_the_guide_shows_many_messages_and_every_page_with_a_task_has_one() -> None:
    assert len(CASES) >= LEAST_CASES
    without = {page.name for page in STAFF} - {block.page.name for block in SAID}
    assert without == {"README.md"}
