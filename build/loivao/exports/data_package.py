"""The description of all data files by the Data Package standard, version 2.0 (datapackage.org)."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from loivao.exports import results
from loivao.exports.file import File
from loivao.exports.json_text import Value, json_file
from loivao.exports.records import absolute, midnight
from loivao.model import addresses
from loivao.model.results import ResultStatus
from loivao.model.scalars import INDICATOR_PATTERN
from loivao.pages.site import Site
from loivao.render.words import Words

PROFILES: Final = "https://datapackage.org/profiles/2.0/"
_MEDIA: Final = {"csv": "text/csv", "json": "application/json"}
_ALWAYS: Final[Value] = {"required": True}
_FIELDS: Final[dict[str, dict[str, Value]]] = {
    "indicator": {"type": "string", "constraints": {"required": True, "pattern": INDICATOR_PATTERN}},
    "area": {"type": "string", "constraints": _ALWAYS},
    "value": {"type": "number", "decimalChar": ","},
    "unit": {"type": "string", "constraints": _ALWAYS},
    "status": {
        "type": "string",
        "constraints": {"required": True, "enum": tuple(status.value for status in ResultStatus)},
    },
    "as_of": {"type": "date", "constraints": _ALWAYS},
    "source": {"type": "string", "constraints": _ALWAYS},
    "published_on": {"type": "date"},
    "year": {"type": "integer", "constraints": _ALWAYS},
}
"""What the columns of the tables of results hold; a column not named here holds text or nothing."""


def schema(words: Words) -> File:
    """The columns of every table of results, by Table Schema."""
    fields = tuple(
        {"name": name, "title": words.text(f"export_column_{name}"), **_FIELDS.get(name, {"type": "string"})}
        for name in results.COLUMNS
    )
    whole: Value = {"$schema": f"{PROFILES}tableschema.json", "fields": fields, "missingValues": ("",)}
    return File(addresses.RESULTS_SCHEMA, json_file(whole))


def data_package(site: Site, files: Iterable[tuple[File, str]]) -> File:
    """The description of ``files``, each with its title. No licence is named: none is known."""
    identity, words, day = site.portal.identity, site.words, site.portal.day
    described: dict[str, Value] = {
        "$schema": f"{PROFILES}datapackage.json",
        "name": addresses.slug(identity.name),
        "title": words.text("export_title", name=identity.name),
        "description": identity.description,
        "homepage": site.settings.address,
        "version": day,
        "created": midnight(day).isoformat(),
    }
    if results.has_illustrative(site.portal.results):
        described["description"] = f"{words.text('export_illustrative')} {identity.description}"
    if identity.owner.name:
        described["contributors"] = ({"title": identity.owner.name, "roles": ("publisher",)},)
    sources = dict.fromkeys(result.source for result in site.portal.results)
    described["sources"] = tuple({"title": source} for source in sources)
    described["resources"] = tuple(_resource(site, file, title) for file, title in files)
    return File(addresses.DATA_PACKAGE, json_file(described))


def _resource(site: Site, file: File, title: str) -> Value:
    """A file of data. Outside the folder of the description its path has to be a whole address."""
    name, ending = file.address.rpartition("/")[2], file.address.rpartition(".")[2]
    resource: dict[str, Value] = {
        "name": name.replace(".", "-"),
        "path": name if file.address.startswith(addresses.DATA) else absolute(site, file.address),
        "title": title,
        "format": ending,
        "mediatype": _MEDIA[ending],
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{sha256(file.content).hexdigest()}",
    }
    if ending == "csv":
        resource |= {"type": "table", "schema": addresses.RESULTS_SCHEMA.removeprefix(addresses.DATA)}
    return resource
