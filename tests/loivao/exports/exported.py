"""The files for machines of the minimal portal and of the shipped one, as a reader of each format reads them."""

import csv
import io
import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from compiled import SHIPPED, pages, settings, site
from sites.portals import MINIMAL

from loivao import exports
from loivao.model import addresses
from loivao.model.portal import Portal

PORTALS = pytest.mark.parametrize("root", [MINIMAL, SHIPPED], ids=["minimal", "shipped"])


def files(root: Path = MINIMAL, **changes: Any) -> dict[str, bytes]:
    """Files by address; ``changes`` are fields of the portal put in place of its own."""
    made = exports.files(portal(root, **changes), settings(), pages(root, **changes).values())
    assert len({file.address for file in made}) == len(made)
    return {file.address: file.content for file in made}


@cache
def unchanged(root: Path) -> dict[str, bytes]:
    return files(root)


def portal(root: Path = MINIMAL, **changes: Any) -> Portal:
    return site(root, **changes).portal


def read_json(content: bytes) -> Any:
    return json.loads(content, parse_float=Decimal)


def read_table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def trees(root: Path) -> dict[str, Any]:
    """Every data file, read; the description of the package and the schema of the tables are none."""
    described = {addresses.DATA_PACKAGE, addresses.RESULTS_SCHEMA}
    return {
        address: read_json(content)
        for address, content in unchanged(root).items()
        if address.endswith(".json") and address not in described
    }


def data_file(kind: str, root: Path = MINIMAL, **changes: Any) -> Any:
    return read_json(files(root, **changes)[addresses.data_file(kind)])
