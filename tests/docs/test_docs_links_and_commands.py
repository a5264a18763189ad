"""What the documentation points to is there: pages, headings, files, commands and their options."""

import argparse
import re
import shlex
import tomllib
from pathlib import Path

import pytest
from docs.written import ALL, ROOT, STAFF, codes, commands, fragments, links

from loivao.arguments import parser
from loivao_checks.cli import parser as check_parser

NAMES = [str(page.relative_to(ROOT)) for page in ALL]
_FOLDERS = ("data/", "content/", "theme/", "build/", "checks/", "tests/", "docs/")
_PATTERN_SIGNS = re.compile(r"[<>*…{}\s]|NĂM")
_TARGETS = frozenset(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
_EVERYWHERE = frozenset({"--lang"})
"""Read before anything else, wherever it stands."""


@pytest.mark.parametrize("page", ALL, ids=NAMES)
def test_every_relative_link_resolves(page: Path) -> None:
    assert [target for _, target in links(page) if not resolves(page, target)] == []


def resolves(page: Path, target: str) -> bool:
    """Whether a link of a page leads to a file, and to a heading where it names one."""
    if target.startswith(("https://", "http://")):
        return True
    file, _, fragment = target.partition("#")
    reached = (page.parent / file).resolve() if file else page
    return reached.exists() and (not fragment or fragment in fragments(reached))


@pytest.mark.parametrize("page", ALL, ids=NAMES)
def test_every_file_of_the_project_that_is_named_exists(page: Path) -> None:
    named = [code for code in codes(page) if code.startswith(_FOLDERS) and not _PATTERN_SIGNS.search(code)]
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", ALL, ids=NAMES)
def test_every_command_exists_with_its_options(page: Path) -> None:
    assert [fault for command in commands(page) if (fault := unknown(command))] == []


def unknown(command: str) -> str:
    """What of a command does not exist; "" when all of it does."""
    program, *words = shlex.split(command)
    if program == "make":
        return "" if words[0] in _TARGETS else command
    known: argparse.ArgumentParser = check_parser() if program == "loivao-check" else parser("vi")
    while words and (choices := _subcommands(known)) is not None and not words[0].startswith("-"):
        if words[0] not in choices:
            return command
        known = choices[words.pop(0)]
    options = _EVERYWHERE.union(*(action.option_strings for action in known._actions))
    wrong = [word for word in words if word.startswith("-") and word.partition("=")[0] not in options]
    return f"{command}: {' '.join(wrong)}" if wrong else ""


def _subcommands(known: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser] | None:
    found = (action for action in known._actions if isinstance(action, argparse._SubParsersAction))
    return next((dict(action.choices) for action in found), None)


@pytest.mark.parametrize(
    ("command", "exists"),
    [
        ("loivao validate --root DIR", True),
        ("loivao new guide --title x", True),
        ("loivao-check site --no-browser", True),
        ("make publish", True),
        ("loivao validat", False),
        ("loivao new gide", False),
        ("loivao validate --site-dir x", False),
        ("make publishh", False),
    ],
)
def test_a_command_that_does_not_exist_would_be_found(command: str, exists: bool) -> None:
    assert (unknown(command) == "") is exists


def test_every_page_of_the_staff_guide_is_on_its_first_page() -> None:
    first = next(page for page in STAFF if page.name == "README.md")
    assert {target for _, target in links(first)} >= {page.name for page in STAFF} - {first.name}


def test_every_layer_of_the_builder_is_in_the_architecture() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = {name for contract in contracts for layer in contract.get("layers", ()) for name in layer.split(" | ")}
    described = set(codes(ROOT / "docs" / "architecture.md"))
    assert layers - described == set()
    assert layers


def test_every_command_that_staff_have_is_in_their_guide() -> None:
    told = " ".join(command for page in STAFF for command in commands(page))
    top = _subcommands(parser("vi")) or {}
    kinds = _subcommands(top["new"]) or {}
    wanted = [f" {name}" for name in top] + [f"loivao new {kind}" for kind in kinds]
    assert [command for command in wanted if command not in told] == []
