"""Indicators and their yearly results. Missing is not zero: a year without a figure has a status that says so."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from loivao.model.record import Confidence, Record
from loivao.model.scalars import (
    AgencyId,
    AreaId,
    Day,
    Flag,
    Identifier,
    IndicatorCode,
    IndicatorId,
    InstrumentId,
    Integer,
    Number,
    TaskId,
    Text,
)


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
        return self is not ResultStatus.NOT_REPORTED and self is not ResultStatus.SUPPRESSED


class Target(Record):
    """A target for one year; a national target is not a district's."""

    year: Integer
    value: Number
    scope: Text = Field(description="Chỉ tiêu của ai: cả nước, tỉnh…")
    instrument: InstrumentId | None = None
    source: Text
    confidence: Confidence


class Indicator(Record):
    code: IndicatorCode
    name: Text
    unit: Text = Field(description="Đơn vị, ví dụ người, %, triệu đồng")
    definition: Text
    direction: Direction
    targets: tuple[Target, ...] = ()
    lead_agency: AgencyId | None = Field(None, description="Mã cơ quan đầu mối trong kế hoạch")
    tasks: tuple[TaskId, ...] = Field((), description="Mã các nhiệm vụ mà chỉ số này đo")
    part_of: IndicatorId | None = Field(None, description="Mã chỉ số tổng, khi chỉ số này là một phần của nó")
    jump_factor: Number | None = Field(
        None, gt=1, description="Gấp hơn bao nhiêu lần so với kỳ trước thì phải xem lại; bỏ trống là 3"
    )
    note: Text | None = None


class SeriesBreak(Record):
    """From ``year`` on, figures cannot be compared with those before: no line and no comparison crosses it."""

    year: Integer
    reason: Text
    source: Text
    indicators: tuple[IndicatorId, ...] = Field((), description="Bỏ trống: mọi chỉ số")

    def parts(self, indicator: str, earlier: int, later: int) -> bool:
        """Whether the break lies between two years of an indicator, so that they cannot be compared."""
        return earlier < self.year <= later and (not self.indicators or indicator in self.indicators)


class Area(Record):
    id: Identifier
    name: Text
    illustrative: Flag = Field(False, description="true khi địa bàn chỉ để minh họa")


class Result(Record):
    """One row of ``data/results/<year>.csv``; ``value`` in the indicator's unit."""

    indicator: IndicatorId
    area: AreaId
    dimension: Text | None = Field(None, description="Phần của tổng: đặc-biệt-nặng, nữ, 0-6 tuổi… Bỏ trống cho tổng")
    value: Number | None = None
    unit: Text
    status: ResultStatus
    reporting_agency: AgencyId | None = None
    as_of: Day
    source: Text
    published_on: Day | None = None
    note: Text | None = None
    year: Integer

    def figure(self) -> Decimal | None:
        """The value, or None where the status says that there is none."""
        return self.value if self.status.has_value else None


class Indicators(Record):
    """The whole of ``data/indicators.yml``."""

    indicators: tuple[Indicator, ...]
    areas: tuple[Area, ...]
    breaks: tuple[SeriesBreak, ...] = ()


def comparable(breaks: Iterable[SeriesBreak], indicator: str, earlier: int, later: int) -> bool:
    """Whether figures of two years may be compared: no break lies between them."""
    return not any(each.parts(indicator, earlier, later) for each in breaks)


def same_kind(one: Result, other: Result) -> bool:
    """Whether both figures are real, or both illustrative: only then may they be compared."""
    return (one.status is ResultStatus.ILLUSTRATIVE) == (other.status is ResultStatus.ILLUSTRATIVE)
