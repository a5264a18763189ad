"""Corrections: every published figure that was changed afterwards, with the reason; and figures as last published."""

from pydantic import ConfigDict, Field

from loivao.model.record import Record
from loivao.model.results import ResultStatus
from loivao.model.scalars import AreaId, Day, IndicatorId, Integer, Number, Text

Key = tuple[str, str, str, int]
"""Indicator, area, dimension ("" for the total) and year: what names one figure."""


class Correction(Record):
    """One change of a figure that readers have seen; ``old`` and ``new`` in the indicator's unit."""

    indicator: IndicatorId = Field(description="Mã chỉ số, ví dụ NKT-05")
    area: AreaId = Field(description="Mã địa bàn")
    dimension: Text | None = Field(None, description="Phần của tổng, đúng như trong bảng kết quả; bỏ trống cho tổng")
    year: Integer = Field(description="Năm của con số được đính chính")
    old: Number = Field(description="Con số đã công bố trước đây")
    new: Number | None = Field(None, description="Con số nay có trong bảng kết quả; bỏ trống khi rút con số lại")
    corrected_on: Day = Field(description="Ngày đính chính")
    reason: Text = Field(description="Vì sao đổi, một hai câu cho người đọc")
    source: Text = Field(description="Văn bản, báo cáo làm căn cứ để đổi")

    @property
    def key(self) -> Key:
        """The figure that was corrected."""
        return (self.indicator, self.area, self.dimension or "", self.year)


class Corrections(Record):
    """The whole of ``data/corrections.yml``."""

    corrections: tuple[Correction, ...]


class _OfAnyVersion(Record):
    """What another version of the software may have written: what it does not know is not looked at."""

    model_config = ConfigDict(extra="ignore")


class PublishedFigure(_OfAnyVersion):
    """A result as readers have it in a publication."""

    indicator: Text
    area: Text
    dimension: Text | None = None
    year: Integer
    value: Number | None = None
    status: ResultStatus

    @property
    def key(self) -> Key:
        """What the figure is of."""
        return (self.indicator, self.area, self.dimension or "", self.year)


class Published(_OfAnyVersion):
    """The file in which a publication offers all of its results."""

    records: tuple[PublishedFigure, ...]
