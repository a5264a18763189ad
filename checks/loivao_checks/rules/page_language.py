"""The page says which language it is in, so that a screen reader takes the right voice."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_MISSING = Words("Thẻ html không có thuộc tính lang.", "The html element has no lang attribute.")
_EMPTY = Words("Thuộc tính lang của thẻ html để trống.", "The lang attribute of the html element is empty.")
_MALFORMED = Words("lang=“{value}” không phải là mã ngôn ngữ.", "lang=“{value}” is no language tag.")
# BCP 47: a language of two or three letters (or a registered longer one), then subtags; `x-` alone is private.
_LANGUAGE_TAG = re.compile(r"(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z0-9]{1,8})*\Z", re.IGNORECASE)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to the html element of every page."""
    value = document.root.get("lang")
    if value is None:
        fault = _MISSING
    elif not value.strip():
        fault = _EMPTY
    elif not _LANGUAGE_TAG.match(value.strip()):
        fault = _MALFORMED.fill(value=value)
    else:
        fault = None
    yield document.says(document.root, fault)


RULE = Rule(
    id="page-language",
    strength=Strength.WCAG,
    title=Words("Trang phải cho biết ngôn ngữ của mình.", "A page must say which language it is in."),
    mend=Words(
        'Hãy ghi <html lang="vi"> (hoặc mã của ngôn ngữ trang dùng).',
        'Write <html lang="vi"> (or the tag of the page\'s language).',
    ),
    see="3.1.1",
    look=look,
)
