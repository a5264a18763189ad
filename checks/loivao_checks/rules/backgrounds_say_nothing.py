"""A picture in the background says nothing that is not written too."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.layout import Background, Layout
from loivao_checks.looks import SHAPES
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_SILENT = Words(
    "Ảnh nền ở đây không có chữ nào nói nó là gì. Ảnh chỉ để trang trí thôi phải không?",
    "Nothing says what the background picture here shows. Is it decoration only?",
)
_LEAST = 24.0


def look(seen: Layout) -> Iterator[Verdict]:
    """Applies to background pictures of elements without any words, of 24 px or more both ways."""
    for picture in seen.backgrounds:
        if _is_large(picture):
            yield Verdict(picture.place, _SILENT if picture.silent else None)


def _is_large(picture: Background) -> bool:
    return min(picture.width, picture.height) >= _LEAST


RULE = Rule(
    id="backgrounds-say-nothing",
    strength=Strength.DOUBT,
    title=Words(
        "Ảnh nền không được mang thông tin mà trang không viết ra.",
        "A background picture must not tell what is not written.",
    ),
    mend=Words(
        "Hãy dùng <img> với alt, hoặc viết điều ảnh nói vào trang.",
        "Use <img> with alt, or write what the picture says.",
    ),
    see="1.1.1",
    look_at=look,
    through=SHAPES,
)
