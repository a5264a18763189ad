"""Headings and the heads of tables have words: listeners jump to them to learn where they are."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.reading import Heard

_HEADING = Words(
    "Đề mục này không có chữ nào nghe được. Có phải chỉ để chừa chỗ không?",
    "This heading says nothing. Is it only there for its space?",
)
_HEAD = Words(
    "Ô đầu của bảng (hàng {row}, cột {column}) không có chữ. Các ô theo nó thuộc về điều gì?",
    "This head of the table (row {row}, column {column}) says nothing. What do its cells belong to?",
)


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to headings and to heads of rows and columns, save the corner, which heads nothing by itself."""
    for node in heard.tree.nodes:
        if node.role == "heading":
            yield Verdict(node.place, None if node.words or heard.tree.holds_something(node) else _HEADING)
    for table in heard.tables.values():
        for index, at in table.cells.items():
            head = heard.tree.nodes[index]
            if head.role in ("columnheader", "rowheader") and (at.row, at.column) != (1, 1):
                silent = not head.words and not heard.tree.holds_something(head)
                yield Verdict(head.place, _HEAD.fill(row=at.row, column=at.column) if silent else None)


RULE = Rule(
    id="heads-say-something",
    strength=Strength.QUESTION,
    title=Words("Đề mục và ô đầu của bảng phải có chữ.", "Headings and heads of tables must have words."),
    mend=Words(
        "Hãy viết chữ vào đó. Đề mục chỉ để chừa chỗ thì hãy bỏ, và chừa chỗ bằng CSS.",
        "Write words there. Remove a heading that only makes space, and make the space by CSS.",
    ),
    see="1.3.1",
    look_at=look,
    through=SPEECH,
)
