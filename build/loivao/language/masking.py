"""Words of a block with all that is not words taken out, letter for letter, so that every position stays what it was."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from loivao.language.page import MASK
from loivao.model.references import Reference, references

_LINK: Final = re.compile(
    r"!?\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\](?:\([ \n]?<?(?P<target>[^\s)>]*)(?:[^)\n]{0,200}\))?|\[(?P<name>[^\[\]]*)\])"
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
    words, found = text, tuple(references(text))
    for span in found:
        words = _over(words, span.start, len(span.text))
    links: list[WrittenLink] = []

    def linked(match: re.Match[str]) -> str:
        name = match["name"]
        heard = text[match.start("text") : match.end("text")]
        shown = heard if name is None else name or heard
        links.append(WrittenLink(heard, match.start(), match["target"] or "", None if name is None else shown))
        before, after = match.start("text") - match.start(), match.end() - match.end("text")
        return " " * before + match["text"] + " " * after

    words = _LINK.sub(linked, words)
    for pattern in (_AUTOLINK, _ADDRESS):
        words = pattern.sub(_noting(links), words)
    words = _SIGNS.sub(" ", _NUMBER.sub(_masked, words))
    return Masked(words, tuple(span for span in found if isinstance(span, Reference)), tuple(links))


def _noting(links: list[WrittenLink]) -> Callable[[re.Match[str]], str]:
    """Masks an address that is its own text, and notes it as a link."""

    def note(match: re.Match[str]) -> str:
        links.append(WrittenLink(match.group(), match.start(), match.group().strip("<>"), None))
        return _masked(match)

    return note


def _masked(match: re.Match[str]) -> str:
    return MASK * len(match.group())


def _over(words: str, start: int, length: int) -> str:
    return words[:start] + MASK * length + words[start + length :]
