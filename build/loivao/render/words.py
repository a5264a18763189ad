"""Words of the interface, and numbers, dates and money as the language of the portal writes them.

The words live in ``theme/strings/<language>.yml``: one flat list, filled by name. Numbers, dates and the forms that go
with numbers follow CLDR: ``<key>`` is the form "other", ``<key>_one`` or ``<key>_few`` stands beside it where the
language has such a form. A year is no number here: it is given as text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Final

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup, escape

from loivao.model.alphabet import Alphabet
from loivao.model.amounts import Period
from loivao.problems import Invalid, Place, Problem, problem
from loivao.readers.text import decode
from loivao.readers.tree import Scalar
from loivao.readers.yaml import read_yaml
from loivao.render.prose import time_element

FOLDER: Final = "strings"
PERCENT: Final = "%"
COUNT: Final = "count"
"""The value whose number decides on the form of a sentence."""


@dataclass(frozen=True)
class Words:
    """The interface in one language."""

    language: str
    sentences: Mapping[str, str]

    @cached_property
    def locale(self) -> Locale:
        """What CLDR knows of the language."""
        return Locale.parse(self.language)

    @cached_property
    def alphabet(self) -> Alphabet:
        """The order of names in the language."""
        return Alphabet(self.sentences["alphabet"].split())

    def foreign(self, language: str) -> str:
        """``language`` where it is not that of the portal, so that words in it have to be marked; else ""."""
        return "" if language == self.language else language

    def text(self, key: str, /, **values: str | int | Decimal) -> str:
        """The plain sentence of ``key``, filled; numbers are written as the language writes them.

        Raises:
            KeyError: no such sentence, or it needs a value that was not given.
        """
        return self._form(key, values).format_map({name: self._written(value) for name, value in values.items()})

    def html(self, key: str, /, **values: object) -> Markup:
        """The same as HTML: the sentence and its values are escaped, except values that are HTML themselves."""
        return escape(self._form(key, values)).format(**{name: self._written(value) for name, value in values.items()})

    def _form(self, key: str, values: Mapping[str, object]) -> str:
        """The sentence of ``key`` in the form that goes with the number in it."""
        count = values.get(COUNT)
        form = f"{key}_{self.locale.plural_form(count)}" if isinstance(count, int | Decimal) else key
        return self.sentences.get(form) or self.sentences[key]

    def _written(self, value: object) -> object:
        return self.number(value) if isinstance(value, int | Decimal) else value

    def number(self, value: Decimal | int) -> str:
        """1130 → "1.130", 1.5 → "1,5"."""
        return format_decimal(value, locale=self.language, decimal_quantization=False)

    def quantity(self, value: Decimal | int, unit: str) -> str:
        """A number with its unit: "1.130 người"; the percent sign stands where the language has it: "6,11%"."""
        if unit == PERCENT:
            return format_percent(Decimal(value) / 100, locale=self.language, decimal_quantization=False)
        return self.text("quantity", number=self.number(value), unit=unit)

    def money(self, value: Decimal | int, per: Period) -> str:
        """Đồng for one period: "810.000 đồng mỗi tháng"."""
        return self.text(f"money_{per.value}", money=self.number(value))

    def day(self, day: date) -> str:
        """A date in words: "ngày 5 tháng 10 năm 2026"."""
        return format_date(day, self.sentences["date_pattern"], locale=self.language)

    def any_of(self, count: int) -> str:
        """A pattern of ``count`` names of which any will do: "{}, {} hoặc {}"."""
        return format_list(["{}"] * count, "or", self.language)

    def month(self, day: date) -> str:
        """The month of a date in words: "Tháng 10 năm 2026"."""
        return format_date(day, self.sentences["month_pattern"], locale=self.language)

    def time(self, day: date) -> Markup:
        """A date in words, marked with the date that a machine reads."""
        return time_element(day, self.day(day))


def load_words(theme: Path, language: str) -> Words:
    """The words of ``language`` from the theme.

    Raises:
        Invalid: the file is missing or cannot be read, or a line of it is not "key: sentence".
    """
    file = f"theme/{FOLDER}/{language}.yml"
    problems: list[Problem] = []
    try:
        raw = (theme / FOLDER / f"{language}.yml").read_bytes()
    except OSError as error:
        raise Invalid([problem("file.unreadable", Place(file), reason=error.strerror or str(error))]) from None
    text = decode(raw, file, problems.append)
    fields = read_yaml(text, file, problems.append) if text is not None else None
    sentences: dict[str, str] = {}
    for key, (line, node) in fields.entries.items() if fields else ():
        if isinstance(node, Scalar):
            sentences[key] = node.text
        else:
            problems.append(problem("theme.not-a-sentence", Place(file, line), key=key))
    if problems:
        raise Invalid(problems)
    return Words(language, sentences)
