"""Words of the interface, and numbers, dates and money as the language of the portal writes them.

The words live in ``theme/strings/<language>.yml``: one flat list, filled by name. Numbers and dates follow CLDR.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from babel.dates import format_date
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from loivao.model.amounts import Period
from loivao.problems import Invalid, Place, Problem, problem
from loivao.readers.text import decode
from loivao.readers.tree import Scalar
from loivao.readers.yaml import read_yaml
from loivao.render.prose import time_element

FOLDER: Final = "strings"


@dataclass(frozen=True)
class Words:
    """The interface in one language."""

    language: str
    sentences: Mapping[str, str]

    def text(self, key: str, /, **values: str | int) -> str:
        """The plain sentence of ``key``, filled.

        Raises:
            KeyError: no such sentence, or it needs a value that was not given.
        """
        return self.sentences[key].format_map(values)

    def html(self, key: str, /, **values: object) -> Markup:
        """The same as HTML: the sentence and its values are escaped, except values that are HTML themselves."""
        return escape(self.sentences[key]).format(**values)

    def number(self, value: Decimal | int) -> str:
        """1130 → "1.130", 1.5 → "1,5"."""
        return format_decimal(value, locale=self.language, decimal_quantization=False)

    def quantity(self, value: Decimal | int, unit: str) -> str:
        """A number with its unit: "1.130 người"; the percent sign stands close: "6,11%"."""
        return f"{self.number(value)}%" if unit == "%" else f"{self.number(value)} {unit}"

    def money(self, value: Decimal | int, per: Period) -> str:
        """Đồng for one period: "810.000 đồng mỗi tháng"."""
        return self.text(f"money_{per.value}", money=self.number(value))

    def day(self, day: date) -> str:
        """A date in words: "ngày 5 tháng 10 năm 2026"."""
        return format_date(day, self.sentences["date_pattern"], locale=self.language)

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
