"""The founding plan, item by item, each with the id of its place in the source.

Ids: purpose ``I.1.1``, requirement ``I.2.1``, task group ``II.2``, task ``II.2.3`` (section, group, bullet),
funding ``III.1``, agency ``IV.1``, responsibility ``IV.1.2``.
"""

from typing import Final

from pydantic import Field

from loivao.model.language import Language
from loivao.model.record import Record
from loivao.model.scalars import InstrumentId, PlanPlace, Text

LANGUAGE: Final = Language.VIETNAMESE
"""Of the plan's own words, in whatever language the portal speaks of it."""


class PlanItem(Record):
    """One statement of the plan: its own words, and a plain title and summary of ours."""

    id: PlanPlace = Field(description="Vị trí trong kế hoạch, ví dụ II.2.3")
    title: Text = Field(description="Tên ngắn, dễ hiểu, do cổng thông tin đặt")
    summary: Text = Field(description="Tóm tắt bằng lời dễ hiểu")
    text: Text = Field(description="Nguyên văn trong kế hoạch")
    instruments: tuple[InstrumentId, ...] = Field((), description="Mã các văn bản mà đoạn này nhắc tới")
    note: Text | None = Field(None, description="Ghi chú của cổng thông tin, ví dụ chỗ nghi chép sai")


class Basis(Record):
    """What the plan rests on."""

    text: Text
    instruments: tuple[InstrumentId, ...]


class TaskGroup(Record):
    id: PlanPlace
    title: Text
    official_title: Text = Field(description="Tên nhóm nhiệm vụ, nguyên văn")
    summary: Text
    tasks: tuple[PlanItem, ...] = Field(min_length=1)


class Lacking(Record):
    """Something that a plan normally carries and the source lacks."""

    what: Text
    statement: Text


class Recipient(Record):
    text: Text = Field(description="Nơi nhận, nguyên văn")
    full_name: Text = Field(description="Nơi nhận, không viết tắt")


class Signature(Record):
    authority: Text
    capacity: Text = Field(description="Ký thay, ký thừa lệnh…, viết đầy đủ")
    name: Text


class Plan(Record):
    """The whole of ``data/plan.yml``."""

    title: Text
    official_title: Text
    summary: Text
    issuer: Text
    issuer_note: Text = Field(description="Cơ quan ban hành nay ra sao")
    archive: Text = Field(description="Tệp lưu nguyên văn, tính từ thư mục data/")
    closing: Text = Field(description="Đoạn kết, nguyên văn")
    lacking: tuple[Lacking, ...]
    basis: tuple[Basis, ...]
    purposes: tuple[PlanItem, ...]
    requirements: tuple[PlanItem, ...]
    groups: tuple[TaskGroup, ...]
    funding: tuple[PlanItem, ...]
    recipients: tuple[Recipient, ...]
    signature: Signature

    def tasks(self) -> tuple[PlanItem, ...]:
        """All tasks in the order of the plan."""
        return tuple(task for group in self.groups for task in group.tasks)
