"""Nothing is said twice in a row: a picture that repeats the words beside it, two links side by side to one place."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from loivao_checks.html import Place, Verdict
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.reading import Heard, Kind, Utterance
from loivao_checks.speech.tree import Node

_IMAGE = Words(
    "Hình nói “{words}”, và chữ ngay bên cạnh cũng nói thế. Người nghe nghe hai lần.",
    "The picture says “{words}”, and so do the words beside it. A listener hears it twice.",
)
_LINK = Words(
    "Hai liên kết liền nhau cùng tên “{words}” và cùng dẫn tới một nơi.",
    "Two links side by side have the name “{words}” and lead to the same place.",
)


class _Stop(NamedTuple):
    """Words of one thing: the innermost picture or link, or text."""

    node: Node | None
    words: str
    place: Place
    line: Utterance


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to pictures with words beside them, and to links side by side. The next cell is not beside."""
    for before, after in pairwise(stop for line in heard.utterances for stop in _stops(line)):
        if before.line is not after.line and (before.line.in_cell or after.line.in_cell):
            continue
        kinds = [stop.node.role if stop.node else "" for stop in (before, after)]
        same = before.words == after.words and bool(before.words)
        if kinds.count("image") == 1:
            image = before if kinds[0] == "image" else after
            yield Verdict(image.place, _IMAGE.fill(words=image.node.words) if same and image.node else None)
        elif kinds == ["link", "link"] and before.node is not after.node:
            twice = same and _leads(before) == _leads(after) != ""
            yield Verdict(after.place, _LINK.fill(words=after.node.words) if twice and after.node else None)


def _stops(line: Utterance) -> Iterator[_Stop]:
    if line.kind is not Kind.LINE:
        return
    for node, said in groupby(line.said, key=lambda each: _innermost(each.within)):
        pieces = list(said)
        words = "".join(each.words for each in pieces)
        if words.strip() or node:
            yield _Stop(node, _bare(words), pieces[0].place if node is None else node.place, line)


def _innermost(within: tuple[Node, ...]) -> Node | None:
    return next((node for node in reversed(within) if node.role in ("image", "link")), None)


def _bare(words: str) -> str:
    letters = "".join(sign if sign.isalnum() else " " for sign in words.casefold())
    return " ".join(letters.split())


def _leads(stop: _Stop) -> str:
    """Where a link leads; nowhere when it stays on the page, as a second link to skip by may."""
    address = stop.node.attributes.get("href", "") if stop.node else ""
    return "" if address.startswith("#") else address


RULE = Rule(
    id="said-once",
    strength=Strength.QUESTION,
    title=Words("Không nói hai lần liền nhau cùng một điều.", "Nothing must be said twice in a row."),
    mend=Words(
        'Hãy để alt="" khi chữ bên cạnh đã nói đủ, và gộp hai liên kết cùng nơi thành một.',
        'Leave alt="" where the words beside it say enough, and make one link of two to the same place.',
    ),
    see="1.1.1",
    look_at=look,
    through=SPEECH,
)
