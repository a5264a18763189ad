"""YAML as staff see it in our data files: written by these rules, and appended to a file whose other lines stay."""

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Final

Value = str | Sequence[str]
WIDTH: Final = 100

# Readers take every scalar as text, so only what YAML itself would read otherwise needs quotes.
_PLAIN: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~](?:[^:#]|:(?=\S)|(?<=\S)#)*\Z")
_EMPTY_WORDS: Final = frozenset({"null", "Null", "NULL"})
_KEY: Final = re.compile(r"([A-Za-z_]+):(?:\s*(?P<value>[^\s#].*?))?\s*(?:#.*)?\Z")
_ITEM: Final = re.compile(r"( *)- ")


def mapping(values: Mapping[str, Value], indent: int = 0) -> list[str]:
    """The lines of a block mapping; a list of texts becomes a block sequence, long text a folded scalar."""
    pad = " " * indent
    lines: list[str] = []
    for key, value in values.items():
        if isinstance(value, str):
            head, *more = scalar(value, indent + 2)
            lines += [f"{pad}{key}: {head}", *more]
        else:
            lines.append(f"{pad}{key}:")
            for each in value:
                head, *more = scalar(each, indent + 4)
                lines += [f"{pad}  - {head}", *more]
    return lines


def scalar(text: str, indent: int) -> list[str]:
    """One text: plain where that is safe, folded where it is long, else in double quotes."""
    words = " ".join(text.split())
    if len(words) + indent > WIDTH:
        folded = textwrap.wrap(words, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        return [">-", *(" " * indent + line for line in folded)]
    return [words if _PLAIN.match(words) and words not in _EMPTY_WORDS else json.dumps(words, ensure_ascii=False)]


def append(text: str, key: str, entry: Mapping[str, Value]) -> str:
    """``text``, a YAML file, with ``entry`` as the last item of the list under the top-level ``key``.

    Every other line, comments too, stays as it is.

    Raises:
        LookupError: the file has no such list in block style (an empty ``[]`` is one).
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    start, value = _find(lines, key)
    if value not in (None, "[]"):
        raise LookupError(key)
    lines[start] = f"{key}:"
    end = last = start + 1
    while end < len(lines) and not _KEY.match(lines[end]):
        if lines[end].startswith((" ", "- ")) and lines[end].strip():
            last = end + 1
        end += 1
    first_item = next((found for line in lines[start + 1 : last] if (found := _ITEM.match(line))), None)
    indent = len(first_item[1]) if first_item else 2
    item = mapping(entry, indent + 2)
    item[0] = f"{' ' * indent}- {item[0].lstrip()}"
    return newline.join([*lines[:last], *item, *lines[last:], ""])


def _find(lines: Sequence[str], key: str) -> tuple[int, str | None]:
    for number, line in enumerate(lines):
        if (found := _KEY.match(line)) and found[1] == key:
            return number, found["value"]
    raise LookupError(key)
