"""Long passages are not drawn in capitals, in italics, justified, or tiny."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Layout, Passage
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_CAPITALS = Words(
    "Cả đoạn hiện ra toàn chữ hoa: “{text}…”. Có cần vậy không?",
    "All of this is drawn in capitals: “{text}…”. Need it be?",
)
_SLANTED = Words(
    "Cả đoạn in nghiêng: “{text}…”. Có cần vậy không?", "All of this is in italics: “{text}…”. Need it be?"
)
_JUSTIFIED = Words(
    "Đoạn này canh đều hai bên: “{text}…”. Có cần vậy không?", "This is justified: “{text}…”. Need it be?"
)
_TINY = Words(
    "Chữ ở đây chỉ cao {size} px: “{text}…”. Có đọc được không?",
    "The text here is {size} px only: “{text}…”. Is it readable?",
)
_FEW_WORDS = 4
_LEAST_SIZE = 10.0
_MANY_CAPITALS = 10
_MANY_SLANTED = 25
_MANY_LINES = 3


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to passages of four words or more, as style sheets draw them."""
    for passage in seen.passages:
        if passage.words >= _FEW_WORDS:
            fault = _fault(passage)
            yield Verdict(passage.place, fault and fault.fill(text=passage.text[:40], size=round(passage.size)))


def _fault(passage: Passage) -> Words | None:
    if passage.size < _LEAST_SIZE:
        return _TINY
    if passage.capitals and passage.words >= _MANY_CAPITALS:
        return _CAPITALS
    if passage.slanted and passage.words >= _MANY_SLANTED:
        return _SLANTED
    if passage.justified and passage.lines >= _MANY_LINES:
        return _JUSTIFIED
    return None


RULE = Rule(
    id="text-is-drawn-plainly",
    strength=Strength.DOUBT,
    title=Words(
        "Đoạn dài không được in hoa, in nghiêng, canh đều hai bên hay quá nhỏ.",
        "Long passages must not be drawn in capitals, italics, justified or tiny.",
    ),
    mend=Words(
        "Hãy để chữ thường, thẳng, canh lề trái, cỡ ít nhất 16 px.",
        "Leave text in small letters, upright, aligned to its start, of 16 px at least.",
    ),
    see="1.4.8",
    look_at=look,
    through=SHAPES,
)
