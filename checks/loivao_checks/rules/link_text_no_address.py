"""The text of a link is words, not an address that is spelled out letter by letter."""

import re
from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.names import name
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_ADDRESS = Words(
    "Chữ liên kết là một địa chỉ: “{text}”. Người nghe có hiểu liên kết dẫn tới đâu không?",
    "The link's text is an address: “{text}”. Would those who listen know where it leads?",
)
# The name of a site alone can be said aloud; what has a scheme, a path or a query cannot.
_SPELLED = re.compile(r"(?:[a-z]+://\S+|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/\S*[\w=%-]\S*)\Z", re.IGNORECASE)


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each link with a name."""
    for link in document.elements("a"):
        said = "" if link.get("href") is None or document.hides(link) else name(link, document)
        if said:
            yield document.says(link, _ADDRESS.fill(text=said) if _SPELLED.match(said) else None)


RULE = Rule(
    id="link-text-no-address",
    strength=Strength.QUESTION,
    title=Words("Chữ liên kết không phải là một địa chỉ dài.", "A link's text must not be a long address."),
    mend=Words(
        "Hãy viết tên trang làm chữ liên kết, ví dụ “Cổng dịch vụ công quốc gia”.",
        "Make the name of the page the link's text, such as “National public service portal”.",
    ),
    see="2.4.4",
    look=look,
)
