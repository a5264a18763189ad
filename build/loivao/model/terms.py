"""Terms and abbreviations."""

from pydantic import Field

from loivao.model.record import Record
from loivao.model.scalars import Identifier, Text


class Term(Record):
    id: Identifier
    written: Text = Field(description="Cách viết: BHYT, UBND, hoặc tên thuật ngữ")
    full: Text | None = Field(None, description="Dạng đầy đủ, khi cách viết là chữ viết tắt")
    spoken: Text | None = Field(None, description="Cách đọc thành tiếng, khi khác dạng đầy đủ")
    explanation: Text = Field(description="Giải thích ngắn, dễ hiểu")
    source: Text | None = None


class Terms(Record):
    """The whole of ``data/terms.yml``."""

    terms: tuple[Term, ...]
