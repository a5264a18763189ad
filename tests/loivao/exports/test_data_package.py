"""The description of the data: it names every data file, and what it says of each is true."""

import re
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from compiled import ADDRESS
from exported import PORTALS, files, portal, read_json, read_table, unchanged

from loivao.exports.data_package import PROFILES
from loivao.model import addresses
from loivao.model.portal import Owner

# What the standard allows as a path: a whole address, or a way inside the folder of the description.
PATH = re.compile(r"https?://\S+|(?![./~])(?!.*/\.\./)(?!.*://)\S+")
READ = {
    "string": str,
    "number": lambda text: float(text.replace(",", ".")),
    "integer": int,
    "date": lambda text: re.fullmatch(r"\d{4}-\d{2}-\d{2}", text)[0],  # type: ignore[index]  # None is a failure
}


def described(root: Path) -> Any:
    return read_json(unchanged(root)[addresses.DATA_PACKAGE])


def content(resource: dict[str, Any], root: Path) -> bytes:
    """The file that a resource names."""
    address = urljoin(ADDRESS + addresses.DATA, resource["path"]).removeprefix(ADDRESS)
    return unchanged(root)[address]


@PORTALS
def test_every_data_file_is_described_once_and_nothing_else(root: Path) -> None:
    named = [urljoin(ADDRESS + addresses.DATA, each["path"]) for each in described(root)["resources"]]
    besides = {addresses.DATA_PACKAGE, addresses.RESULTS_SCHEMA}
    data = {address for address in unchanged(root) if address.endswith((".json", ".csv"))} - besides
    assert sorted(named) == sorted(ADDRESS + address for address in data)


@PORTALS
def test_every_resource_has_what_the_standard_asks_for(root: Path) -> None:
    package = described(root)
    assert package["$schema"] == f"{PROFILES}datapackage.json"
    assert package["homepage"] == ADDRESS
    assert package["created"] == "2026-11-24T00:00:00+07:00"
    assert package["sources"]
    assert all(source["title"] for source in package["sources"])
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names)
    for resource in package["resources"]:
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"]), resource
        assert PATH.fullmatch(resource["path"]), resource
        assert resource["title"], resource
        assert resource["mediatype"] == {"csv": "text/csv", "json": "application/json"}[resource["format"]], resource


@PORTALS
def test_size_and_hash_are_those_of_the_file(root: Path) -> None:
    for resource in described(root)["resources"]:
        found = content(resource, root)
        assert resource["bytes"] == len(found), resource
        assert resource["hash"] == f"sha256:{sha256(found).hexdigest()}", resource


@PORTALS
def test_every_cell_of_every_table_is_what_the_schema_says(root: Path) -> None:
    schema = read_json(unchanged(root)[addresses.RESULTS_SCHEMA])
    fields = schema["fields"]
    tables = [resource for resource in described(root)["resources"] if resource.get("type") == "table"]
    assert len(tables) == 1 + len(portal(root).indicators)
    for resource in tables:
        assert urljoin(addresses.DATA_PACKAGE, resource["schema"]) == addresses.RESULTS_SCHEMA
        header = content(resource, root).decode("utf-8-sig").partition("\r\n")[0]
        assert header.split(",") == [field["name"] for field in fields]
        for row in read_table(content(resource, root)):
            for field in fields:
                check(row[field["name"]], field, schema["missingValues"])


def check(cell: str, field: dict[str, Any], missing: list[str]) -> None:
    rules = field.get("constraints", {})
    if cell in missing:
        assert not rules.get("required"), field
        return
    assert READ[field["type"]](cell) is not None, (cell, field)
    assert cell in rules.get("enum", [cell]), (cell, field)
    assert re.search(rules.get("pattern", ""), cell), (cell, field)


@PORTALS
def test_no_licence_is_claimed_because_none_is_known(root: Path) -> None:
    assert b"licen" not in unchanged(root)[addresses.DATA_PACKAGE]


@PORTALS
def test_the_description_says_first_that_there_are_illustrative_figures(root: Path) -> None:
    assert described(root)["description"].startswith("Có số liệu minh họa")


def test_without_illustrative_figures_nothing_is_said_of_them() -> None:
    made = read_json(files(results=())[addresses.DATA_PACKAGE])
    assert made["description"] == portal().identity.description
    assert made["sources"] == []


def test_an_owner_that_is_known_is_named_as_the_publisher() -> None:
    owner = Owner(name="Sở Y tế", statement="Sở Y tế chịu trách nhiệm.")
    identity = portal().identity.model_copy(update={"owner": owner})
    package = read_json(files(identity=identity)[addresses.DATA_PACKAGE])
    assert package["contributors"] == [{"title": "Sở Y tế", "roles": ["publisher"]}]
