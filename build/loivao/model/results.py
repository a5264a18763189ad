"""Indicators and their yearly results. Missing is not zero: a year without a figure has a status that says so."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from loivao.model.record import Confidence, Record
from loivao.model.scalars import Day, Flag, Identifier, IndicatorCode, Integer, Number, PlanPlace, Text


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    NEUTRAL = "neutral"


class ResultStatus(StrEnum):
    FINAL = "final"
    PROVISIONAL = "provisional"
    NOT_REPORTED = "not_reported"
    SUPPRESSED = "suppressed"
    ILLUSTRATIVE = "illustrative"

    @property
    def has_value(self) -> bool:
        """Whether a result of this status carries a figure."""
        return self in (ResultStatus.FINAL, ResultStatus.PROVISIONAL, ResultStatus.ILLUSTRATIVE)


class Target(Record):
    """A target for one year; a national target is not a district's."""

    year: Integer
    value: Number
    scope: Text = Field(description="Chỉ tiêu của ai: cả nước, tỉnh…")
    instrument: Identifier | None = None
    source: Text
    confidence: Confidence


class Indicator(Record):
    code: IndicatorCode
    name: Text
    unit: Text = Field(description="Đơn vị, ví dụ người, %, triệu đồng")
    definition: Text
    direction: Direction
    targets: tuple[Target, ...] = ()
    lead_agency: Identifier | None = Field(None, description="Mã cơ quan đầu mối trong kế hoạch")
    tasks: tuple[PlanPlace, ...] = Field((), description="Mã các nhiệm vụ mà chỉ số này đo")
    part_of: IndicatorCode | None = Field(None, description="Mã chỉ số tổng, khi chỉ số này là một phần của nó")
    note: Text | None = None


class SeriesBreak(Record):
    """From ``year`` on, figures cannot be compared with those before: no line and no comparison crosses it."""

    year: Integer
    reason: Text
    source: Text
    indicators: tuple[IndicatorCode, ...] = Field((), description="Bỏ trống: mọi chỉ số")


class Area(Record):
    id: Identifier
    name: Text
    illustrative: Flag = Field(False, description="true khi địa bàn chỉ để minh họa")


class Result(Record):
    """One row of ``data/results/<year>.csv``; ``value`` in the indicator's unit."""

    indicator: IndicatorCode
    area: Identifier
    dimension: Text | None = Field(None, description="Phần của tổng: đặc-biệt-nặng, nữ, 0-6 tuổi… Bỏ trống cho tổng")
    value: Number | None = None
    unit: Text
    status: ResultStatus
    reporting_agency: Identifier | None = None
    as_of: Day
    source: Text
    published_on: Day | None = None
    note: Text | None = None
    year: Integer

    def figure(self) -> Decimal | None:
        """The value, or None where the status says that there is none."""
        return self.value if self.status.has_value else None
