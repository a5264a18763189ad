"""Values as JSON: decimals stay exact, days are written as ISO 8601, and the same value gives the same text.

The standard library writes a ``Decimal`` not at all, and a ``float`` not always exactly; hence a writer of our own.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from markupsafe import Markup

Value: TypeAlias = "bool | int | Decimal | str | date | Sequence[Value] | Mapping[str, Value] | None"
INDENT: Final = "  "

# What could end a script element or a line inside one; the same letters to every reader of JSON.
_IN_HTML: Final = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def json_file(value: Value) -> bytes:
    """A JSON file that people can read too: UTF-8, indented, with a line end at its end."""
    return f"{_text(value, 0)}\n".encode()


def json_in_html(value: Value) -> Markup:
    """JSON on one line that may stand inside a script element: nothing in it can end the element."""
    return Markup(_text(value, None).translate(_IN_HTML))  # noqa: S704  # no sign of HTML is left in it


def _text(value: Value, depth: int | None) -> str:
    """``depth`` counts how far in the value stands; None: all on one line."""
    deeper = None if depth is None else depth + 1
    if isinstance(value, Mapping):
        colon = ":" if depth is None else ": "
        entries = (f"{json.dumps(key)}{colon}{_text(each, deeper)}" for key, each in value.items())
        return _enclosed("{", entries, "}", depth)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _enclosed("[", (_text(each, deeper) for each in value), "]", depth)
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value.isoformat() if isinstance(value, date) else value, ensure_ascii=False)


def _enclosed(opening: str, entries: Iterable[str], closing: str, depth: int | None) -> str:
    known = tuple(entries)
    if depth is None or not known:
        return opening + ",".join(known) + closing
    line = "\n" + INDENT * depth
    return opening + line + INDENT + f",{line}{INDENT}".join(known) + line + closing
