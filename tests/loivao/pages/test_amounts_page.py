"""Amounts of money: what they come to today, every level with its time and its source, and who names them."""

from datetime import date
from decimal import Decimal
from typing import Any

from compiled import SHIPPED, main_of, pages, portal, words_of

from loivao.model.amounts import Amount, Base, money
from loivao.model.record import Confidence

AMOUNTS = "muc-tien/"


def said(**changes: Any) -> str:
    return words_of(main_of(pages(**changes)[AMOUNTS]))


def rows(caption: str, **changes: Any) -> list[list[str]]:
    """The rows of the table whose caption begins so."""
    (table,) = main_of(pages(**changes)[AMOUNTS]).xpath(".//table[caption[starts-with(., $begin)]]", begin=caption)
    return [[words_of(cell) for cell in row] for row in table.xpath("./tbody/tr")]


def with_last_level(**changes: Any) -> tuple[Base, ...]:
    (base,) = portal().bases
    *before, last = base.levels
    return (base.model_copy(update={"levels": (*before, last.model_copy(update=changes))}),)


def with_amount(**changes: Any) -> tuple[Amount, ...]:
    """The amounts with changes to the levels of the first."""
    first, *others = portal().amounts
    return (first.model_copy(update={"levels": tuple(e.model_copy(update=changes) for e in first.levels)}), *others)


def test_each_amount_of_today_is_computed_before_the_reader_and_says_its_source() -> None:
    first, second = rows("Các khoản tiền ngày 24 tháng 11 năm 2026")
    assert first[1] == "Số tiền: 810.000 đồng mỗi tháng, bằng hệ số 1,5 nhân mức chuẩn 540.000 đồng"
    assert "Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội. Đã đọc trong văn bản luật: Bộ pháp điển." in first[3]
    assert second[1] == "Số tiền: 1.000.000 đồng mỗi năm học"


def test_a_computed_amount_holds_from_the_day_on_which_both_its_factors_do() -> None:
    assert rows("Các khoản tiền ngày")[0][2] == "Tính từ: ngày 1 tháng 7 năm 2026", "the base is the younger"
    younger = with_amount(holds_from=date(2026, 10, 5))
    assert rows("Các khoản tiền ngày", amounts=younger)[0][2] == "Tính từ: ngày 5 tháng 10 năm 2026"


def test_the_shipped_amounts_are_coefficient_times_base() -> None:
    shipped = portal(SHIPPED)
    told = words_of(main_of(pages(SHIPPED)[AMOUNTS]))
    bases = {base.id: base.on(shipped.day) for base in shipped.bases}
    for amount in shipped.amounts:
        level = amount.on(shipped.day)
        assert level is not None
        figure = f"{int(money(level, bases.get(amount.base or ''))):,}".replace(",", ".")
        assert amount.name in told
        assert f"{figure} đồng" in told


def test_the_history_of_a_base_is_a_table_with_the_newest_first_and_no_day_uncovered() -> None:
    assert [row[:2] for row in rows("Mức chuẩn trợ giúp xã hội")] == [
        ["từ ngày 1 tháng 7 năm 2026 đến nay", "Số tiền: 540.000 đồng"],
        ["từ ngày 1 tháng 7 năm 2024 đến hết ngày 30 tháng 6 năm 2026", "Số tiền: 500.000 đồng"],
    ]


def test_a_level_still_to_come_says_from_when_and_the_one_before_until_when() -> None:
    before = rows("Mức chuẩn trợ giúp xã hội", day=date(2026, 1, 15), guides=(), pages=())
    assert [row[0] for row in before] == [
        "sẽ áp dụng từ ngày 1 tháng 7 năm 2026",
        "từ ngày 1 tháng 7 năm 2024 đến hết ngày 30 tháng 6 năm 2026",
    ]
    assert "Mức chuẩn trợ giúp xã hội: nay là 500.000 đồng mỗi tháng" in said(
        day=date(2026, 1, 15), guides=(), pages=()
    )


def test_the_heading_of_a_base_says_what_it_is_today() -> None:
    headings = [words_of(heading) for heading in main_of(pages()[AMOUNTS]).iter("h2")]
    assert headings == [
        "Các khoản tiền hôm nay",
        "Mức chuẩn trợ giúp xã hội: nay là 540.000 đồng mỗi tháng",
        "Mức nào được dùng ở trang nào?",
    ]


def test_a_level_that_ends_without_another_says_when() -> None:
    bases = with_last_level(holds_until=date(2026, 9, 30))
    ended = rows("Mức chuẩn trợ giúp xã hội", bases=bases, guides=(), pages=())
    assert ended[0][0] == "từ ngày 1 tháng 7 năm 2026 đến hết ngày 30 tháng 9 năm 2026"


def test_an_amount_whose_base_has_no_level_today_is_not_among_those_of_today() -> None:
    (base,) = portal().bases
    coming = (
        base.model_copy(update={"levels": (base.levels[-1].model_copy(update={"holds_from": date(2027, 1, 1)}),)}),
    )
    amount = portal().amounts[0].name
    told = said(bases=coming, guides=(), pages=())
    assert "Mức chuẩn trợ giúp xã hội: nay chưa có mức nào áp dụng" in told
    assert amount not in [row[0] for row in rows("Các khoản tiền ngày", bases=coming, guides=(), pages=())]
    assert f"{amount}: từng mức, mới nhất trước" in told


def test_a_figure_that_is_not_verified_is_not_shown() -> None:
    bases = with_last_level(confidence=Confidence.UNVERIFIED)
    told = said(bases=bases, guides=(), pages=())
    assert "540.000" not in told
    assert "810.000" not in told
    assert "Mức chuẩn trợ giúp xã hội: nay chưa có mức nào áp dụng" in told
    assert "Số tiền: Đang được kiểm tra, nên chưa công bố." in told


def test_an_amount_that_changed_has_a_table_of_its_own() -> None:
    first, *others = portal().amounts
    (level,) = first.levels
    later = level.model_copy(update={"coefficient": Decimal(2), "holds_from": date(2026, 10, 5)})
    changed = (first.model_copy(update={"levels": (level, later)}), *others)
    assert [row[1] for row in rows(first.name, amounts=changed)] == ["Số tiền: Hệ số 2", "Số tiền: Hệ số 1,5"]


def test_an_amount_that_does_not_hold_yet_is_not_among_those_of_today() -> None:
    coming = with_amount(holds_from=date(2027, 1, 1))
    today = rows("Các khoản tiền ngày", amounts=coming, guides=(), pages=())
    assert [row[0] for row in today] == ["Hỗ trợ phương tiện học tập"]
    assert rows(coming[0].name, amounts=coming, guides=(), pages=())[0][0] == "sẽ áp dụng từ ngày 1 tháng 1 năm 2027"


def test_each_level_leads_to_the_guides_that_name_it_also_by_what_is_computed_from_it() -> None:
    main = main_of(pages()[AMOUNTS])
    uses = {words_of(term): term.getnext().xpath(".//a/@href") for term in main.iter("dt")}
    assert uses == {
        "Mức chuẩn trợ giúp xã hội": ["../huong-dan/tro-cap/"],
        "Trợ cấp hằng tháng cho người khuyết tật nặng": ["../huong-dan/tro-cap/"],
        "Hỗ trợ phương tiện học tập": ["../huong-dan/tro-cap/"],
    }
    assert said(guides=()).count("Chưa có hướng dẫn nào nhắc tới.") == len(uses)


def test_a_guide_with_amounts_leads_to_their_history() -> None:
    assert "../../muc-tien/" in main_of(pages()["huong-dan/tro-cap/"]).xpath(".//a/@href")
