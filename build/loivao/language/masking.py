"""The words of a block: what is not words is taken out letter for letter, so that positions stay what they were."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from loivao.language.page import MASK
from loivao.model.references import Reference, Words, parse

_LINK: Final = re.compile(
    r"!?\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"(?:\([ \n]?<?(?P<target>[^\s)>]*)(?:[^)\n]{0,200}\))?|\[(?P<name>[^\[\]]*)\])?"
)
_AUTOLINK: Final = re.compile(r"<(?P<target>(?:https?://|mailto:)[^\s<>]+)>")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]“”\"]*[^\s<>()\[\]“”\".,;:!?]")
# Names that are read as one, whatever letters they have: 335/2026/NĐ-CP, 39-CT/TW, QCVN 10:2024/BXD, NKT-05.
_NUMBER: Final = re.compile(
    r"\b[0-9]{1,5}/(?:[0-9]{4}/)?[A-ZĐ]{2}\w*(?:-[A-ZĐ]\w*){0,5}|\b[0-9]{1,5}-[A-ZĐ]{2,}/[A-ZĐ]{2,}"
    r"|\b[QT]CVN [0-9]+(?:-[0-9]+)?:[0-9]{4}(?:/[A-ZĐ]+)?|\bNKT-[0-9]{2}[a-z]?\b"
)
_SIGNS: Final = re.compile(r"[*_\\~`]")


@dataclass(frozen=True)
class WrittenLink:
    """A link as it stands in a block; ``name`` is that of its definition, where it has one instead of a target."""

    text: str
    start: int
    target: str
    name: str | None


@dataclass(frozen=True)
class Masked:
    words: str
    references: tuple[Reference, ...]
    links: tuple[WrittenLink, ...]


def mask(text: str) -> Masked:
    """The words of a block of Markdown, and what was found among them."""
    spans = parse(text)
    links: list[WrittenLink] = []

    def linked(match: re.Match[str]) -> str:
        heard, target = text[match.start("text") : match.end("text")], match["target"]
        name = match["name"] or heard if target is None else None
        if not match.group().startswith("!"):  # a picture leads nowhere, and is refused elsewhere
            links.append(WrittenLink(heard, match.start(), target or "", name))
        before, after = match.start("text") - match.start(), match.end() - match.end("text")
        return " " * before + match["text"] + " " * after

    words = "".join(span.text if isinstance(span, Words) else MASK * len(span.text) for span in spans)
    words = _LINK.sub(linked, words)
    for pattern in (_AUTOLINK, _ADDRESS):
        words = pattern.sub(_noting(links), words)
    words = _SIGNS.sub(" ", _NUMBER.sub(_masked, words))
    return Masked(words, tuple(span for span in spans if isinstance(span, Reference)), tuple(links))


def _noting(links: list[WrittenLink]) -> Callable[[re.Match[str]], str]:
    """Masks an address that is its own text, and notes it as a link."""

    def note(match: re.Match[str]) -> str:
        links.append(WrittenLink(match.group(), match.start(), match.group().strip("<>"), None))
        return _masked(match)

    return note


def _masked(match: re.Match[str]) -> str:
    return MASK * len(match.group())
