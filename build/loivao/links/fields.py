"""References in the fields of records: each field says by its type what it names, so that none can be forgotten."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Final, get_args, get_origin

from pydantic import BaseModel

from loivao.links.draft import Draft
from loivao.links.names import MOST_SUGGESTED, Names
from loivao.model.references import MayRefer, Named, NameOf
from loivao.problems import Place, Problem
from loivao.readers.tree import Fields, Items, Node, Scalar

Mark = NameOf | MayRefer
_LIKE_AN_ID: Final = re.compile(r"[A-Za-z0-9.-]+\Z")
"""What cannot be an id at all is told as such, once."""
_RESULT_FIELDS: Final = (("indicator", Named.INDICATOR), ("area", Named.AREA), ("reporting_agency", Named.AGENCY))


def dangling_fields(draft: Draft, names: Names) -> Iterator[Problem]:
    """Every field of a record, valid or not, that names a record which is not there."""
    for tree in draft.trees.values():
        for mark, scalar in marked_scalars(tree.model, tree.root):
            if isinstance(mark, NameOf) and _LIKE_AN_ID.match(scalar.text) and names.lacks(mark.kind, scalar.text):
                yield names.unknown(mark.kind, scalar.text, Place(tree.file, scalar.line))
    yield from _dangling_results(draft, names)


def marked_scalars(model: type[BaseModel], node: Node | None) -> Iterator[tuple[Mark, Scalar]]:
    """The scalars under ``node`` whose field in ``model`` is marked; what does not fit the model is passed over."""
    if not isinstance(node, Fields):
        return
    for key, (annotation, marks) in _fields(model).items():
        child = node.get(key)
        if isinstance(child, Scalar):
            yield from ((mark, child) for mark in marks)
        if child is not None:
            yield from _under(annotation, child)


@cache
def _fields(model: type[BaseModel]) -> dict[str, tuple[object, tuple[Mark, ...]]]:
    return {
        name: (field.annotation, tuple(mark for mark in field.metadata if isinstance(mark, Mark)))
        for name, field in model.model_fields.items()
    }


def _under(annotation: object, node: Node) -> Iterator[tuple[Mark, Scalar]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from marked_scalars(annotation, node)
    elif get_origin(annotation) is Annotated:
        if isinstance(node, Scalar):
            yield from ((mark, node) for mark in get_args(annotation) if isinstance(mark, Mark))
    elif get_origin(annotation) is tuple:
        if isinstance(node, Items):
            for item in node.nodes:
                yield from _under(get_args(annotation)[0], item)
    else:
        for choice in get_args(annotation):
            yield from _under(choice, node)


def _dangling_results(draft: Draft, names: Names) -> Iterator[Problem]:
    count = 0
    for located in draft.results:
        for column, kind in _RESULT_FIELDS:
            identifier = getattr(located.record, column)
            if identifier is not None and names.lacks(kind, identifier):
                count += 1
                yield names.unknown(kind, identifier, located.origin.at(column), with_near=count <= MOST_SUGGESTED)
