"""Dates: "18/4" is read as a fraction, so a page writes "ngày 18 tháng 4"."""

import re
from collections.abc import Iterator
from typing import Final

from loivao.language.page import Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, problem

_FULL: Final = re.compile(
    r"(?<![\w/.-])(?P<day>[0-9]{1,2})(?P<sign>[/.-])(?P<month>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4})(?![\w/-])"
)
_ISO: Final = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)[0-9]{2})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![\w/-])")
_DAY: Final = re.compile(r"(?<![\w/.,-])(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?![\w/-]|[.,][0-9])")
# "06/2026" after the name of a kind of instrument is its number.
_MONTH: Final = re.compile(
    r"(?<![\w/.,-])(?<!số )(?<!định )(?<!luật )(?<!tư )(?<!lệnh )(?<!quyết )(?<!hoạch )(?<!thị )"
    r"(?P<month>[0-9]{1,2})/(?P<year>(?:19|20)[0-9]{2})(?![\w/-])",
    re.IGNORECASE,
)


def dates(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """A fault for a day or a month in digits and signs; ``18/4`` may be a fraction, and the message says so."""
    for pattern in (_FULL, _ISO, _MONTH):
        for found, place in page.find(pattern):
            if _may_be(found):
                yield problem("language.date", place, found=found.group(), instead=_in_words(found))
    for found, place in page.find(_DAY):
        if _may_be(found):
            yield problem("language.date-or-fraction", place, found=found.group(), instead=_in_words(found))


def _may_be(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    return 1 <= int(parts["month"]) <= 12 and 1 <= int(parts.get("day", "1")) <= 31


def _in_words(found: re.Match[str]) -> str:
    named = (("day", "ngày"), ("month", "tháng"), ("year", "năm"))
    parts = found.groupdict()
    return " ".join(f"{word} {int(parts[name])}" for name, word in named if name in parts)
