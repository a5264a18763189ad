"""Instruments: whether one holds on the day of publication stands first, and what rests on it is named."""

from datetime import date
from typing import Any

from compiled import SHIPPED, main_of, pages, portal, words_of

from loivao.model.instruments import Instrument
from loivao.model.record import Confidence


def with_instrument(identifier: str, **changes: Any) -> tuple[Instrument, ...]:
    return tuple(each.model_copy(update=changes) if each.id == identifier else each for each in portal().instruments)


def test_an_instrument_that_was_replaced_says_first_by_what_and_until_when_it_held() -> None:
    main = main_of(pages()["van-ban/20-2021-nd-cp/"])
    assert words_of(main).startswith(
        "Nghị định số 20/2021/NĐ-CP về trợ giúp xã hội Đã kết thúc: Văn bản này đã được thay thế "
        "Ngày cuối cùng còn hiệu lực là ngày 4 tháng 10 năm 2026. "
        "Nay áp dụng: Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội."
    )


def test_an_instrument_that_ended_without_a_known_replacement_says_that_none_is_known() -> None:
    ended = with_instrument("51-2010-qh12", in_force_until=date(2026, 1, 31))
    told = words_of(main_of(pages(instruments=ended)["van-ban/51-2010-qh12/"]))
    assert "Văn bản này đã hết hiệu lực Ngày cuối cùng còn hiệu lực là ngày 31 tháng 1 năm 2026." in told
    assert "Cổng thông tin chưa biết văn bản nào thay thế." in told


def test_an_instrument_that_does_not_yet_hold_says_from_when() -> None:
    coming = with_instrument("51-2010-qh12", in_force_from=date(2027, 1, 1))
    told = words_of(main_of(pages(instruments=coming)["van-ban/51-2010-qh12/"]))
    assert "Văn bản này chưa có hiệu lực Văn bản có hiệu lực từ ngày 1 tháng 1 năm 2027." in told


def test_an_instrument_in_force_has_no_notice() -> None:
    assert main_of(pages()["van-ban/51-2010-qh12/"]).xpath(".//*[contains(@class, 'notice')]") == []


def test_an_instrument_on_which_nothing_rests_says_so() -> None:
    alone = (*portal().instruments, portal().instrument["51-2010-qh12"].model_copy(update={"id": "1-2026-qh15"}))
    told = words_of(main_of(pages(instruments=alone)["van-ban/1-2026-qh15/"]))
    assert "Chưa có trang nào của cổng thông tin dựa vào văn bản này." in told


def test_an_instrument_of_the_shipped_portal_names_the_agencies_whose_work_it_passed_on() -> None:
    main = main_of(pages(SHIPPED)["van-ban/150-2025-nd-cp/"])
    (heading,) = (each for each in main.iter("h3") if words_of(each) == "Việc được chuyển giữa các cơ quan")
    links = heading.getnext().xpath("./li/a/@href")
    moved = (each for each in portal(SHIPPED).agencies if "150-2025-nd-cp" in {e.instrument for e in each.successors})
    assert links == [f"../../co-quan/{agency.id}/" for agency in moved]


def test_an_instrument_names_the_days_of_the_calendar_that_rest_on_it_and_which_of_them_are_past() -> None:
    main = main_of(pages(SHIPPED)["van-ban/01-2019-tt-bldtbxh/"])
    (heading,) = (each for each in main.iter("h3") if words_of(each) == "Ngày và hạn trong lịch")
    rows = heading.getnext().xpath("./li")
    resting = [each for each in portal(SHIPPED).events if each.instrument == "01-2019-tt-bldtbxh"]
    assert [row.xpath(".//a/@href") for row in rows] == [[f"../../lich/#{event.id}"] for event in resting]
    for row, event in zip(rows, resting, strict=True):
        past = event.until is not None and event.until < portal(SHIPPED).day
        assert ("áp dụng đến" in words_of(row)) == past
        assert (event.who in words_of(row)) != past


def test_an_event_that_is_not_verified_is_called_so_where_its_instrument_names_it() -> None:
    unsure = tuple(
        each.model_copy(update={"confidence": Confidence.UNVERIFIED, "instrument": "51-2010-qh12"})
        for each in portal().events
    )
    (*_, heading) = main_of(pages(events=unsure)["van-ban/51-2010-qh12/"]).xpath(".//h3[. = 'Ngày và hạn trong lịch']")
    assert all(words_of(row).startswith("Đang được kiểm tra: ") for row in heading.getnext().xpath("./li"))
