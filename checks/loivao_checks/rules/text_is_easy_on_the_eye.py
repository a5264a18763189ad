"""Long passages are not in capitals, not slanted, not justified and not tiny: that slows everyone, and stops some."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_CAPITALS = Words(
    "{count} từ liền nhau viết toàn chữ hoa: “{piece}…”.", "{count} words on end are in capitals: “{piece}…”."
)
_SLANTED = Words("{count} từ liền nhau in nghiêng: “{piece}…”.", "{count} words on end are in italics: “{piece}…”.")
_JUSTIFIED = Words("Đoạn này canh đều hai bên: “{piece}…”.", "This passage is justified: “{piece}…”.")
_TINY = Words("Chữ ở đây nhỏ hơn 12 px: “{piece}…”.", "The text here is smaller than 12 px: “{piece}…”.")
_FEW_CAPITALS = 10
_FEW_SLANTED = 25
_FEW_WORDS = 8
_JUSTIFY = re.compile(r"text-align(?:-last)?\s*:\s*justify", re.IGNORECASE)
_UPPER = re.compile(r"text-transform\s*:\s*uppercase", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*(?:(?P<px>[\d.]+)px|(?P<pt>[\d.]+)pt|(?P<tiny>xx-small|x-small))", re.IGNORECASE)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each passage of some words, as its source says it looks; style sheets are looked at in the browser."""
    for passage in document.passages:
        words = passage.words
        if not passage.code and len(words) >= _FEW_WORDS:
            run = _capitals(words) if sum(map(str.isupper, words)) >= _FEW_CAPITALS else 0
            many = run >= _FEW_CAPITALS
            fault = _CAPITALS.fill(count=run, piece=_begin(passage.text)) if many else None
            yield document.says(passage.block, fault)
    for element in document.elements():
        if "style" in element.attrib or "align" in element.attrib or element.tag in ("i", "em", "font"):
            said = "" if document.hides(element) else text(element)
            if len(said.split()) >= _FEW_WORDS:
                yield document.says(element, _looks(element, said))


def _capitals(words: list[str]) -> int:
    longest = run = 0
    for word in words:
        letters = sum(letter.isalpha() for letter in word)
        if letters:
            run = run + 1 if word.isupper() else 0
        longest = max(longest, run)
    return longest


def _looks(element: Element, said: str) -> Words | None:
    style, count = element.get("style") or "", len(said.split())
    size = _SIZE.search(style)
    if _JUSTIFY.search(style) or (element.get("align") or "").lower() == "justify":
        return _JUSTIFIED.fill(piece=_begin(said))
    if _UPPER.search(style) and count >= _FEW_CAPITALS:
        return _CAPITALS.fill(count=count, piece=_begin(said))
    if (element.tag in ("i", "em") or _ITALIC.search(style)) and count >= _FEW_SLANTED:
        return _SLANTED.fill(count=count, piece=_begin(said))
    tiny = element.tag == "font" and element.get("size") in ("1", "-2")
    if size is not None:
        small = float(size["px"] or 99) < 12 or float(size["pt"] or 99) < 9 or size["tiny"] is not None
        tiny = tiny or small
    return _TINY.fill(piece=_begin(said)) if tiny else None


def _begin(said: str) -> str:
    return " ".join(said.split()[:6])


RULE = Rule(
    id="text-is-easy-on-the-eye",
    strength=Strength.QUESTION,
    title=Words(
        "Đoạn dài không viết toàn chữ hoa, không in nghiêng, không canh đều hai bên, không quá nhỏ.",
        "Long passages must not be in capitals, italics, justified or tiny.",
    ),
    mend=Words(
        "Hãy viết chữ thường, đứng, canh trái, từ 16 px trở lên.",
        "Write it in lower case, upright, aligned to the left, at 16 px or more.",
    ),
    see="1.4.8",
    look=look,
)
