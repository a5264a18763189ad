"""Values as JSON: decimals stay exact, days are written as ISO 8601, and the same value gives the same text.

The standard library writes a ``Decimal`` not at all, and a ``float`` not always exactly; hence a writer of our own.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

Value: TypeAlias = "None | bool | int | Decimal | str | date | Sequence[Value] | Mapping[str, Value]"
INDENT: Final = "  "

# What could end a script element or a line inside one; the same letters to every reader of JSON.
_IN_HTML: Final = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def json_file(value: Value) -> bytes:
    """A JSON file that people can read too: UTF-8, indented, with a line end at its end."""
    return f"{_text(value, 0)}\n".encode()


def json_in_html(value: Value) -> str:
    """JSON on one line that may stand inside a script element: nothing in it can end the element."""
    return _text(value, None).translate(_IN_HTML)


def number(value: Decimal | int) -> str:
    """A number in plain digits, without zeros that say nothing: 810000.0 → "810000"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _text(value: Value, depth: int | None) -> str:
    match value:
        case None | bool():
            return {None: "null", True: "true", False: "false"}[value]
        case str():
            return json.dumps(value, ensure_ascii=False)
        case int() | Decimal():
            return number(value)
        case date():
            return json.dumps(value.isoformat())
        case Mapping():
            colon = ":" if depth is None else ": "
            deeper = None if depth is None else depth + 1
            entries = (f"{json.dumps(key)}{colon}{_text(each, deeper)}" for key, each in value.items())
            return _enclosed("{", entries, "}", depth)
        case _:
            deeper = None if depth is None else depth + 1
            return _enclosed("[", (_text(each, deeper) for each in value), "]", depth)


def _enclosed(opening: str, entries: Iterable[str], closing: str, depth: int | None) -> str:
    """The entries between brackets; ``depth`` None: all on one line."""
    known = tuple(entries)
    if depth is None or not known:
        return opening + ",".join(known) + closing
    line = "\n" + INDENT * depth
    return opening + line + INDENT + f",{line}{INDENT}".join(known) + line + closing
