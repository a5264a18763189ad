"""What is seen is not kept from who listens: `aria-hidden` is for what says nothing, or is said elsewhere."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage, text
from loivao_checks.names import plain
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_KEPT = Words(
    "“{text}” bị ẩn với người nghe (aria-hidden) mà không thấy nói ở chỗ khác. Trên trang có nhìn thấy chữ này không?",
    "“{text}” is kept from who listens (aria-hidden) and is not said elsewhere. Can it be seen on the page?",
)
# What is closed at first, or there twice so that it can turn, nobody sees; a drawn chart has its figures beside it.
_CLOSED = re.compile(
    r"modal|dialog|drawer|menu|canvas|overlay|pop-?up|pop-?over|tool-?tip|carousel|slid|swiper|tab|collaps|accordion|clone"
    r"|drop-?down|hid(?:e|den)|toast|lightbox|panel|sidebar|search|ticker|marquee|loading|spinner|icon",
    re.IGNORECASE,
)
_OTHER = ("dialog", "nav", "svg", "figure", "template", "noscript", "button")
_ROLES = ("dialog", "alertdialog", "menu", "tabpanel", "listbox", "tooltip", "navigation")
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_FEWEST_WORDS = 4
_MOST_SHOWN = 80


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each text of some words with `aria-hidden`, unless it may be closed and so not seen either."""
    for element in document.elements():
        if (element.get("aria-hidden") or "").strip().lower() != "true" or any(map(_may_be_closed, lineage(element))):
            continue
        said = text(element)
        if sum(any(map(str.isalpha, word)) for word in said.split()) >= _FEWEST_WORDS:
            heard = plain(" ".join(passage.text for passage in document.passages))
            yield document.says(element, None if plain(said) in heard else _KEPT.fill(text=said[:_MOST_SHOWN]))


def _may_be_closed(element: Element) -> bool:
    attributes = element.attrib
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return (
        element.tag in _OTHER
        or "hidden" in attributes
        or attributes.get("role") in _ROLES
        or bool(_CLOSED.search(named) or _NOT_SHOWN.search(attributes.get("style", "")))
    )


RULE = Rule(
    id="what-is-seen-is-heard",
    strength=Strength.DOUBT,
    title=Words("Điều nhìn thấy được thì cũng phải nghe được.", "What can be seen must be heard as well."),
    mend=Words(
        "Hãy bỏ aria-hidden; thuộc tính này chỉ dành cho hình trang trí và chữ đã nói ở chỗ khác.",
        "Remove aria-hidden: it is for decoration, and for what is said elsewhere.",
    ),
    see="1.3.1",
    look=look,
)
