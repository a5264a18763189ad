"""The Portal: everything that a publication is made from, as one value that never changes."""

from dataclasses import dataclass
from datetime import date, timedelta, timezone
from functools import cached_property
from typing import Final

from pydantic import Field

from loivao.model.agencies import Agency, Function
from loivao.model.amounts import Amount, Base
from loivao.model.corrections import Correction
from loivao.model.events import Event
from loivao.model.guides import GuideHead, PageHead
from loivao.model.instruments import Instrument
from loivao.model.language import Language
from loivao.model.plan import Plan
from loivao.model.record import Record
from loivao.model.results import Area, Indicator, Result, SeriesBreak
from loivao.model.scalars import Day, Text
from loivao.model.terms import Term

VIET_NAM: Final = timezone(timedelta(hours=7))
"""Whose days a publication counts: one zone, no summer time, so no time zone database, which some machines lack."""


class Owner(Record):
    """The authority that owns the portal: configuration, because the plan's issuer has ended."""

    name: Text | None = Field(None, description="Tên cơ quan chủ quản; bỏ trống khi chưa có")
    statement: Text = Field(description="Câu nói rõ ai chịu trách nhiệm về cổng thông tin")


class Contact(Record):
    """How to reach people; what is not known stays empty and the page says so."""

    email: Text | None = None
    phone: Text | None = None
    address: Text | None = None
    statement: Text = Field(description="Câu hướng dẫn liên hệ")


class Judgment(Record):
    """When a person last judged whether the portal can be used, and when the next one must."""

    checked_by: Text = Field(description="Ai đã xem: người dùng trình đọc màn hình, người kiểm tra, đơn vị")
    checked_on: Day = Field(description="Ngày xem gần nhất")
    review_by: Day = Field(description="Hạn xem lại; quá hạn thì không công bố được")


class Identity(Record):
    """The whole of ``data/portal.yml``."""

    name: Text
    description: Text
    language: Language = Field(description="Ngôn ngữ của cổng thông tin: vi hoặc en")
    owner: Owner
    contact: Contact
    accessibility: Judgment | None = Field(
        None, description="Lần gần nhất có người xem cả cổng thông tin có dùng được không; chưa có thì bỏ trống"
    )
    spellings: tuple[Text, ...] = Field(
        (), description="Từ viết đúng dù có chữ ngoài bảng chữ cái tiếng Việt: tên riêng nước ngoài, tên dân tộc"
    )


@dataclass(frozen=True)
class Guide:
    """A guide: its address part, its checked head, its Markdown body and where the body begins."""

    slug: str
    head: GuideHead
    body: str
    file: str
    body_line: int


@dataclass(frozen=True)
class WrittenPage:
    """Any other page in ``content/``."""

    slug: str
    head: PageHead
    body: str
    file: str
    body_line: int


@dataclass(frozen=True)
class Portal:
    """One publication. ``day`` is the day it is made for; nothing below asks a clock."""

    day: date
    identity: Identity
    plan: Plan
    agencies: tuple[Agency, ...]
    functions: tuple[Function, ...]
    instruments: tuple[Instrument, ...]
    bases: tuple[Base, ...]
    amounts: tuple[Amount, ...]
    indicators: tuple[Indicator, ...]
    areas: tuple[Area, ...]
    breaks: tuple[SeriesBreak, ...]
    results: tuple[Result, ...]
    corrections: tuple[Correction, ...]
    events: tuple[Event, ...]
    terms: tuple[Term, ...]
    guides: tuple[Guide, ...]
    pages: tuple[WrittenPage, ...]

    @cached_property
    def agency(self) -> dict[str, Agency]:
        """Agencies by id."""
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def instrument(self) -> dict[str, Instrument]:
        """Instruments by id."""
        return {instrument.id: instrument for instrument in self.instruments}
