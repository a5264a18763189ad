"""What a link, button, heading or picture is called are words: of “»” or an address a voice makes nothing, or noise."""

import re
from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.reading import Heard
from loivao_checks.speech.tree import CONTROLS, FIELDS, Node

_SIGNS = Words("Tên “{name}” chỉ là ký hiệu, không phải lời.", "The name “{name}” is signs only, no words.")
_ADDRESS = Words(
    "Tên là địa chỉ “{name}”, nghe đọc từng ký tự. Nơi đó là gì?",
    "The name is the address “{name}”, read sign by sign. What is it?",
)
_NAMED = (*CONTROLS, *FIELDS, "heading", "image")
# With a scheme or a path: `chinhphu.vn` alone can be said.
_AN_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)\S+\Z|[\w-]+(?:\.[\w-]+)+/\S+\Z", re.IGNORECASE)


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to what has a name of its own in the lists of a screen reader."""
    for node in heard.tree.nodes:
        if node.tag and node.words and node.role in _NAMED:
            yield Verdict(node.place, _fault(node))


def _fault(node: Node) -> Words | None:
    if not any(sign.isalnum() for sign in node.words):
        return _SIGNS.fill(name=node.words)
    return _ADDRESS.fill(name=node.words) if _AN_ADDRESS.match(node.words) else None


RULE = Rule(
    id="no-bare-signs",
    strength=Strength.QUESTION,
    title=Words("Tên phải là lời, không phải ký hiệu hay địa chỉ.", "Names must be words, not signs or addresses."),
    mend=Words(
        "Hãy đặt tên bằng lời, ví dụ “Trang sau” thay cho “»”, tên trang thay cho địa chỉ.",
        "Name it in words, such as “Next page” for “»”, the name of the page for its address.",
    ),
    see="2.4.4",
    look_at=look,
    through=SPEECH,
)
