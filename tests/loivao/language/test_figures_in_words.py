"""Dates, amounts, ranges and signs: what is found, and the near misses that are left alone."""

import pytest
from told import codes, only, problems


@pytest.mark.parametrize(
    ("found", "code", "instead"),
    [
        ("03/6/2020", "date", "ngày 3 tháng 6 năm 2020"),
        ("5-10-2026", "date", "ngày 5 tháng 10 năm 2026"),
        ("5.10.2026", "date", "ngày 5 tháng 10 năm 2026"),
        ("2026-10-05", "date", "ngày 5 tháng 10 năm 2026"),
        ("9/2020", "date", "tháng 9 năm 2020"),
        ("18/4", "date-or-fraction", "ngày 18 tháng 4"),
        ("1/2", "date-or-fraction", "ngày 1 tháng 2"),
    ],
)
@pytest.mark.parametrize("around", ["vào {}.", "({})", "từ {}, xã", "{}"])
def test_a_date_in_signs_is_a_fault_that_says_it_in_words(found: str, code: str, instead: str, around: str) -> None:
    (each,) = problems(around.format(found))
    assert each.code == f"language.{code}"
    assert dict(each.values) == {"found": found, "instead": instead}


@pytest.mark.parametrize(
    "text",
    [
        "ngày 3 tháng 6 năm 2020",
        "Nghị định số 335/2026/NĐ-CP và 753/QĐ-TTg, 39-CT/TW, 51/2010/QH12",
        "Thông tư liên tịch số 42/2013/TTLT-BGDĐT-BLĐTBXH-BTC",
        "Nghị định 06/2026",
        "Quyết định số 9/2020",
        "QCVN 10:2024/BXD",
        "mã 1.001699",
        "gọi 111 hoặc 0236.388.1888",
        "Mẫu số 01",
        "tỷ lệ 45/60",
        "ưu tiên 06",
        "năm 2026",
        "`18/4`",
        "[lịch năm nay](https://a.vn/18/4/2026)",
    ],
)
def test_numbers_of_instruments_and_codes_are_no_dates(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "found",
    [
        "540.000 đồng",
        "540.000đ",
        "540.000 đ",
        "540000đ",
        "6 triệu đồng",
        "1,5 triệu đồng",
        "2 tỷ đồng",
        "500 nghìn đồng",
        "6 triệu đ",
        "36.000 ₫",
        "500 đồng",
    ],
)
def test_a_typed_amount_is_a_fault(found: str) -> None:
    assert only("typed-amount", f"Bạn được {found} mỗi tháng.") == [found]
    assert only("typed-amount", f"| Mức |\n|---|\n| {found} |") == [found]


def test_an_amount_with_the_code_of_the_currency_is_one_too() -> None:
    assert "typed-amount" in codes("Bạn được 1.080.000 VNĐ.")
    assert "typed-amount" in codes("Bạn được 5 triệu VND.")


@pytest.mark.parametrize(
    "text",
    [
        "0 đồng",
        "3 tuổi",
        "6 triệu người",
        "7 ngày làm việc",
        "100%",
        "3 đồng chí",
        "lớp 6 điểm",
        "[[amount:tro-cap-nang]]",
        "khoản 2 điểm đ",
        "20 người đóng tiền",
        "nhóm 06",
    ],
)
def test_counts_and_references_are_no_typed_amounts(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("found", ["2021 - 2030", "2021–2030", "0-6 tuổi", "5 – 7 ngày", "10-20%", "≥", "→"])
def test_a_range_or_sign_without_words_is_warned_about(found: str) -> None:
    text = f"Từ {found}" if found[-1].isdigit() else found
    assert codes(text) == ["sign-for-words"]


@pytest.mark.parametrize(
    "text", ["1900-1234", "Bậc 2-3", "điện thoại 0236-38 88", "lao động - xã hội", "2021-20301", "- 3 năm"]
)
def test_other_dashes_are_left_alone(text: str) -> None:
    assert codes(text) == []
