"""Messages: one catalogue in two languages, complete, and a report that a person can work through."""

import ast
import re
import tomllib
from pathlib import Path
from string import Formatter

import pytest

import loivao
from loivao.model.references import Named
from loivao.problems import (
    SHOWN_PER_FILE,
    Invalid,
    Language,
    Place,
    Severity,
    describe,
    nearest,
    problem,
    quotable,
    report,
    warning,
)

PACKAGE = Path(loivao.__file__).parent
SPEAKERS = ("readers", "language", "load", "links", "importing", "model", "render", "typeface")
CODE = re.compile(r"[a-z]+\.[a-z-]+")
CATALOGUES = {
    language: tomllib.loads((PACKAGE / "messages" / f"{language}.toml").read_text(encoding="utf-8"))
    for language in ("vi", "en")
}
CODES = sorted(set(CATALOGUES["vi"]) - {"phrases"})


def texts_in_code() -> set[str]:
    """Every text constant of the modules that tell problems, and the codes they make from a kind."""
    files = [path for name in SPEAKERS for path in (PACKAGE / name).rglob("*.py")] + [PACKAGE / "mkdocs_plugin.py"]
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    constants = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return (constants - {"link.unknown-"}) | {f"link.unknown-{kind}" for kind in Named}


def places_held_open(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def fill(code: str) -> dict[str, str]:
    return {name: "x" for part in CATALOGUES["vi"][code].values() for name in places_held_open(part)}


def test_both_catalogues_have_the_same_codes() -> None:
    assert set(CATALOGUES["vi"]) == set(CATALOGUES["en"])
    assert set(CATALOGUES["vi"]["phrases"]) == set(CATALOGUES["en"]["phrases"])


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_message_says_what_was_found_what_was_expected_and_what_to_do(code: str, language: str) -> None:
    entry = CATALOGUES[language][code]
    assert set(entry) == {"found", "expected", "do"}
    assert entry["found"].endswith((".", "”.", "…"))
    assert not entry["expected"].endswith(".")
    assert not entry["do"].endswith(".")


@pytest.mark.parametrize("code", CODES)
def test_both_languages_name_the_same_values(code: str) -> None:
    vietnamese, english = (
        {name for part in CATALOGUES[language][code].values() for name in places_held_open(part)}
        for language in ("vi", "en")
    )
    assert vietnamese == english


def test_every_code_of_the_catalogue_is_told_somewhere() -> None:
    assert set(CODES) - texts_in_code() == set()


def test_every_code_in_the_source_has_a_message() -> None:
    kinds = {code.partition(".")[0] for code in CODES}
    codes = {text for text in texts_in_code() if CODE.fullmatch(text) and text.partition(".")[0] in kinds}
    assert codes - set(CODES) == set()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_message_can_be_said_in_one_line(code: str, language: Language) -> None:
    said = describe(problem(code, Place("data/x.yml", 3), **fill(code)), language)
    assert said.startswith("data/x.yml:3: ")
    assert "\n" not in said


def test_a_message_names_file_line_finding_expectation_and_remedy() -> None:
    told = problem("link.unknown-agency", Place("data/functions.yml", 12), id="so-yte", near="“so-y-te”")
    assert describe(told, "vi") == (
        "data/functions.yml:12: Không có cơ quan nào mang mã “so-yte”. Cần: mã có trong data/agencies.yml. "
        "Cách sửa: sửa mã, hoặc thêm cơ quan đó vào data/agencies.yml. Gần giống: “so-y-te”."
    )
    assert describe(told, "en").startswith("data/functions.yml:12: No agency has the id “so-yte”. Expected: ")


def test_a_cell_is_named_as_a_spreadsheet_names_it() -> None:
    told = problem("value.empty", Place("data/results/2024.csv", cell="B7"), key="area")
    assert describe(told, "vi").startswith("data/results/2024.csv, ô B7: ")
    assert describe(told, "en").startswith("data/results/2024.csv, cell B7: ")


def test_a_warning_says_that_it_is_one() -> None:
    told = warning("review.due", Place("content/a.md", 4), review_by="2026-01-01", day="2026-11-24")
    assert told.severity is Severity.WARNING
    assert "Cảnh báo: " in describe(told, "vi")
    assert "Warning: " in describe(told, "en")


def test_a_report_goes_by_file_from_top_to_bottom_and_from_left_to_right() -> None:
    places = [
        Place("b", 2),
        Place("b", 10),
        Place("a"),
        Place("a", cell="B2"),
        Place("a", cell="AA2"),
        Place("a", cell="A10"),
    ]
    told = [problem("value.empty", place, key="x") for place in places]
    wheres = [line.split(": ")[0] for line in report(told, "vi").split("\n")]
    assert wheres == ["a", "a, ô B2", "a, ô AA2", "a, ô A10", "b:2", "b:10"]
    assert sorted(places)[0] == Place("a")


def test_a_report_says_each_thing_once() -> None:
    told = problem("value.empty", Place("a", 1), key="x")
    assert report([told, told], "vi").count("\n") == 0


def test_a_report_spells_out_fifty_problems_of_a_file_and_counts_the_rest() -> None:
    told = [problem("value.empty", Place("a", line), key="x") for line in range(1, SHOWN_PER_FILE + 21)]
    lines = report([*told, problem("value.empty", Place("b", 1), key="x")], "vi").split("\n")
    assert len(lines) == SHOWN_PER_FILE + 2
    assert lines[SHOWN_PER_FILE] == "a: còn 20 chỗ nữa trong tệp này. Hãy sửa những chỗ trên rồi chạy lại."
    assert lines[-1].startswith("b:1: ")


def test_warnings_never_push_a_fault_out_of_the_report() -> None:
    warnings = [warning("value.empty", Place("a", line), key="x") for line in range(1, 2 * SHOWN_PER_FILE)]
    fault = problem("value.empty", Place("a", 9999), key="x")
    assert describe(fault, "vi") in report([*warnings, fault], "vi")


def test_a_found_value_is_quoted_on_one_line_short_and_visible() -> None:
    assert quotable("a\n b\tc") == "a b c"
    assert quotable("a\u200bb") == "a\\u200bb"
    assert len(quotable("x" * 5000)) <= 200
    assert quotable("x" * 5000).endswith("…")


def test_a_found_value_with_braces_is_only_quoted() -> None:
    told = problem("value.not-a-date", Place("a", 1), key="{key}", found="{0.__class__}")
    assert "“{0.__class__}”" in describe(told, "vi")


def test_the_nearest_names_are_at_most_three_and_none_for_something_else() -> None:
    known = ["so-y-te", "so-y-te-a", "so-y-te-b", "so-y-te-c", "bao-hiem"]
    assert nearest("so-yte", known).count("“") == 3
    assert nearest("zzzz", known) == ""


def test_invalid_carries_all_problems() -> None:
    told = (problem("value.empty", Place("a", 1), key="x"),)
    with pytest.raises(Invalid) as caught:
        raise Invalid(iter(told))
    assert caught.value.problems == told
