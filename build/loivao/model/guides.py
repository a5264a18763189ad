"""Words that people write: guides and other pages in Markdown, each with checked front matter."""

from enum import StrEnum

from pydantic import Field

from loivao.model.record import Record
from loivao.model.scalars import (
    AgencyId,
    Day,
    FunctionId,
    IndicatorId,
    InstrumentId,
    Integer,
    TaskId,
    Text,
    TextWithReferences,
)


class Situation(StrEnum):
    """In what moment of life a reader looks for a guide."""

    BIRTH = "moi-sinh"
    SCHOOL = "di-hoc"
    WORK = "tim-viec"
    OLD_AGE = "tuoi-gia"
    CARE = "cham-soc"
    GETTING_ABOUT = "di-lai-cong-trinh"
    LEGAL = "phap-ly"
    HEALTH = "suc-khoe"


class Topic(StrEnum):
    """What a guide is about; the guides are listed by it, in this order."""

    MONEY = "giay-to-tro-cap"
    HEALTH = "suc-khoe"
    LEARNING = "hoc-va-lam"
    MOBILITY = "di-lai"
    RIGHTS = "quyen-va-van-hoa"


class GuideHead(Record):
    """The front matter of ``content/huong-dan/<slug>.md``."""

    title: Text
    description: Text = Field(description="Một câu: đọc xong, bạn biết được gì; không mở đầu bằng “Trang này”")
    order: Integer = Field(description="Thứ tự trong danh sách hướng dẫn")
    for_whom: Text = Field(description="Ai được hưởng, một câu")
    you_get: tuple[TextWithReferences, ...] = Field(
        min_length=1, description="Bạn được gì; viết được tham chiếu [[amount:…]]"
    )
    functions: tuple[FunctionId, ...] = Field((), description="Mã các đầu mối bạn cần tới")
    instruments: tuple[InstrumentId, ...] = Field(min_length=1, description="Mã các văn bản là căn cứ")
    replaced: tuple[InstrumentId, ...] = Field(
        (), description="Mã các văn bản trước đây, nay hết hiệu lực, mà trang này nhắc tới"
    )
    tasks: tuple[TaskId, ...] = Field((), description="Mã các nhiệm vụ liên quan")
    indicators: tuple[IndicatorId, ...] = ()
    topic: Topic | None = Field(None, description="Chủ đề; bỏ trống thì bài nằm trong nhóm “Việc khác”")
    situations: tuple[Situation, ...] = Field((), description="Hoàn cảnh của người đọc")
    in_force_since: Day | None = None
    checked_on: Day = Field(description="Ngày kiểm tra nội dung gần nhất")
    review_by: Day = Field(description="Hạn kiểm tra lại")
    reviewed_by: AgencyId | None = Field(None, description="Mã cơ quan chịu trách nhiệm kiểm tra")


class PageHead(Record):
    """The front matter of any other page in ``content/``."""

    title: Text
    description: Text
    checked_on: Day
    review_by: Day | None = None
