"""Text of a script that runs from right to left says so, and other text does not."""

import re
import unicodedata
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LEFT = Words(
    'Đoạn này viết từ phải sang trái nhưng không có dir="rtl": “{piece}…”.',
    'This passage runs from right to left but has no dir="rtl": “{piece}…”.',
)
_RIGHT = Words(
    'Đoạn này viết từ trái sang phải nhưng nằm trong dir="rtl": “{piece}…”.',
    'This passage runs from left to right but lies in dir="rtl": “{piece}…”.',
)
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FEWEST = 30
_KINDS = {"R": "rtl", "AL": "rtl", "L": "ltr"}


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each passage with letters from right to left, and to each under a `dir` of that kind."""
    turned = any("dir" in element.attrib for element in document.elements())
    for passage in document.passages:
        if not turned and not _FROM_RIGHT.search(passage.text):
            continue
        given = _direction(passage.block)
        if passage.code or given == "auto":
            continue
        letters = [_KINDS.get(unicodedata.bidirectional(letter), "") for letter in passage.text]
        right, left = letters.count("rtl"), letters.count("ltr")
        if right + left < _FEWEST or (given != "rtl" and right * 10 < left):
            continue
        runs = "rtl" if right > left * 4 else "ltr" if left > right * 4 else given
        words = _LEFT if runs == "rtl" else _RIGHT
        yield document.says(passage.block, None if runs == given else words.fill(piece=passage.text[:40]))


def _direction(element: Element) -> str:
    return next((at.get("dir", "").strip().lower() for at in lineage(element) if at.get("dir")), "ltr")


RULE = Rule(
    id="direction-fits",
    strength=Strength.DOUBT,
    title=Words("Hướng chữ phải đúng với chữ viết.", "The direction must fit the script."),
    mend=Words(
        'Hãy ghi dir="rtl" ở đoạn viết từ phải sang trái, hoặc bỏ dir khi không cần.',
        'Put dir="rtl" on what runs from right to left, or remove it where it does not.',
    ),
    see="1.3.2",
    look=look,
)
