"""The description of all data files by the Data Package standard, version 2.0 (datapackage.org)."""

from hashlib import sha256
from typing import Final
from urllib.parse import urljoin

from loivao.exports import results
from loivao.exports.file import File
from loivao.exports.json_text import Value, json_file
from loivao.model import addresses
from loivao.model.portal import Portal
from loivao.model.results import ResultStatus
from loivao.model.scalars import INDICATOR_PATTERN
from loivao.render.words import Words

PROFILES: Final = "https://datapackage.org/profiles/2.0/"
_MIDNIGHT: Final = "T00:00:00+07:00"
_TYPES: Final = {"value": "number", "as_of": "date", "published_on": "date", "year": "integer"}
_MEDIA: Final = {"csv": "text/csv", "json": "application/json"}


def described(file: File, title: str) -> dict[str, Value]:
    """A data file as a resource. Its path is a whole address where it stands outside the folder of the description.

    The name is the file's own, with its ending, so that a table and a tree of the same data are told apart.
    """
    ending = file.address.rpartition(".")[2]
    resource: dict[str, Value] = {
        "name": file.address.rpartition("/")[2].replace(".", "-"),
        "path": file.address,
        "title": title,
        "format": ending,
        "mediatype": _MEDIA[ending],
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
    }
    if ending == "csv":
        resource |= {"type": "table", "schema": addresses.RESULTS_SCHEMA}
    return resource
