"""Lines of running text are short enough, and far enough apart, to find the next one."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Layout, Passage
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LONG = Words(
    "Mỗi dòng ở đây dài khoảng {count} chữ cái (“{text}…”). Đọc hết dòng có dễ tìm dòng sau không?",
    "Lines here are about {count} letters long (“{text}…”). Is the next line easily found?",
)
_DENSE = Words(
    "Các dòng ở đây sát nhau quá (“{text}…”). Có dễ đọc không?",
    "Lines here stand very close (“{text}…”). Are they easily read?",
)
_MOST_LETTERS = 110
_FEWEST_LINES = 2
_LEAST_HEIGHT = 1.1
_CELLS = ("td", "th")


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to passages of two lines or more that are no headings and no cells of tables."""
    for passage in seen.passages:
        if passage.lines >= _FEWEST_LINES and not passage.heading and passage.tag not in _CELLS:
            yield Verdict(passage.place, _fault(passage))


def _fault(passage: Passage) -> Words | None:
    text = passage.text[:40]
    if passage.longest > _MOST_LETTERS:
        return _LONG.fill(count=passage.longest, text=text)
    if passage.line is not None and passage.line < _LEAST_HEIGHT:
        return _DENSE.fill(text=text)
    return None


RULE = Rule(
    id="lines-are-short-enough",
    strength=Strength.DOUBT,
    title=Words(
        "Dòng chữ không được quá dài hay quá sát nhau.",
        "Lines of text must not be too long or too close.",
    ),
    mend=Words(
        "Hãy đặt max-width khoảng 70ch và line-height ít nhất 1.5 cho đoạn văn.",
        "Give passages a max-width of about 70ch and a line-height of 1.5 at least.",
    ),
    see="1.4.8",
    look_at=look,
    through=SHAPES,
)
