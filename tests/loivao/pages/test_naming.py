"""How things are called in sentences."""

from datetime import date

import pytest
from compiled import words

from loivao.model.instruments import Instrument, InstrumentType
from loivao.model.record import Confidence
from loivao.pages.naming import certainty, instrument_mention, instrument_name, instrument_status, place_in_words

DAY = date(2026, 11, 24)


def instrument(kind: InstrumentType, number: str | None, subject: str, begun: date | None = None) -> Instrument:
    return Instrument.model_construct(
        id="x", type=kind, number=number, subject=subject, in_force_from=begun, in_force_until=None, replaces=()
    )


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("I.1.2", "Phần 1, mục đích 2 của kế hoạch"),
        ("I.2.3", "Phần 1, yêu cầu 3 của kế hoạch"),
        ("II.2", "Phần 2, nhóm 2 của kế hoạch"),
        ("II.2.3", "Phần 2, nhóm 2, nhiệm vụ 3 của kế hoạch"),
        ("III.1", "Phần 3, đoạn 1 của kế hoạch"),
        ("IV.14", "Phần 4, cơ quan 14 của kế hoạch"),
        ("IV.14.2", "Phần 4, cơ quan 14, trách nhiệm 2 của kế hoạch"),
    ],
)
def test_a_place_is_said_without_roman_numerals(place: str, said: str) -> None:
    assert place_in_words(place, words()) == said


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (
            instrument(InstrumentType.DECREE, "335/2026/NĐ-CP", "về trợ giúp xã hội"),
            "Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội",
        ),
        (
            instrument(InstrumentType.TECHNICAL_REGULATION, "QCVN 10:2024/BXD", "về công trình"),
            "Quy chuẩn QCVN 10:2024/BXD về công trình",
        ),
        (
            instrument(InstrumentType.CONVENTION, None, "của Liên hợp quốc về quyền của người khuyết tật"),
            "Công ước của Liên hợp quốc về quyền của người khuyết tật",
        ),
    ],
)
def test_an_instrument_is_called_by_type_number_and_subject(made: Instrument, name: str) -> None:
    assert instrument_name(made, words()) == name


def test_an_instrument_without_a_number_is_not_mentioned_by_one() -> None:
    assert instrument_mention(instrument(InstrumentType.LAW, None, "x"), words()) is None


def test_what_has_been_replaced_is_not_called_in_force() -> None:
    old = instrument(InstrumentType.DECREE, "1/2020/NĐ-CP", "x", date(2020, 1, 1))
    assert instrument_status(old, (), DAY, words()) == "đang có hiệu lực"
    assert instrument_status(old, (old,), DAY, words()) == "đã được thay thế"


def test_an_instrument_whose_dates_are_not_known_is_said_to_be_unknown() -> None:
    unknown = instrument(InstrumentType.LAW, "1/2020/QH14", "x")
    assert instrument_status(unknown, (), DAY, words()) == "chưa rõ tình trạng hiệu lực"


@pytest.mark.parametrize(
    ("confidence", "said"),
    [
        (Confidence.LAW_TEXT, "Đã đọc trong văn bản luật: Bộ pháp điển"),
        (Confidence.SECONDARY, "Theo nguồn thứ cấp: Bộ pháp điển"),
        (Confidence.UNVERIFIED, "Chưa kiểm chứng: Bộ pháp điển"),
    ],
)
def test_certainty_is_said_in_words_with_its_source(confidence: Confidence, said: str) -> None:
    assert certainty(confidence, "Bộ pháp điển", words()) == said
