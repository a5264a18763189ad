"""Agencies with time: who they are, from when to when, what they answer for, and who does that work now."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from loivao.model.plan import PlanItem
from loivao.model.record import Confidence, Record
from loivao.model.scalars import AgencyId, Day, Identifier, InstrumentId, PlanPlace, TaskId, Text


class AgencyLevel(StrEnum):
    NATIONAL = "national"
    PROVINCE = "province"
    INTER_COMMUNE = "inter_commune"
    DISTRICT = "district"
    COMMUNE = "commune"


class Responsibility(PlanItem):
    """What the plan asks of an agency, and the tasks it serves."""

    tasks: tuple[TaskId, ...] = Field((), description="Mã các nhiệm vụ mà trách nhiệm này phục vụ, ví dụ II.2.3")


class Succession(Record):
    """One edge from an agency to who does one field of its work afterwards; no ``agency`` means: not known."""

    field: Text = Field(description="Lĩnh vực công việc được chuyển")
    agency: AgencyId | None = Field(None, description="Mã cơ quan làm việc đó sau này; bỏ trống khi chưa biết")
    since: Day | None = Field(None, description="Từ ngày nào")
    source: Text = Field(description="Đọc điều này ở đâu")
    instrument: InstrumentId | None = Field(None, description="Mã văn bản quy định, nếu có")
    confidence: Confidence
    note: Text | None = Field(None, description="Điều người đọc cần biết thêm")


class Agency(Record):
    """An agency, of the plan (then with ``plan_place``) or of today."""

    id: Identifier
    name: Text
    level: AgencyLevel
    about: Text = Field(description="Cơ quan này làm gì cho bạn, một hai câu")
    contact: Text | None = Field(
        None, description="Cách liên hệ: địa chỉ, điện thoại, giờ làm việc; bỏ trống khi chưa có nguồn chắc chắn"
    )
    plan_place: PlanPlace | None = Field(
        None, description="Vị trí trong kế hoạch, ví dụ IV.1; chỉ cho cơ quan có tên trong kế hoạch"
    )
    valid_from: Day | None = Field(None, description="Hoạt động từ ngày nào; bỏ trống khi chưa biết")
    valid_until: Day | None = Field(
        None, description="Ngày hoạt động cuối cùng; bỏ trống khi còn hoạt động hoặc chưa biết"
    )
    source: Text
    confidence: Confidence
    checked_on: Day
    responsibilities: tuple[Responsibility, ...] = ()
    successors: tuple[Succession, ...] = ()
    note: Text | None = None

    def exists_on(self, day: date) -> bool:
        """Whether the agency is not yet ended, and begun, on ``day``, as far as is known."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


class Performer(Record):
    """Who performs a function, and from when."""

    agency: AgencyId
    since: Day | None = None
    until: Day | None = None
    how: Text = Field(description="Làm thế nào để gặp, nộp, hỏi")
    source: Text
    instrument: InstrumentId | None = None
    provision: Text | None = None
    confidence: Confidence

    def performs_on(self, day: date) -> bool:
        """Whether the agency performs the function on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Function(Record):
    """What a reader needs an office for ("where to file for the allowance"), whoever it is today."""

    id: Identifier
    name: Text
    performers: tuple[Performer, ...]

    def performers_on(self, day: date) -> tuple[Performer, ...]:
        """Those who perform the function on ``day``, in the order of the data."""
        return tuple(performer for performer in self.performers if performer.performs_on(day))


class Agencies(Record):
    """The whole of ``data/agencies.yml``."""

    agencies: tuple[Agency, ...]


class Functions(Record):
    """The whole of ``data/functions.yml``."""

    functions: tuple[Function, ...]
