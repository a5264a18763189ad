"""Amounts of money and what they are computed from: dated base amounts and dated coefficients."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from pydantic import Field

from loivao.model.record import Confidence, Record
from loivao.model.scalars import BaseId, Day, Identifier, InstrumentId, Integer, Number, Text


class Period(StrEnum):
    """What one payment covers."""

    MONTH = "month"
    DAY = "day"
    SCHOOL_YEAR = "school_year"
    ONCE = "once"
    COURSE = "course"
    PERSON = "person"


class Sourced(Record):
    """A dated statement and where it comes from; it holds until the next one of its series begins."""

    holds_from: Day = Field(description="Giữ giá trị này từ ngày nào")
    holds_until: Day | None = Field(
        None, description="Ngày cuối cùng còn giữ giá trị này, khi không có giá trị kế tiếp"
    )
    instrument: InstrumentId = Field(description="Mã văn bản quy định")
    provision: Text | None = Field(None, description="Điều, khoản, điểm")
    source: Text = Field(description="Đọc điều này ở đâu")
    confidence: Confidence = Field(description="Mức chắc chắn: law_text, secondary hoặc unverified")
    checked_on: Day = Field(description="Ngày kiểm tra gần nhất")
    note: Text | None = Field(None, description="Điều người đọc cần biết thêm")

    def holds_on(self, day: date) -> bool:
        """Whether ``day`` lies within the statement's own bounds."""
        return self.holds_from <= day and (self.holds_until is None or day <= self.holds_until)


S = TypeVar("S", bound=Sourced)


class BaseLevel(Sourced):
    value: Integer = Field(description="Số đồng, viết liền không dấu chấm: 540000", gt=0)


class Level(Sourced):
    """Either a coefficient of the base, or a fixed number of đồng (then the amount has no base)."""

    coefficient: Number | None = Field(None, description="Hệ số nhân với mức gốc: 1,5", gt=0)
    value: Integer | None = Field(None, description="Số đồng, khi không tính theo mức gốc", gt=0)


class Base(Record):
    """A base amount (standard level of social assistance, base salary, merit standard) in đồng, with its history."""

    id: Identifier
    name: Text
    short_name: Text = Field(description="Tên gọi ngắn trong câu")
    levels: tuple[BaseLevel, ...] = Field(min_length=1)

    def on(self, day: date) -> BaseLevel | None:
        """The level that holds on ``day``, or None."""
        return latest(self.levels, day)


class Amount(Record):
    """What a reader can get, in đồng for each ``per``."""

    id: Identifier
    name: Text = Field(description="Khoản tiền này là gì, cho ai")
    per: Period
    base: BaseId | None = Field(None, description="Mã mức gốc, khi tính bằng hệ số")
    levels: tuple[Level, ...] = Field(min_length=1)

    def on(self, day: date) -> Level | None:
        """The level that holds on ``day``, or None."""
        return latest(self.levels, day)


class Amounts(Record):
    """The whole of ``data/amounts.yml``."""

    bases: tuple[Base, ...]
    amounts: tuple[Amount, ...]


def latest(levels: tuple[S, ...], day: date) -> S | None:
    """Of the levels that have begun by ``day`` the last, or None where it has ended: an older one never comes back."""
    begun = (level for level in levels if level.holds_from <= day)
    last = max(begun, key=lambda level: level.holds_from, default=None)
    return last if last is not None and last.holds_on(day) else None


def money(level: Level, base: BaseLevel | None) -> Decimal:
    """Đồng for one period: the fixed value, or coefficient × base.

    Raises:
        ValueError: the level has a coefficient but no base was given (the links step refuses such data before).
    """
    if level.value is not None:
        return Decimal(level.value)
    if level.coefficient is None or base is None:
        raise ValueError("a level has a fixed value, or a coefficient and a base")
    return level.coefficient * base.value
