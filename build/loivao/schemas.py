"""``loivao schemas``: JSON Schemas of the data files, for editors that check and complete YAML while staff type.

They are made from the same records that the files are read into, so they cannot say something else. Editors know
YAML's types while our readers take every scalar as the text that is written; hence a schema accepts what an editor
makes of such a text: ``1.5`` is a number to it, ``1,5`` is text, an empty value is null.
"""

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from loivao.exits import Exit
from loivao.load.portal import SCHEMAS, YAML_FILES
from loivao.model.guides import GuideHead, PageHead
from loivao.model.results import Result
from loivao.sentences import Voice

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
"""What the YAML plugins of today's editors know best."""
OTHERS: Final[Mapping[str, type[BaseModel]]] = {"guide": GuideHead, "page": PageHead, "result": Result}
"""What has no YAML file of its own: heads of guides and pages, and a row of results (``year`` is the file's name)."""

_SCALAR: Final = ["string", "number", "boolean"]
_DAY: Final = r"^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})$"
_INTEGER: Final = r"^-?[0-9]+$"
_NUMBER: Final = r"^-?[0-9]+([.,][0-9]+)?$"


def write_schemas(root: Path, voice: Voice) -> Exit:
    """Write every schema into the portal of ``root``; those that no record stands for any more are removed.

    Raises:
        OSError: the disk refuses.
    """
    folder, wanted = root / SCHEMAS, schemas()
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")
    voice.result(voice.text("schemas.done", count=len(wanted), folder=folder))
    return Exit.CLEAN


def schemas() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    of_files = {PurePosixPath(file).stem: model for file, model in YAML_FILES.items()}
    return {f"{name}.json": _schema(model) for name, model in (of_files | dict(OTHERS)).items()}


def _schema(model: type[BaseModel]) -> str:
    schema = model.model_json_schema(schema_generator=_ForEditors)
    for part in (schema, *schema.get("$defs", {}).values()):
        # Names and docstrings of classes are for developers; the fields say in Vietnamese what they are.
        part.pop("title", None)
        part.pop("description", None)
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2) + "\n"


class _ForEditors(GenerateJsonSchema):
    """What an editor makes of a text that our readers read."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = super().str_schema(schema) | {"type": _SCALAR}
        return made if "pattern" in made else made | {"minLength": 1}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:  # noqa: ARG002  # one kind of day
        return {"type": "string", "pattern": _DAY}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return super().int_schema(schema) | {"type": ["integer", "string"], "pattern": _INTEGER}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002  # bounds stand apart
        return {"type": ["number", "string"], "pattern": _NUMBER}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002  # there is one kind
        return {"enum": [True, False, "true", "false"]}

    def chain_schema(self, schema: core_schema.ChainSchema) -> JsonSchemaValue:
        """A text that is read and must then have a form: the form is what an editor can check."""
        return self.generate_inner(schema["steps"][-1])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A key that may be left out may also stand there empty."""
        made = {name: value for name, value in super().default_schema(schema).items() if name != "default"}
        if "type" not in made:
            return self.get_union_of_schemas([made, {"type": "null"}])
        kinds = [made["type"]] if isinstance(made["type"], str) else made["type"]
        return made | {"type": [*kinds, "null"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What may be left out has a default, see above. pydantic leaves its own name on the bound of such a number."""
        inner = self.generate_inner(schema["schema"])
        return {"exclusiveMinimum" if name == "gt" else name: value for name, value in inner.items()}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  # none
        """Titles would be the keys once more, in capitals."""
        return False
