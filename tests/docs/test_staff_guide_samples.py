"""Every sample that the staff guide gives to copy is accepted; every table of keys is the whole of the model."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from docs.written import GUIDE, ROOT, STAFF, Block, blocks
from pydantic import BaseModel
from sites.portals import DAY

from loivao.links.draft import Draft
from loivao.links.fields import marked_scalars
from loivao.links.names import DECLARED, names_of
from loivao.load import load_portal
from loivao.load.portal import YAML_FILES, read_draft
from loivao.load.records import read_items
from loivao.model import agencies, amounts, corrections, events, guides, instruments, portal, results, terms
from loivao.model.references import NameOf
from loivao.problems import Problem, Severity, report
from loivao.readers.tree import Fields, step_to
from loivao.readers.yaml import read_yaml

SAMPLE = "mẫu"
SAMPLES = tuple(block for block in blocks(STAFF) if block.kind == SAMPLE)
RECORDS = tuple(block for block in SAMPLES if block.language == "yaml")
FILES = tuple(block for block in SAMPLES if block.language != "yaml")
MODELS: dict[str, type[BaseModel]] = {
    model.__name__: model
    for module in (agencies, amounts, corrections, events, guides, instruments, portal, results, terms)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, BaseModel)
}
_KEYS = re.compile(r"<!-- các khóa: (\w+) -->\n\n?((?:\|.*\n)+)")
_ROW = re.compile(r"^\| `(\w+)` \|.*\| (có|không) \|$", re.MULTILINE)


def key_tables() -> list[tuple[str, str, dict[str, bool]]]:
    """(page, model, keys) of each table of keys; of each key whether the table says that it must be there."""
    return [
        (page.name, found[1], {key: must == "có" for key, must in _ROW.findall(found[2])})
        for page in STAFF
        for found in _KEYS.finditer(page.read_text(encoding="utf-8"))
    ]


@cache
def shipped() -> Draft:
    return read_draft(ROOT, DAY, lambda _: None)


def tree(block: Block) -> tuple[str, str, Fields]:
    """The file and the list that a sample of records belongs to, and the sample as a file."""
    file, key = block.name.split()
    told: list[Problem] = []
    read = read_yaml(f"{key}:\n{block.text}", file, told.append)
    assert told == []
    assert read is not None
    return file, key, read


@pytest.mark.parametrize("block", RECORDS, ids=str)
def test_a_record_in_the_guide_is_accepted(block: Block) -> None:
    file, key, read = tree(block)
    model = step_to_item(YAML_FILES[file], key)
    told: list[Problem] = []
    assert read_items(model, read, key, file, told.append)
    assert report(told, "vi") == ""


@pytest.mark.parametrize("block", RECORDS, ids=str)
def test_a_record_in_the_guide_names_only_what_is_there(block: Block) -> None:
    file, _, read = tree(block)
    names, new = names_of(shipped()), declared_in_samples()
    unknown = [
        scalar.text
        for mark, scalar in marked_scalars(YAML_FILES[file], read)
        if isinstance(mark, NameOf) and names.lacks(mark.kind, scalar.text) and scalar.text not in new
    ]
    assert unknown == []


@pytest.mark.parametrize("block", FILES, ids=str)
def test_a_whole_file_in_the_guide_is_accepted_in_the_shipped_portal(block: Block, tmp_path: Path) -> None:
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / block.name).write_text(block.text, encoding="utf-8")
    faults = [each for each in load_portal(tmp_path, DAY).problems if each.severity is Severity.FAULT]
    assert report(faults, "vi") == ""


@pytest.mark.parametrize(("page", "model", "keys"), key_tables())
def test_a_table_of_keys_names_every_key_of_the_model_and_which_must_be_there(
    page: str, model: str, keys: dict[str, bool]
) -> None:
    fields = {name: field.is_required() for name, field in MODELS[model].model_fields.items()}
    if model == "Result":
        del fields["year"]  # the name of the file, not a column
    assert keys == fields, page


def test_no_sample_in_the_guide_is_without_a_proof() -> None:
    unproved = [block for block in blocks(STAFF) if block.language in ("yaml", "markdown", "csv") and not block.kind]
    assert [str(block) for block in unproved] == []


def test_the_guide_has_samples_and_tables_of_keys() -> None:
    assert len(RECORDS) >= 5
    assert {block.name.partition(".")[2] for block in FILES} >= {"md", "csv"}
    assert {model for _, model, _ in key_tables()} >= {"GuideHead", "Instrument", "Agency", "Result", "Term"}


def step_to_item(whole: type[BaseModel], key: str) -> type[BaseModel]:
    """The model of the items of a list."""
    annotation = whole.model_fields[key].annotation
    found: type[BaseModel] = annotation.__args__[0]  # type: ignore[union-attr]  # tuple[Item, ...]
    return found


@cache
def declared_in_samples() -> frozenset[str]:
    """Ids that samples of the guide declare themselves."""
    ids = {(file, key): id_key for file, key, id_key in DECLARED.values()}
    found = set()
    for block in RECORDS:
        file, key, read = tree(block)
        items = step_to(read, key)
        if (file, key) in ids and items is not None:
            found.update(re.findall(rf"^\s*- {ids[file, key]}: (\S+)$", block.text, re.MULTILINE))
    return frozenset(found)


def test_the_guide_lies_where_the_readme_of_docs_says() -> None:
    assert f"{GUIDE.name}/README.md" in (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
