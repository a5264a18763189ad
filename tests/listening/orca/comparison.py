"""What our own transcript lists of a page, held against what Orca said of it: the same words, in the same order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loivao_checks.outcome import Words
from loivao_checks.speech.reading import Heard
from loivao_checks.speech.tree import Node

_WORD: Final = re.compile(r"\w+")
_KINDS: Final = {
    "heading": Words("đề mục", "heading"),
    "link": Words("liên kết", "link"),
    "caption": Words("tên bảng", "table caption"),
    "image": Words("hình", "picture"),
}
_NOT_HEARD: Final = Words("Orca không đọc {kind}: “{words}”", "Orca does not say the {kind} “{words}”")
_ELSEWHERE: Final = Words(
    "Orca đọc {kind} ở chỗ khác trong thứ tự: “{words}”", "Orca says the {kind} elsewhere in the order: “{words}”"
)


@dataclass(frozen=True)
class Expected:
    """A heading, a link, the caption of a table or a picture."""

    kind: str
    words: str


def expected(page: Heard) -> Iterator[Expected]:
    """What must be heard, in the order of the page; what lies in one of them is heard with it."""
    end = 0
    for node in page.tree.nodes:
        if node.role in _KINDS and node.index >= end and (words := _words(page, node)):
            end = node.end
            yield Expected(node.role, words)


def differences(page: Heard, said: Sequence[str]) -> list[Words]:
    """What Orca did not say, or said in another order; empty where all was heard."""
    stream = _plain(" ".join(said))
    found: list[Words] = []
    at = 0
    for each in expected(page):
        words = _plain(each.words)
        place = stream.find(words, at)
        if place >= 0:
            at = place + len(words) - 1
        else:
            fault = _ELSEWHERE if words in stream else _NOT_HEARD
            found.append(fault.fill(kind=_KINDS[each.kind], words=each.words))
    return found


def _words(page: Heard, node: Node) -> str:
    return node.words or page.tree.text(node)


def _plain(text: str) -> str:
    """Words in small letters with one blank around each: signs and blanks are said by every reader in its own way."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
