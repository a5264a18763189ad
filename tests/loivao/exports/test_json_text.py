"""JSON: exact, the same for the same value, and safe inside a page."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao.exports.json_text import Value, json_file, json_in_html

SCALARS = st.none() | st.booleans() | st.integers() | st.text() | st.decimals(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    SCALARS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=5), inside, max_size=4),
    max_leaves=20,
)


def as_read(value: Any) -> Any:
    """What a reader gets: a decimal without a point is a whole number."""
    if isinstance(value, Decimal):
        text = format(value, "f")
        return value if "." in text else int(text)
    if isinstance(value, dict):
        return {key: as_read(each) for key, each in value.items()}
    return [as_read(each) for each in value] if isinstance(value, list) else value


@given(VALUES)
def test_what_is_written_is_read_back_exactly(value: Value) -> None:
    assert json.loads(json_file(value), parse_float=Decimal) == as_read(value)
    assert json.loads(json_in_html(value), parse_float=Decimal) == as_read(value)


@given(VALUES)
def test_nothing_can_end_a_script_element_or_a_line_in_it(value: Value) -> None:
    assert not set("<>&\n\r\u2028\u2029") & set(json_in_html(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2026, 10, 5), '"2026-10-05"'),
        (Decimal("1E+3"), "1000"),
        (Decimal("7.10"), "7.10"),
        (True, "true"),
        ((), "[]"),
        ({}, "{}"),
        ({"tên": ("đ", None)}, '{"t\\u00ean":["đ",null]}'),
    ],
)
def test_values_are_written_as_other_programs_expect(value: Value, expected: str) -> None:
    assert json_in_html(value) == expected


def test_a_file_is_indented_for_people() -> None:
    assert json_file({"a": ({"b": 1}, 2)}).decode() == ('{\n  "a": [\n    {\n      "b": 1\n    },\n    2\n  ]\n}\n')
