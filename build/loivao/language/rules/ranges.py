"""Ranges and signs: a dash between numbers is silent, and "≥" is often not read."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from loivao.language.page import Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, warning

_NUMBER: Final = r"[0-9]{1,6}(?:[.,][0-9]{1,3})?"
_UNITS: Final = "tuổi|tháng|năm|ngày|giờ|phút|tuần|lần|người|trẻ|hộ|xã|triệu|nghìn|đồng|mét|cm|km|lớp|buổi|bước|điểm"
_RANGE: Final = re.compile(
    rf"(?<![\w.,/-])(?P<from>{_NUMBER})\s*[-–—]\s*(?P<to>{_NUMBER})(?=\s*%|\s+(?:{_UNITS})\b)", re.IGNORECASE
)
_YEARS: Final = re.compile(r"(?<![\w.,/-])(?P<from>(?:19|20)[0-9]{2})\s*[-–—]\s*(?P<to>(?:19|20)[0-9]{2})(?![\w/-])")
SIGNS: Final[Mapping[str, str]] = {
    "≥": "từ … trở lên",
    "≤": "nhiều nhất …",
    "±": "hơn kém …",
    "≈": "khoảng …",
    "→": "thành",
    "⇒": "vì vậy",
}
_SIGN: Final = re.compile(f"[{''.join(SIGNS)}]")


def ranges(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """A warning for a range with a dash, and for a sign that stands for words."""
    for found, place in page.find(_YEARS):
        instead = f"từ năm {found['from']} đến năm {found['to']}"
        yield warning("language.sign-for-words", place, found=found.group(), instead=instead)
    for found, place in page.find(_RANGE):
        if not _YEARS.match(found.string, found.start()):
            instead = f"từ {found['from']} đến {found['to']}"
            yield warning("language.sign-for-words", place, found=found.group(), instead=instead)
    for found, place in page.find(_SIGN):
        yield warning("language.sign-for-words", place, found=found.group(), instead=SIGNS[found.group()])
