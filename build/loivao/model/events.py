"""Events that come back every year: commemorative days, and deadlines of reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, date
from enum import StrEnum

from pydantic import Field

from loivao.model.record import Confidence, Record
from loivao.model.scalars import Day, Identifier, InstrumentId, Integer, Text


class EventKind(StrEnum):
    DAY = "day"
    """A commemorative day."""
    DEADLINE = "deadline"
    """Something must be done before this day; on the day itself it is late."""


class Event(Record):
    """One day of every year. Between ``since`` and ``until``, both included, it is observed; open where empty."""

    id: Identifier = Field(description="Mã của sự kiện, không đổi khi tên đổi")
    name: Text = Field(description="Tên ngày hoặc việc phải làm")
    kind: EventKind = Field(description="day = ngày kỷ niệm; deadline = hạn: việc phải xong trước ngày này")
    month: Integer = Field(description="Tháng, từ 1 đến 12", json_schema_extra={"minimum": 1, "maximum": 12})
    day: Integer = Field(description="Ngày trong tháng", json_schema_extra={"minimum": 1, "maximum": 31})
    who: Text = Field(description="Ngày của ai, hoặc ai phải làm")
    about: Text = Field(description="Ngày này là gì, hoặc phải làm gì và gửi cho ai")
    since: Day | None = Field(None, description="Áp dụng từ ngày nào; bỏ trống khi chưa biết")
    until: Day | None = Field(None, description="Ngày cuối cùng còn áp dụng; bỏ trống khi còn áp dụng")
    instrument: InstrumentId | None = Field(None, description="Mã văn bản quy định, nếu có")
    provision: Text | None = Field(None, description="Điều, khoản, điểm")
    source: Text = Field(description="Đọc điều này ở đâu")
    confidence: Confidence = Field(description="Mức chắc chắn: law_text, secondary hoặc unverified")
    checked_on: Day = Field(description="Ngày kiểm tra gần nhất")
    note: Text | None = Field(None, description="Điều người đọc cần biết thêm")

    def in_year(self, year: int) -> date | None:
        """The event's day in ``year``; None where it is not observed on that day.

        Raises:
            ValueError: no year has that month and day (the links step refuses such data before).
        """
        day = date(year, self.month, self.day)
        begun = self.since is None or self.since <= day
        return day if begun and (self.until is None or day <= self.until) else None


class Events(Record):
    """The whole of ``data/events.yml``."""

    events: tuple[Event, ...]


@dataclass(frozen=True)
class Occurrence:
    """An event on one day of one year."""

    day: date
    event: Event


def occurrences(events: Iterable[Event], day: date) -> tuple[Occurrence, ...]:
    """The next occurrence of each event, on ``day`` or later, by day and then in the order of the data.

    An event that is no longer observed has none.
    """
    found = (_next(event, day) for event in events)
    return tuple(sorted((each for each in found if each is not None), key=lambda each: each.day))


def _next(event: Event, day: date) -> Occurrence | None:
    first = max(day, event.since or day)
    # An event that begins in a year after its day in that year has its first day in the year after.
    upcoming = (event.in_year(year) for year in (first.year, min(first.year + 1, MAXYEAR)))
    return next((Occurrence(each, event) for each in upcoming if each is not None and each >= day), None)
