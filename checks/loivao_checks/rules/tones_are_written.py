"""Vietnamese is written with its marks: without them a voice reads other words, or guesses."""

import re
import unicodedata
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_BARE = Words(
    "“{beginning}…” là tiếng Việt viết không dấu phải không? Máy đọc sẽ đọc thành từ khác.",
    "Is “{beginning}…” Vietnamese without its marks? A screen reader reads other words.",
)
_INITIALS = "ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdghklmnprstvx]"
_VOWELS = "uye|ieu|yeu|uoi|uou|oai|oay|uay|uya|uyu|[aeiou]{1,2}|ye|y|oe[oi]?"
_SYLLABLE = re.compile(rf"(?:{_INITIALS})?(?:{_VOWELS})(?:ch|ng|nh|[cmnptiouy])?")
_FEWEST = 8
_SHOWN = 8
_MOST_OTHERS = 0.1
"""Share of words that cannot be Vietnamese: names, signs."""
_TOLD_BY = frozenset(
    ["nguoi", "duoc", "khong", "nhung", "trong", "cua", "cac", "voi", "mot", "theo", "phai", "cung", "nhu", "giay"]
)
"""Without their marks these are words of no language that pages are likely to carry."""


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each passage of several words that is in Vietnamese by its `lang`, and not to what is typed in."""
    for passage in document.passages:
        words = [word.strip("“”\"'.,;:!?()…").lower() for word in passage.words]
        if passage.code or passage.language[:2] != "vi" or len(words) < _FEWEST:
            continue
        marked = any("đ" in word or unicodedata.normalize("NFD", word) != word for word in words)
        others = sum(_SYLLABLE.fullmatch(word) is None for word in words)
        bare = not marked and others <= _MOST_OTHERS * len(words) and len(_TOLD_BY.intersection(words)) > 1
        beginning = " ".join(passage.words[:_SHOWN])
        yield document.says(passage.block, _BARE.fill(beginning=beginning) if bare else None)


RULE = Rule(
    id="tones-are-written",
    strength=Strength.QUESTION,
    title=Words("Tiếng Việt phải viết đủ dấu.", "Vietnamese must be written with its marks."),
    mend=Words("Hãy viết lại đoạn này với đủ dấu.", "Write the passage with all its marks."),
    see="3.1.6",
    look=look,
)
