"""What things are called by those who listen, as far as the HTML alone tells: links, fields, pictures."""

import re

from lxml.etree import _Element as Element

from loivao_checks.html import Document, lineage, text

_SIGNS = re.compile(r"[^\w%]+")
_BLOCKS = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "dd",
        "dt",
        "blockquote",
        "figure",
        "figcaption",
        "caption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def name(element: Element, document: Document) -> str:
    """The accessible name of a link, a button or a picture."""
    if element not in document.names:
        document.names[element] = _name(element, document)
    return document.names[element]


def _name(element: Element, document: Document) -> str:
    by = [document.with_id(each) for each in (element.get("aria-labelledby") or "").split()]
    said = " ".join(content(each) for each in by if each is not None)
    return said or blank_free(element.get("aria-label")) or content(element) or blank_free(element.get("title"))


def content(element: Element) -> str:
    """The text inside, with that of pictures in its place."""
    if element.tag in ("img", "area"):
        return blank_free(element.get("alt"))
    pictures = [image for image in element.iter("img") if image.get("alt")]
    if not pictures:
        return text(element)
    return " ".join([text(element), *(blank_free(image.get("alt")) for image in pictures)]).strip()


def blank_free(value: str | None) -> str:
    """An attribute with its blanks collapsed."""
    return " ".join((value or "").split())


def plain(said: str) -> str:
    """A text without signs and capitals, to be compared."""
    return _SIGNS.sub(" ", said.casefold()).strip()


def around(element: Element) -> str:
    """The text of the paragraph, item or cell that an element stands in; its own where it stands in none."""
    return text(next((at for at in lineage(element) if at.tag in _BLOCKS), element))


def headings_above(document: Document) -> dict[Element, Element]:
    """The heading that each element comes after."""
    above: dict[Element, Element] = {}
    last: Element | None = None
    for element in document.elements():
        if element.tag in _HEADINGS:
            last = element
        elif last is not None:
            above[element] = last
    return above
