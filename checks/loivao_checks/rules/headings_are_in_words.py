"""A heading is made of words: small pictures in it are read out by their names, one after the other."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.emoji import EMOJI
from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_PICTURES = Words(
    "Đề mục “{text}” có hình nhỏ (emoji): {signs}. Người nghe sẽ nghe tên từng hình. Có cần các hình này không?",
    "The heading “{text}” has emoji: {signs}. Who listens hears the name of each. Are they needed?",
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each heading with words that are heard."""
    for heading in document.elements(*_HEADINGS):
        said = " ".join("".join(_heard(heading, document)).split())
        if said and not document.hides(heading):
            signs = list(dict.fromkeys(EMOJI.findall(said)))
            yield document.says(heading, _PICTURES.fill(text=said, signs=" ".join(signs)) if signs else None)


def _heard(element: Element, document: Document) -> Iterator[str]:
    """The text in it, save what is hidden and what is a picture with a name of its own."""
    yield element.text or ""
    for child in element:
        if not document.hides(child) and child.get("role") != "img":
            yield from _heard(child, document)
        yield child.tail or ""


RULE = Rule(
    id="headings-are-in-words",
    strength=Strength.QUESTION,
    title=Words("Đề mục phải là chữ, không có emoji.", "Headings must be words, without emoji."),
    mend=Words(
        'Hãy bỏ hình nhỏ, hoặc đặt nó vào <span aria-hidden="true"> để chỉ người nhìn thấy.',
        'Remove the emoji, or put it into <span aria-hidden="true"> so that it is only seen.',
    ),
    see="2.4.6",
    look=look,
)
