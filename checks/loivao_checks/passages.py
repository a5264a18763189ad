"""What a page says, passage by passage: the text of each block, apart where its language changes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml.etree import _Element as Element
from lxml.etree import iterwalk

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
"""Elements that stand in a line of text."""
_UNREAD = frozenset(
    [
        "audio",
        "canvas",
        "datalist",
        "iframe",
        "math",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "textarea",
        "title",
        "video",
    ]
)
_CODE = frozenset(["code", "kbd", "pre", "samp", "tt", "var"])
_SENTENCE = re.compile(r"(?<=[.!?…])[”\"')\]]?\s+(?=[“\"'(\[]?[^\W\d_])|(?<=[。！？])")


@dataclass(frozen=True, eq=False)
class Passage:
    """Text of one block in one language."""

    block: Element
    text: str
    language: str
    """As the nearest `lang` says it, in lower case; empty where there is none."""
    declared_by: Element | None
    """The element with that `lang`."""
    code: bool
    """True for what is written for machines."""

    @cached_property
    def words(self) -> list[str]:
        """The words, with their signs."""
        return self.text.split()

    @cached_property
    def lower(self) -> str:
        """The text in small letters."""
        return self.text.lower()

    @cached_property
    def sentences(self) -> list[str]:
        """The text cut after full stops and the like, where another word begins."""
        return [each for each in _SENTENCE.split(self.text) if each]


def passages(root: Element, hidden: frozenset[Element]) -> Iterator[Passage]:
    """Every passage that is not hidden, in the order in which they begin."""
    pieces: dict[tuple[Element, Element | None, bool], list[str]] = {}
    inside: list[tuple[Element, Element | None, bool]] = [(root, None, False)]
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            block, by, code = inside[-1]
            if element.tag not in INLINE:
                block = element
            if element.get("lang") is not None:
                by = element
            inside.append((block, by, code or element.tag in _CODE))
            if element.tag in _UNREAD or element in hidden:
                walk.skip_subtree()
            elif element.text:
                pieces.setdefault(inside[-1], []).append(element.text)
        else:
            inside.pop()
            after = element.tail or ""
            if element.tag == "br" or element.tag not in INLINE:
                after = f" {after}"
            if after and element is not root:
                pieces.setdefault(inside[-1], []).append(after)
    for (block, by, code), said in pieces.items():
        text = " ".join("".join(said).split())
        if text:
            yield Passage(block, text, (by.get("lang") or "").strip().lower() if by is not None else "", by, code)
