"""Fields that name records say so by their type, so that the check of links forgets none."""

from typing import get_args

import pytest
from pydantic import BaseModel

from loivao.links.fields import marked_scalars
from loivao.load.portal import YAML_FILES
from loivao.model.guides import GuideHead, PageHead
from loivao.model.references import MayRefer, Named, NameOf
from loivao.model.results import Result
from loivao.problems import Problem
from loivao.readers.yaml import read_yaml

ALL = (*YAML_FILES.values(), GuideHead, PageHead, Result)
# Fields of an id's shape that declare an id, or a place in the plan, instead of naming a record.
DECLARING = {"id", "code", "plan_place"}


def models_under(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and every model inside it."""
    pending: list[object] = [field.annotation for field in model.model_fields.values()]
    found = {model}
    while pending:
        annotation = pending.pop()
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            found |= models_under(annotation)
        pending.extend(get_args(annotation))
    return found


def marks_and_patterns(annotation: object) -> str:
    """All that is written in a type, marks and patterns included."""
    return repr(annotation) + "".join(marks_and_patterns(argument) for argument in get_args(annotation))


@pytest.mark.parametrize("model", sorted(set().union(*map(models_under, ALL)), key=lambda model: model.__name__))
def test_every_field_of_the_shape_of_an_id_says_what_it_names(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        written = marks_and_patterns(field.annotation) + repr(field.metadata)
        if "pattern=" in written and name not in DECLARING:
            assert "NameOf" in written, f"{model.__name__}.{name}"


def test_marked_scalars_are_found_at_any_depth_and_in_spite_of_faults() -> None:
    text = """
for_whom: [a list where a text belongs]
you_get: ["[[amount:x]]"]
functions: [f1, {not: a scalar}, f2]
reviewed_by: so-y-te
instruments: a text where a list belongs
"""
    found: list[Problem] = []
    root = read_yaml(text, "x", found.append)
    marked = [(mark, scalar.text) for mark, scalar in marked_scalars(GuideHead, root)]
    assert marked == [
        (MayRefer(), "[[amount:x]]"),
        (NameOf(Named.FUNCTION), "f1"),
        (NameOf(Named.FUNCTION), "f2"),
        (NameOf(Named.AGENCY), "so-y-te"),
    ]
