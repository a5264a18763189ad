"""A long web address is no part of a sentence: a voice reads it sign by sign, and it cannot be followed."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ADDRESS = Words(
    "Địa chỉ dài “{address}” nằm giữa câu và nghe đọc từng ký tự. Có thể thay bằng đường dẫn có tên không?",
    "The long address “{address}” stands in the text: no link, and read sign by sign. Can it be a link with a name?",
)
_LONG = re.compile(r"(?:https?://|www\.)[^\s<>“”\"]{35,}", re.IGNORECASE)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each passage with a web address that is no text of a link."""
    for passage in document.passages:
        if passage.code or ("://" not in passage.text and "www." not in passage.lower):
            continue
        linked = [text(link) for link in passage.block.iter("a") if link.get("href") is not None]
        found = next((hit[0] for hit in _LONG.finditer(passage.text) if not any(hit[0] in each for each in linked)), "")
        yield document.says(passage.block, _ADDRESS.fill(address=found) if found else None)


RULE = Rule(
    id="no-addresses-in-text",
    strength=Strength.QUESTION,
    title=Words("Trong câu không nên có địa chỉ mạng dài.", "Long web addresses must not stand in a text."),
    mend=Words(
        "Hãy làm đường dẫn có tên của trang đó, hoặc dùng địa chỉ ngắn.",
        "Make a link with the name of that page, or give a short address.",
    ),
    see="2.4.4",
    look=look,
)
