"""References: the closed vocabulary by which words and records name other records. Nothing in content is executed.

In Markdown and in the few fields that allow it, a reference is written ``[[kind:id]]``. ``parse`` cuts a text into
spans that cover it exactly; the check of references and the rendering of pages both use it, so that what is checked
is what is shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_OPENING: Final = "[["
_WHOLE: Final = re.compile(r"\[\[(?P<kind>[a-z]+):(?P<id>[A-Za-z0-9.-]+)\]\]")
_BROKEN: Final = re.compile(r"\[\[+[^\[\]\n]{0,60}\]{0,2}")


class ReferenceKind(StrEnum):
    """What ``[[kind:id]]`` may name."""

    AMOUNT = "amount"
    """The money an amount comes to on the day of publication: "810.000 đồng mỗi tháng"."""
    COEFFICIENT = "coefficient"
    """The coefficient of an amount: "1,5"."""
    BASE = "base"
    """A base amount: "540.000 đồng mỗi tháng"."""
    AGENCY = "agency"
    FUNCTION = "function"
    """Whoever performs a function on the day of publication."""
    INSTRUMENT = "instrument"
    INDICATOR = "indicator"
    TERM = "term"


class Named(StrEnum):
    """What a field of a record may name."""

    AGENCY = "agency"
    FUNCTION = "function"
    INSTRUMENT = "instrument"
    BASE = "base"
    AMOUNT = "amount"
    INDICATOR = "indicator"
    AREA = "area"
    TASK = "task"
    TERM = "term"


@dataclass(frozen=True)
class NameOf:
    """Mark of a field type: its text is the id of a record of this kind. The check of links reads it."""

    kind: Named


@dataclass(frozen=True)
class MayRefer:
    """Mark of a field type: its text may hold ``[[kind:id]]``."""


@dataclass(frozen=True)
class Words:
    """Text without a reference."""

    text: str
    start: int


@dataclass(frozen=True)
class Reference:
    """A well-formed ``[[kind:id]]``; whether the kind and the id exist is for the check of links to say."""

    text: str
    start: int
    kind: str
    id: str


@dataclass(frozen=True)
class Malformed:
    """Something that begins like a reference and is none; ``text`` is what stands there, shortened."""

    text: str
    start: int


Span = Words | Reference | Malformed


def parse(text: str) -> tuple[Span, ...]:
    """The spans of ``text``, in order; their texts joined are ``text`` again, ``start`` counts characters from 0."""
    return tuple(_spans(text))


def references(text: str) -> Iterator[Reference | Malformed]:
    """Only what is, or tries to be, a reference."""
    return (span for span in _spans(text) if not isinstance(span, Words))


def _spans(text: str) -> Iterator[Span]:
    written = 0
    opening = text.find(_OPENING)
    while opening >= 0:
        if opening > written:
            yield Words(text[written:opening], written)
        if whole := _WHOLE.match(text, opening):
            yield Reference(whole.group(), opening, whole["kind"], whole["id"])
            written = whole.end()
        else:
            broken = _BROKEN.match(text, opening)
            written = broken.end() if broken else opening + len(_OPENING)
            yield Malformed(text[opening:written], opening)
        opening = text.find(_OPENING, written)
    if written < len(text):
        yield Words(text[written:], written)
