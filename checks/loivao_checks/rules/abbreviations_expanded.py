"""An abbreviation is written out once on its page: by ear, four letters are just four letters."""

import re
from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.abbreviations import abbreviations, expanded
from loivao_checks.speech.reading import Heard

_NOT_EXPANDED = Words(
    "“{short}” không được viết đầy đủ ở đâu trên trang. Người đọc có biết nghĩa không?",
    "“{short}” is written out nowhere on the page. Do readers know what it stands for?",
)


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to each abbreviation once, where it is first heard."""
    lines = [each.words for each in heard.utterances if each.said]
    whole = "\n".join(lines)
    explained = {
        heard.tree.text(node)
        for node in heard.tree.nodes
        if node.role == "term" or (node.role == "Abbr" and node.attributes.get("title"))
    }
    seen: set[str] = set()
    for utterance in heard.utterances:
        for short in abbreviations(utterance.words):
            if short in seen:
                continue
            seen.add(short)
            place = next((each.place for each in utterance.said if re.search(rf"\b{short}\b", each.words)), None)
            fine = short in explained or expanded(short, whole)
            yield Verdict(place or utterance.said[0].place, None if fine else _NOT_EXPANDED.fill(short=short))


RULE = Rule(
    id="abbreviations-expanded",
    strength=Strength.QUESTION,
    title=Words("Chữ viết tắt phải được viết đầy đủ một lần.", "An abbreviation must be written out once."),
    mend=Words(
        "Ở chỗ đầu tiên, hãy viết đầy đủ rồi ghi chữ tắt trong ngoặc: “Ủy ban nhân dân (UBND)”.",
        "Where it comes first, write it out with the short form in brackets: “World Wide Web (WWW)”.",
    ),
    see="3.1.4",
    look_at=look,
    through=SPEECH,
)
