"""Plain text of the data as HTML: paragraphs, and dates that a machine can read too."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from markupsafe import Markup, escape

DATE: Final = re.compile(r"\b[Nn]gày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})\b")
"""A date as Vietnamese texts write it."""
_BETWEEN_PARAGRAPHS: Final = re.compile(r"\n\s*\n")


def inline(text: str) -> Markup:
    """One run of text: escaped, every "ngày 5 tháng 10 năm 2026" inside ``time``."""
    pieces: list[str | Markup] = []
    written = 0
    for found in DATE.finditer(text):
        pieces += (text[written : found.start()], _time(found))
        written = found.end()
    return Markup("").join((*pieces, text[written:]))


def paragraphs(text: str) -> Markup:
    """Text with an empty line between paragraphs."""
    parts = _BETWEEN_PARAGRAPHS.split(text.strip())
    return Markup("\n").join(Markup("<p>{}</p>").format(inline(part)) for part in parts)


def quotation(text: str, language: str = "") -> Markup:
    """Somebody else's words; ``language`` is that of the words where the page is in another one."""
    return Markup("<blockquote{}>{}</blockquote>").format(_lang(language), paragraphs(text))


def foreign(text: str, language: str) -> Markup:
    """One run of text in ``language``; "" where that is the language of the page."""
    return Markup("<span{}>{}</span>").format(_lang(language), inline(text)) if language else inline(text)


def _lang(language: str) -> Markup:
    return Markup(' lang="{}"').format(language) if language else Markup("")


def bullets(items: Sequence[str | Markup]) -> Markup:
    """A list, or the item itself when it is the only one."""
    return escape(items[0]) if len(items) == 1 else listed(items)


def listed(items: Iterable[str | Markup]) -> Markup:
    """A list, also of one item."""
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(item) for item in items))


def anchor(url: str, text: str, *, is_this_page: bool = False) -> Markup:
    """A link."""
    current = Markup(' aria-current="page"') if is_this_page else ""
    return Markup('<a href="{}"{}>{}</a>').format(url, current, text)


def time_element(day: date, words: str) -> Markup:
    """A date in words, marked with the date that a machine reads."""
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), words)


def _time(found: re.Match[str]) -> str | Markup:
    day, month, year = (int(part) for part in found.groups())
    try:
        return time_element(date(year, month, day), found[0])
    except ValueError:  # there is no such day: the words stay words
        return found[0]
