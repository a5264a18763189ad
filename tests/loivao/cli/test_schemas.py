"""The schemas for editors: current, and of one mind with our readers about what may stand in a file."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel, TypeAdapter, ValidationError
from ruamel.yaml import YAML
from sites.portals import MINIMAL, invalid_portal

from loivao import cli
from loivao.load.portal import SCHEMAS, YAML_FILES
from loivao.model.portal import Identity
from loivao.model.scalars import Day, Flag, Identifier, Integer, Number, Text
from loivao.schemas import schemas

ROOT: Final = Path(__file__).parents[3]
WRITTEN: Final = {name: json.loads(text) for name, text in schemas().items()}


def as_an_editor_reads(text: str) -> Any:
    """YAML 1.2 with its core types, in which days are text."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return value.isoformat() if isinstance(value, date) else value

    return plain(YAML(typ="safe", pure=True).load(text))


def faults(name: str, value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(WRITTEN[name]).iter_errors(value)]


def data_files(root: Path) -> Iterator[tuple[str, str]]:
    """The name of the schema and the text of each data file and front matter."""
    for file in YAML_FILES:
        yield f"{Path(file).stem}.json", (root / file).read_text("utf-8")
    for page in sorted((root / "content").rglob("*.md")):
        name = "guide.json" if page.parent.name == "huong-dan" else "page.json"
        yield name, page.read_text("utf-8").split("---\n")[1]


def test_the_schemas_in_the_repository_are_current() -> None:
    """If this fails: loivao schemas."""
    written = {path.name: path.read_text("utf-8") for path in (ROOT / SCHEMAS).iterdir()}
    assert written == schemas()


@pytest.mark.parametrize("name", WRITTEN)
def test_each_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(WRITTEN[name])


@pytest.mark.parametrize("root", [ROOT, MINIMAL], ids=["shipped", "minimal"])
def test_what_we_ship_is_accepted(root: Path) -> None:
    found = [fault for name, text in data_files(root) for fault in faults(name, as_an_editor_reads(text))]
    assert found == []


@pytest.mark.parametrize("file", YAML_FILES)
def test_each_data_file_names_its_schema_on_its_first_line(file: str) -> None:
    first = (ROOT / file).read_text("utf-8").split("\n", 1)[0]
    assert first == f"# yaml-language-server: $schema=schemas/{Path(file).stem}.json"


@pytest.mark.parametrize(
    ("case", "named"),
    [
        ("an-unknown-key", "Additional properties"),
        ("a-key-is-missing", "is a required property"),
        ("a-value-that-is-not-allowed", "is not one of"),
        ("an-empty-list", "should be non-empty"),
        ("numbers-with-two-readings", "does not match"),
        ("ids-that-are-none", "does not match"),
        ("numbers-that-are-none", "does not match"),
    ],
)
def test_an_editor_sees_what_the_program_would_refuse(case: str, named: str, tmp_path: Path) -> None:
    root = invalid_portal(case, tmp_path / "portal")
    found = [fault for name, text in data_files(root) for fault in faults(name, as_an_editor_reads(text))]
    assert any(named in fault for fault in found), found


def test_fields_are_explained_in_the_words_of_the_data_model_and_in_no_others() -> None:
    portal = WRITTEN["portal.json"]
    assert portal["$defs"]["Owner"]["properties"]["statement"]["description"].startswith("Câu nói rõ")
    assert not any(str(Identity.__doc__) in text for text in schemas().values())
    assert not any("How far a fact" in text for text in schemas().values())


class Sample(BaseModel):
    """One field of each kind of scalar."""

    text: Text | None = None
    day: Day | None = None
    integer: Integer | None = None
    number: Number | None = None
    flag: Flag | None = None
    identifier: Identifier | None = None


FIELDS: Final = {
    "text": ("events.json", ["Event", "who"]),
    "day": ("events.json", ["Event", "since"]),
    "integer": ("corrections.json", ["Correction", "year"]),
    "number": ("corrections.json", ["Correction", "new"]),
    "flag": ("indicators.json", ["Area", "illustrative"]),
    "identifier": ("events.json", ["Event", "id"]),
}


@pytest.mark.parametrize("kind", FIELDS)
@given(
    data=st.data(),
    integer=st.integers(-(10**14), 10**14),
    number=st.decimals(-(10**6), 10**6, places=2, allow_nan=False),
    day=st.dates(date(1900, 1, 1)),
)
def test_whatever_our_readers_take_an_editor_takes_too(
    kind: str, data: st.DataObject, integer: int, number: Decimal, day: date
) -> None:
    written = data.draw(
        st.sampled_from(
            [
                str(integer),
                str(number),
                str(number).replace(".", ","),
                day.isoformat(),
                f"{day.day:02}/{day.month:02}/{day.year}",
                "true",
                "false",
                "so-y-te",
                "2026",
                "Sở Y tế",
            ]
        )
    )
    try:
        TypeAdapter(Sample).validate_python({kind: written})
    except ValidationError:
        return
    name, (model, field) = FIELDS[kind]
    schema = Draft7Validator(WRITTEN[name]["$defs"][model]["properties"][field])
    assert [value for value in (written, as_an_editor_reads(written)) if not schema.is_valid(value)] == []


def test_the_command_writes_them_and_takes_away_those_of_records_that_are_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / SCHEMAS
    folder.mkdir(parents=True)
    (folder / "gone.json").write_text("{}", encoding="utf-8")
    assert cli.main(["schemas", "--root", str(tmp_path)]) == 0
    assert {path.name for path in folder.iterdir()} == set(schemas())
    assert f"Đã ghi {len(schemas())} lược đồ vào" in capsys.readouterr().out
