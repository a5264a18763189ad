"""Legal instruments: laws, decrees, circulars, decisions, directives, plans, conventions, technical regulations."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from pydantic import Field

from loivao.model.record import Confidence, Record
from loivao.model.scalars import Day, HttpsAddress, Identifier, InstrumentId, Text


class InstrumentType(StrEnum):
    CONSTITUTIONAL = "hien-phap"
    LAW = "luat"
    ORDINANCE = "phap-lenh"
    DECREE = "nghi-dinh"
    RESOLUTION = "nghi-quyet"
    DECISION = "quyet-dinh"
    DIRECTIVE = "chi-thi"
    CIRCULAR = "thong-tu"
    JOINT_CIRCULAR = "thong-tu-lien-tich"
    TECHNICAL_REGULATION = "quy-chuan"
    PLAN = "ke-hoach"
    CONVENTION = "cong-uoc"


class InstrumentStatus(StrEnum):
    """Computed for one day; never written in the data."""

    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Instrument(Record):
    """One instrument, named by its official number in ASCII (``335-2026-nd-cp``)."""

    id: Identifier = Field(description="Số hiệu viết không dấu, nối bằng dấu gạch, ví dụ 335-2026-nd-cp")
    type: InstrumentType = Field(description="Loại văn bản")
    number: Text | None = Field(None, description="Số, ký hiệu chính thức; bỏ trống khi chưa biết")
    subject: Text = Field(
        description="Văn bản nói về điều gì, viết ngắn, chữ thường, đọc tiếp được sau số hiệu: “về trợ giúp xã hội”"
    )
    issuer: Text | None = Field(None, description="Cơ quan ban hành")
    issued_on: Day | None = Field(None, description="Ngày ban hành")
    in_force_from: Day | None = Field(None, description="Ngày bắt đầu có hiệu lực")
    in_force_until: Day | None = Field(None, description="Ngày cuối cùng còn hiệu lực")
    replaces: tuple[InstrumentId, ...] = Field((), description="Mã các văn bản bị văn bản này thay thế")
    amends: tuple[InstrumentId, ...] = Field((), description="Mã các văn bản được văn bản này sửa đổi")
    official_url: HttpsAddress | None = Field(None, description="Địa chỉ bản chính thức, bắt đầu bằng https://")
    source: Text = Field(description="Đọc điều này ở đâu")
    confidence: Confidence = Field(description="Mức chắc chắn: law_text, secondary hoặc unverified")
    checked_on: Day = Field(description="Ngày kiểm tra gần nhất")
    note: Text | None = Field(None, description="Điều người đọc cần biết thêm")

    def status_on(self, day: date) -> InstrumentStatus:
        """Whether the instrument is in force on ``day``; ``UNKNOWN`` where no first day of force is known."""
        if self.in_force_until is not None and day > self.in_force_until:
            return InstrumentStatus.ENDED
        if self.in_force_from is None:
            return InstrumentStatus.UNKNOWN
        return InstrumentStatus.NOT_YET if day < self.in_force_from else InstrumentStatus.IN_FORCE


class Instruments(Record):
    """The whole of ``data/instruments.yml``."""

    instruments: tuple[Instrument, ...]


def replacements_on(instruments: Iterable[Instrument], day: date) -> dict[str, tuple[Instrument, ...]]:
    """By the id of each replaced instrument, those that replace it and are in force on ``day``."""
    found: dict[str, tuple[Instrument, ...]] = {}
    for instrument in instruments:
        if instrument.status_on(day) is InstrumentStatus.IN_FORCE:
            for replaced in instrument.replaces:
                found[replaced] = (*found.get(replaced, ()), instrument)
    return found
