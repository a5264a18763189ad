"""A cell without a value says so in words: “blank” may mean none, unknown, or not yet."""

from collections.abc import Iterator

from loivao_checks.html import Verdict
from loivao_checks.looks import SPEECH
from loivao_checks.outcome import Words
from loivao_checks.rules.rule import Rule, Strength
from loivao_checks.speech.reading import Heard

_SILENT = Words(
    "Ô ở hàng {row}, cột {column} không nói gì cho người nghe.",
    "The cell in row {row}, column {column} says nothing to a listener.",
)


def look(heard: Heard) -> Iterator[Verdict]:
    """Applies to each cell of a table that is no head. A dash alone is passed over in silence by most voices."""
    for table in heard.tables.values():
        for index, at in table.cells.items():
            cell = heard.tree.nodes[index]
            if cell.role == "cell":
                text = heard.tree.text(cell)
                said = any(sign.isalnum() for sign in text) or (not text and heard.tree.holds_something(cell))
                yield Verdict(cell.place, None if said else _SILENT.fill(row=at.row, column=at.column))


RULE = Rule(
    id="cells-say-something",
    strength=Strength.HOUSE,
    title=Words("Mỗi ô của bảng phải nói một điều.", "Each cell of a table must say something."),
    mend=Words(
        "Hãy viết bằng chữ, ví dụ “chưa có số liệu” hoặc “không có”.",
        "Write it in words, such as “no figure yet” or “none”.",
    ),
    see="1.3.1",
    look_at=look,
    through=SPEECH,
)
