"""Rows that an option of the command names: states, engines, looks."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar


class _Named(Protocol):
    @property
    def name(self) -> str: ...


Row = TypeVar("Row", bound=_Named)


def chosen(text: str, rows: Sequence[Row], groups: Mapping[str, Sequence[Row]]) -> tuple[Row, ...]:
    """A group by its name, or the rows named with commas, in their own order. Raises ValueError with the wrong name."""
    if text in groups:
        return tuple(groups[text])
    names = [name.strip() for name in text.split(",")]
    known = {row.name for row in rows}
    for name in names:
        if name not in known:
            raise ValueError(name)
    return tuple(row for row in rows if row.name in names)
