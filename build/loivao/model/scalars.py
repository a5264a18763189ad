"""Scalar types of the data files: each reads one written text into one value, or says what was expected.

Readers hand every scalar over as the text that stands in the file. Nothing is guessed: a text with two readings
is refused. A refusal is a ``PydanticCustomError`` whose type is a code of the message catalogue
(``loivao.problems``) and whose context names what was found.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Final

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from loivao.model.references import MayRefer, Named, NameOf

IDENTIFIER_PATTERN: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PLAN_PLACE_PATTERN: Final = r"^(I|II|III|IV)(\.[1-9][0-9]*){1,2}$"
INDICATOR_PATTERN: Final = r"^NKT-[0-9]{2}[a-z]?$"

_ISO_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_VIETNAMESE_DATE: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\Z")
# Fifteen digits: more than any sum of đồng in a state budget, and few enough to stay exact in every spreadsheet.
_INTEGER: Final = re.compile(r"-?(0|[1-9][0-9]{0,14})\Z")
_GROUPED: Final = re.compile(r"-?[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\1[0-9]{3})*\Z")
_DECIMAL: Final = re.compile(r"-?(0|[1-9][0-9]{0,14})([.,][0-9]{1,15})?\Z")
_TOO_LONG: Final = re.compile(r"-?(?:[0-9]{16,}(?:[.,][0-9]*)?|[0-9]+[.,][0-9]{16,})\Z")
_SIGNS: Final = re.compile("[.,]")
_HTTPS: Final = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?([/?#][^\s\"<>\\]*)?\Z", re.IGNORECASE)
# C0/C1 controls, soft hyphen, zero-width and bidirectional marks: no reader sees them, every search stumbles on them.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)


REMEMBERED: Final = 4096
"""How many texts are remembered with what they were read as: a table repeats the same few."""


def _fault(code: str, found: str, **values: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{found}", {"found": found, **values})


def _grouped_fault(text: str) -> PydanticCustomError:
    """``1.234`` has two readings, and both are named; ``1.234.567`` has one, and yet is not how numbers are written."""
    thousands = text.replace(".", "").replace(",", "")
    if len(_SIGNS.findall(text)) > 1:
        return _fault("value.thousands", text, thousands=thousands)
    decimal = text.replace(".", ",").rstrip("0").rstrip(",")
    return _fault("value.grouped", text, thousands=thousands, decimal=decimal)


def _written(value: object) -> str:
    """The text of one scalar, trimmed; raises for a list or a mapping."""
    if isinstance(value, str):
        return value.strip()
    raise _fault("value.list-for-text" if isinstance(value, list) else "value.mapping-for-text", "")


def read_text(value: object) -> str:
    """Words in NFC on one or more lines; raises for empty text and for invisible characters."""
    return _words(value if isinstance(value, str) else _written(value))


@lru_cache(REMEMBERED)
def _words(written: str) -> str:
    text = unicodedata.normalize("NFC", written.strip())
    if not text:
        raise _fault("value.empty", "")
    if found := _INVISIBLE.search(text):
        raise _fault("value.invisible-character", f"U+{ord(found.group()):04X}")
    return text


def read_date(value: object) -> date:
    """A day, written ``2026-10-05`` or ``05/10/2026``; raises for anything else and for days that do not exist."""
    return _day(_written(value))


@lru_cache(REMEMBERED)
def _day(text: str) -> date:
    if iso := _ISO_DATE.match(text):
        year, month, day = (int(part) for part in iso.groups())
    elif vietnamese := _VIETNAMESE_DATE.match(text):
        day, month, year = (int(part) for part in vietnamese.groups())
    else:
        raise _fault("value.not-a-date", text)
    try:
        return date(year, month, day)
    except ValueError:
        raise _fault("value.no-such-day", text) from None


def read_integer(value: object) -> int:
    """A whole number without thousands signs; raises ``value.grouped`` for ``1.234``, which has two readings."""
    return _whole(_written(value))


@lru_cache(REMEMBERED)
def _whole(text: str) -> int:
    if _GROUPED.match(text):
        raise _grouped_fault(text)
    if not _INTEGER.match(text):
        raise _fault("value.too-many-digits" if _TOO_LONG.match(text) else "value.not-an-integer", text)
    return int(text)


def read_decimal(value: object) -> Decimal:
    """A number, ``12.5`` or ``12,5``; raises ``value.grouped`` for ``1.234`` and ``1,234``, which have two readings."""
    return _number(_written(value))


@lru_cache(REMEMBERED)
def _number(text: str) -> Decimal:
    if _GROUPED.match(text):
        raise _grouped_fault(text)
    if not _DECIMAL.match(text):
        raise _fault("value.too-many-digits" if _TOO_LONG.match(text) else "value.not-a-number", text)
    return Decimal(text.replace(",", "."))


def read_boolean(value: object) -> bool:
    """``true`` or ``false``, nothing else: ``no`` and ``1`` are refused."""
    text = _written(value)
    if text not in ("true", "false"):
        raise _fault("value.not-a-boolean", text)
    return text == "true"


def read_https(value: object) -> str:
    """A web address that begins with ``https://``."""
    text = _written(value)
    if not _HTTPS.match(text):
        raise _fault("value.not-https", text)
    return text


Text = Annotated[str, BeforeValidator(read_text)]
Day = Annotated[date, BeforeValidator(read_date)]
Integer = Annotated[int, BeforeValidator(read_integer)]
Number = Annotated[Decimal, BeforeValidator(read_decimal)]
Flag = Annotated[bool, BeforeValidator(read_boolean)]
Identifier = Annotated[str, BeforeValidator(read_text), Field(pattern=IDENTIFIER_PATTERN)]
PlanPlace = Annotated[str, BeforeValidator(read_text), Field(pattern=PLAN_PLACE_PATTERN)]
IndicatorCode = Annotated[str, BeforeValidator(read_text), Field(pattern=INDICATOR_PATTERN)]
TextWithReferences = Annotated[Text, MayRefer()]
HttpsAddress = Annotated[str, BeforeValidator(read_https)]

AgencyId = Annotated[Identifier, NameOf(Named.AGENCY)]
FunctionId = Annotated[Identifier, NameOf(Named.FUNCTION)]
InstrumentId = Annotated[Identifier, NameOf(Named.INSTRUMENT)]
BaseId = Annotated[Identifier, NameOf(Named.BASE)]
AreaId = Annotated[Identifier, NameOf(Named.AREA)]
TaskId = Annotated[PlanPlace, NameOf(Named.TASK)]
IndicatorId = Annotated[IndicatorCode, NameOf(Named.INDICATOR)]
