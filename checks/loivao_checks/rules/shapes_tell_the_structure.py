"""What looks like a heading is one, and what is one looks like it."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Layout, Passage
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LOOKS_LIKE = Words(
    "Dòng “{text}” trông như một tiêu đề nhưng trong mã thì không phải. Nó có mở đầu một phần mới không?",
    "“{text}” looks like a heading but is none in the code. Does it begin a new part?",
)
_LOOKS_UNLIKE = Words(
    "Tiêu đề “{text}” trông như chữ thường. Người nhìn có nhận ra đây là tiêu đề không?",
    "The heading “{text}” looks like plain text. Do those who see it take it for a heading?",
)
_MOST_LETTERS = 90
_LARGER = 1.15
_BOLD = 600
_MOST_GAP = 60.0
_FEW_WORDS = 8


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to headings, and to short lines that stand out above a longer passage of plain text."""
    for number, passage in enumerate(seen.passages):
        after = next(iter(seen.passages[number + 1 :]), None)
        if after is None or after.heading or after.apart or not 0 <= after.top - passage.bottom <= _MOST_GAP:
            continue
        stands_out = passage.size >= after.size * _LARGER or passage.weight >= _BOLD > after.weight
        if passage.heading:
            plain = not stands_out and passage.size <= after.size and passage.colour == after.colour
            unlike = plain and not passage.capitals and after.words >= _FEW_WORDS
            yield Verdict(passage.place, _LOOKS_UNLIKE.fill(text=passage.text[:60]) if unlike else None)
        elif stands_out and _is_short(passage) and after.words >= _FEW_WORDS and after.weight < _BOLD:
            yield Verdict(passage.place, _LOOKS_LIKE.fill(text=passage.text[:60]))


def _is_short(passage: Passage) -> bool:
    says = ": " in passage.text or passage.text.endswith((".", ",", ";", "!", "…"))
    return not passage.apart and passage.letters <= _MOST_LETTERS and passage.lines <= 2 and not says


RULE = Rule(
    id="shapes-tell-the-structure",
    strength=Strength.DOUBT,
    title=Words(
        "Trông như tiêu đề thì phải là tiêu đề trong mã, và ngược lại.",
        "What looks like a heading must be one in the code, and the other way round.",
    ),
    mend=Words(
        "Hãy dùng <h2>, <h3>… cho tiêu đề, và để CSS làm cho tiêu đề nổi lên.",
        "Use <h2>, <h3>… for headings, and let the style sheet make them stand out.",
    ),
    see="1.3.1",
    look_at=look,
    through=SHAPES,
)
