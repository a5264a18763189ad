"""Amounts of money come from the data, so that a change of one number changes every page."""

import re
from collections.abc import Iterator
from typing import Final

from loivao.language.page import Page
from loivao.language.vocabulary import Vocabulary
from loivao.problems import Problem, problem

_FIGURE: Final = r"(?<![\w.,])(?:[0-9]{1,3}(?:[., ][0-9]{3})+|[0-9]+(?:[.,][0-9]{1,2})?)"
_THOUSANDS: Final = r"(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s+rưỡi)?"
_MONEY: Final = re.compile(
    rf"{_FIGURE}(?:\s*{_THOUSANDS})*\s*(?:đồng(?!\s+(?:chí|bào|nghiệp|đội)\b)|VNĐ|VND|₫)(?!\w)"
    rf"|{_FIGURE}\s*{_THOUSANDS}\s*đ(?!\w)"
    r"|(?<![\w.,])[0-9]{1,3}(?:[.,][0-9]{3})+\s*đ(?!\w)"
    r"|(?<![\w.,])[0-9]+đ(?!\w)",
    re.IGNORECASE,
)
_NOTHING: Final = re.compile(r"0+\D*\Z")


def amounts(page: Page, _: Vocabulary) -> Iterator[Problem]:
    """A fault for a sum in đồng that is typed; "0 đồng" has nothing that could change, "3 đồng chí" are persons."""
    for found, place in page.find(_MONEY):
        if not _NOTHING.match(found.group()):
            yield problem("language.typed-amount", place, found=" ".join(found.group().split()))
