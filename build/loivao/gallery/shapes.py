"""What the theme's YAML says of the values that components take: each kind becomes a record that checks them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Final

from markupsafe import Markup
from pydantic import AfterValidator, BeforeValidator, Field, create_model

from loivao.load.records import read_tree
from loivao.model.record import Record
from loivao.model.scalars import Flag, Number, Text, read_text
from loivao.problems import Tell, nearest, problem, quoted
from loivao.readers.tree import Fields, TreeOrigin

_PLAIN: Final[Mapping[str, Any]] = {
    "text": Text,
    "html": Annotated[str, BeforeValidator(read_text), AfterValidator(Markup)],
    "flag": Flag,
    "number": Number,
}
_LIST: Final = re.compile(r"list\[(.+)\]\Z")


class _Written(Record):
    type: Text = Field(description="text, html, flag, number, list[…], components/types.yaml")
    says: Text = ""
    required: Flag = False
    default: Any = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Parameter:
    """A parameter of a component, or a field of a kind of value; it is required where no default is written."""

    name: str
    type: str
    says: str
    default: Any
    values: tuple[str, ...]
    is_required: bool

    @property
    def kind(self) -> str:
        """What it is, or what the lists are of."""
        kind = self.type
        while found := _LIST.match(kind):
            kind = found[1]
        return kind


Kinds = Mapping[str, tuple[Parameter, ...]]
"""The fields of each kind of value that ``components/types.yaml`` describes."""


def read_parameters(fields: Fields, file: str, kinds: Iterable[str], tell: Tell) -> tuple[Parameter, ...]:
    """Parameters, or fields, by their names; a type that is neither plain nor in ``kinds`` is told too."""
    known, origin = (*_PLAIN, *kinds), TreeOrigin(file, fields)
    found = []
    for name, (_, node) in fields.entries.items():
        read = read_tree(_Written, node, file, tell)
        if read and isinstance(node, Fields):
            written, has_default = read.record, "default" in node.entries or "default" in node.empty
            found.append(Parameter(name, written.type, written.says, written.default, written.values, not has_default))
            if (kind := found[-1].kind) not in known:
                place, near = origin.at(name, "type"), nearest(kind, known)
                tell(problem("value.not-allowed", place, key="type", found=kind, allowed=quoted(known), near=near))
    return tuple(found)


def record_of(name: str, parameters: Iterable[Parameter], kinds: Kinds) -> type[Record]:
    """The record whose fields are ``parameters``."""
    fields: dict[str, Any] = {each.name: _field(each, kinds) for each in parameters}
    return create_model(name, __base__=Record, **fields)


def _field(parameter: Parameter, kinds: Kinds) -> tuple[Any, Any]:
    kind = _annotation(parameter, parameter.type, kinds)
    if parameter.is_required:
        return kind, Field(description=parameter.says)
    if parameter.default is None:
        return kind | None, None
    return kind, Field(parameter.default, validate_default=parameter.default != "")


def _annotation(parameter: Parameter, kind: str, kinds: Kinds) -> Any:
    if of := _LIST.match(kind):
        return tuple[_annotation(parameter, of[1], kinds), ...]  # type: ignore[misc]  # the type is known at run time
    if parameter.values:
        values = {value or "none": value for value in parameter.values}
        return StrEnum(parameter.name, values)
    return _PLAIN[kind] if kind in _PLAIN else record_of(kind, kinds[kind], kinds)
