"""Sentences can be followed by ear: none is longer than one can keep in mind."""

from collections.abc import Iterator

from loivao_checks.html import Document, Verdict
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LONG = Words(
    "Câu này dài {count} chữ (nhiều nhất nên là {most}): “{beginning}…”. Có tách được thành nhiều câu không?",
    "This sentence has {count} words ({most} should be the most): “{beginning}…”. Can it be split?",
)
_MOST = {"vi": 60}
_MOST_OF_OTHERS = 40
_QUOTED = ("blockquote", "q", "cite", "pre")
_RUNNING = ("p", "li", "dd", "td", "div")
_SHOWN = 8
_OF_AN_ITEM = 7


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each sentence of running text that is our own and not quoted; a syllable counts as a word."""
    for passage in document.passages:
        block = passage.block
        quoted = block.tag in _QUOTED or next(block.iterancestors(*_QUOTED), None) is not None
        if passage.code or quoted or block.tag not in _RUNNING:
            continue
        most = _MOST.get(passage.language[:2], _MOST_OF_OTHERS)
        if len(passage.words) <= most:
            yield document.says(block, None)
            continue
        for sentence in passage.sentences:
            words = sentence.split()
            if len(words) < 4:
                continue
            # A list within a sentence is heard item by item.
            if sentence.count(",") * (_OF_AN_ITEM + 3 * (":" in sentence)) > len(words):
                continue
            longest = max(len(part.split()) for part in sentence.split(";"))
            beginning = " ".join(words[:_SHOWN])
            fault = _LONG.fill(count=longest, most=most, beginning=beginning) if longest > most else None
            yield document.says(block, fault)


RULE = Rule(
    id="sentences-are-short",
    strength=Strength.QUESTION,
    title=Words("Câu phải đủ ngắn để nghe mà hiểu.", "Sentences must be short enough to be understood by ear."),
    mend=Words("Hãy tách thành nhiều câu, mỗi câu một ý.", "Split it: one thought a sentence."),
    see="3.1.5",
    look=look,
)
