"""Trees to records: every fault of a record told with its line, or its cell, and in words of the catalogue."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from loivao.links.draft import Located, Origin
from loivao.model.scalars import IDENTIFIER_PATTERN, INDICATOR_PATTERN, PLAN_PLACE_PATTERN
from loivao.problems import Place, Problem, Tell, nearest, problem, quoted
from loivao.readers.tree import Fields, Items, Node, TreeOrigin, numbered, plain

R = TypeVar("R", bound=BaseModel)

_PATTERNS: Final = {
    IDENTIFIER_PATTERN: "value.not-an-identifier",
    PLAN_PLACE_PATTERN: "value.not-a-plan-place",
    INDICATOR_PATTERN: "value.not-an-indicator-code",
}
_SHAPES: Final = {
    "model_type": "record.not-a-mapping",
    "model_attributes_type": "record.not-a-mapping",
    "dict_type": "record.not-a-mapping",
    "tuple_type": "record.not-a-list",
    "too_short": "record.empty-list",
}
_ALLOWED: Final = re.compile(r"'([^']+)'")


def read_record(model: type[R], value: object, origin: Origin, tell: Tell) -> R | None:
    """The record that ``value`` (texts, lists, dictionaries) stands for; None, and all faults told, if it is none."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            # A list whose parts all have faults counts as too short: their faults are told, its length is not one.
            if fault["type"] != "too_short" or not fault["input"]:
                tell(_problem(fault, model, origin))
        return None


def read_tree(model: type[R], node: Node, file: str, tell: Tell) -> Located[R] | None:
    """The record that a node stands for, and where it stands."""
    origin = TreeOrigin(file, node)
    record = read_record(model, plain(node), origin, tell)
    return None if record is None else Located(record, origin)


def read_items(model: type[R], root: Fields, key: str, file: str, tell: Tell) -> tuple[Located[R], ...]:
    """The records of the list under ``key`` of a file; those with faults are told and left out."""
    read = (read_tree(model, node, file, tell) for _, node in numbered(root, key))
    return tuple(each for each in read if each is not None)


def check_keys(model: type[BaseModel], root: Fields, file: str, tell: Tell) -> None:
    """Tell what is wrong with a file's first level, where ``model`` is the whole of it and each key holds a list."""
    origin = TreeOrigin(file, root)
    for key, (_, node) in root.entries.items():
        if key not in model.model_fields:
            tell(_unknown_key(key, model, origin.at(key)))
        elif not isinstance(node, Items):
            tell(problem("record.not-a-list", origin.at(key), key=key))
    for key, field in model.model_fields.items():
        if field.is_required() and root.get(key) is None:
            tell(problem("record.missing-key", origin.at(), key=key, meaning=field.description or ""))


def _problem(fault: ErrorDetails, model: type[BaseModel], origin: Origin) -> Problem:
    kind, path, context = fault["type"], tuple(fault["loc"]), fault.get("ctx", {})
    place, key, found = origin.at(*path), _last_key(path), fault["input"]
    if kind == "extra_forbidden":
        return _unknown_key(key, _model_at(model, path[:-1]), place)
    if kind == "missing":
        meaning = _model_at(model, path[:-1]).model_fields[key].description or ""
        return problem("record.missing-key", origin.at(*path[:-1]), key=key, meaning=meaning)
    if kind in _SHAPES:
        return problem(_SHAPES[kind], place, key=key)
    if isinstance(found, list | dict):
        return problem("value.list-for-text" if isinstance(found, list) else "value.mapping-for-text", place, key=key)
    return _value_problem(kind, key, str(found), context, place)


def _value_problem(kind: str, key: str, found: str, context: Mapping[str, object], place: Place) -> Problem:
    if kind == "enum":
        allowed = _ALLOWED.findall(str(context["expected"]))
        near = nearest(found, allowed)
        return problem("value.not-allowed", place, key=key, found=found, allowed=quoted(allowed), near=near)
    if kind == "string_pattern_mismatch":
        return problem(_PATTERNS[str(context["pattern"])], place, key=key, found=found)
    if kind == "greater_than":
        return problem("value.too-small", place, key=key, found=found, limit=str(context["gt"]))
    return problem(kind, place, key=key, **{"found": found, **{name: str(value) for name, value in context.items()}})


def _unknown_key(key: str, model: type[BaseModel], place: Place) -> Problem:
    known = tuple(model.model_fields)
    return problem("record.unknown-key", place, key=key, near=nearest(key, known), allowed=quoted(known))


def _last_key(path: tuple[int | str, ...]) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _model_at(model: type[BaseModel], path: tuple[int | str, ...]) -> type[BaseModel]:
    """The model of the record that ``path`` leads to inside a record of ``model``."""
    for step in path:
        if isinstance(step, str):
            model = next(_models_in(model.model_fields[step].annotation), model)
    return model


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
