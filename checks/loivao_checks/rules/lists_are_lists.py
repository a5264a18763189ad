"""What looks like a list is one: a screen reader says how many items it has, and goes from one to the next."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from loivao_checks.html import Document, Verdict, lineage, text
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength

_LINES = Words(
    "{count} dòng ở đây bắt đầu bằng “{mark}” nhưng không phải là danh sách (ul, ol). Đây có phải là danh sách không?",
    "{count} lines here begin with “{mark}” but are no list (ul, ol). Is it a list?",
)
_BULLET = re.compile(r"\s*([-–—•·●○▪■►▶✓✔*+♦→]|o(?=\s))\s*(?=\S)")
_NUMBER = re.compile(
    r"\s*(?:\(?(\d{1,2}|[a-hđ])[.)]|(?:bước|step|étape|cách|option)\s+(\d{1,2})\s*[.:)–—-])\s+(?=\S)", re.IGNORECASE
)
_FEWEST_LINES = 2
_FEWEST_PARAGRAPHS = 3
_FEWEST_SET_APART = 2
"""After a colon, or with nothing else in their box."""
_ELSEWHERE = ("pre", "code", "textarea", "blockquote", "ul", "ol", "dl", "address")


def look(document: Document) -> Iterator[Verdict]:
    """Applies to each block of several lines, and to each row of paragraphs, when the first begins with a sign."""
    done: set[Element] = set()
    for block in document.elements("p", "div", "td", "dd", "span"):
        if document.hides(block) or block in done or next(block.iterancestors(*_ELSEWHERE), None) is not None:
            continue
        lines = _lines(block)
        if len(lines) >= _FEWEST_LINES:
            marks = [mark for line in lines if (mark := _mark(line))]
            if marks:
                yield document.says(block, _fault(marks, lines, _FEWEST_LINES))
        elif _begins_a_row(block):
            row = [block, *_following(block)]
            done.update(row)
            said = [text(each) for each in row]
            fewest = _FEWEST_SET_APART if _is_announced(block) or _is_alone(row) else _FEWEST_PARAGRAPHS
            yield document.says(block, _fault([_mark(each) for each in said], said, fewest))


def _begins_a_row(block: Element) -> bool:
    holds_blocks = next(block.iterdescendants("p", "div", "ul", "ol"), None) is not None
    return block.tag in ("p", "div") and not holds_blocks and bool(_mark(text(block)))


def _is_announced(block: Element) -> bool:
    first = next((at for at in lineage(block) if at.getprevious() is not None), block)
    before = first.getprevious()
    return before is not None and text(before).endswith(":")


def _is_alone(row: list[Element]) -> bool:
    box = row[0].getparent()
    return box is not None and box.tag != "body" and len(box) == len(row)


def _lines(block: Element) -> list[str]:
    if next(block.iterchildren("br"), None) is None:
        return []
    lines = [block.text or ""]
    for child in block:
        if child.tag == "br":
            lines.append(child.tail or "")
        else:
            lines[-1] += text(child) + (child.tail or "")
    return [line for line in lines if line.strip()]


def _mark(line: str) -> str:
    found = _BULLET.match(line) or _NUMBER.match(line)
    return next(filter(None, found.groups())) if found else ""


def _following(block: Element) -> Iterator[Element]:
    for after in block.itersiblings():
        if after.tag != block.tag or not _mark(text(after)) or _lines(after):
            return
        yield after


def _fault(marks: list[str], lines: list[str], fewest: int) -> Words | None:
    if marks[0] in "-–—" and any(line.rstrip(' ”"').endswith("?") for line in lines):
        return None  # Two people speak.
    same = len(set(marks)) == 1 and not marks[0].isalnum()
    counted = marks == [str(number) for number in range(1, len(marks) + 1)] or marks == list("abcdefgh"[: len(marks)])
    short = all(len(line.split()) <= 60 for line in lines)
    return (
        _LINES.fill(count=len(marks), mark=marks[0]) if (same or counted) and len(marks) >= fewest and short else None
    )


RULE = Rule(
    id="lists-are-lists",
    strength=Strength.QUESTION,
    title=Words("Cái trông như danh sách phải là danh sách.", "What looks like a list must be one."),
    mend=Words(
        "Hãy dùng ul (gạch đầu dòng) hoặc ol (đánh số), mỗi mục một li.",
        "Use ul (bullets) or ol (numbers), one li an item.",
    ),
    see="1.3.1",
    look=look,
)
