"""The calendar: the next time of every event, and what is no longer observed apart from it."""

from datetime import date
from typing import Any

from compiled import SHIPPED, main_of, pages, portal, words_of

from loivao.model.events import Event
from loivao.model.record import Confidence

PAGE = "lich/"


def said(**changes: Any) -> list[str]:
    """Headings and facts, from top to bottom."""
    main = main_of(pages(**changes)[PAGE])
    return [words_of(element) for element in main.xpath(".//h2 | .//h3 | .//dl/div")]


def event(**changes: Any) -> tuple[Event, ...]:
    first, *_ = portal().events
    return (first.model_copy(update=changes),)


def test_an_event_says_when_it_comes_next_whose_it_is_and_where_that_was_read() -> None:
    assert said()[:6] == [
        "Ngày kỷ niệm",
        "Ngày người khuyết tật Việt Nam",
        "Lần tới ngày 18 tháng 4 năm 2027",
        "Ngày của ai Mọi người",
        "Nội dung Ngày cả nước nhớ tới quyền của người khuyết tật.",
        "Nguồn Luật số 51/2010/QH12 về người khuyết tật, Điều 11. Đã đọc trong văn bản luật: Bộ pháp điển."
        " Kiểm tra lần gần nhất ngày 1 tháng 11 năm 2026.",
    ]


def test_a_deadline_that_is_over_stands_apart_with_its_last_day_and_no_next_one() -> None:
    assert said()[6:] == [
        "Hạn trước đây, nay không còn áp dụng",
        "Hạn báo cáo sáu tháng",
        "Ai phải làm Phòng lao động",
        "Nội dung Gửi báo cáo lên cấp trên.",
        "Áp dụng đến ngày 30 tháng 6 năm 2025",
        "Nguồn Theo nguồn thứ cấp: Thông tư. Kiểm tra lần gần nhất ngày 1 tháng 11 năm 2026.",
    ]


def test_a_deadline_is_before_its_day() -> None:
    assert "Lần tới trước ngày 30 tháng 6 năm 2025" in said(day=date(2025, 6, 30))


def test_on_its_day_an_event_is_still_to_come() -> None:
    assert "Lần tới ngày 18 tháng 4 năm 2027" in said(day=date(2027, 4, 18))
    assert "Lần tới ngày 18 tháng 4 năm 2028" in said(day=date(2027, 4, 19))


def test_what_is_not_verified_says_so_in_its_heading() -> None:
    assert "Đang được kiểm tra: Ngày người khuyết tật Việt Nam" in said(events=event(confidence=Confidence.UNVERIFIED))


def test_every_event_of_the_portal_has_a_place_of_its_own_in_the_order_in_which_they_come() -> None:
    main = main_of(pages(SHIPPED)[PAGE])
    assert {heading.get("id") for heading in main.iter("h3")} == {each.id for each in portal(SHIPPED).events}
    for heading in main.iter("h2"):
        lists = heading.xpath("following-sibling::dl[preceding-sibling::h2[1] = $this]", this=words_of(heading))
        days = [time for each in lists for time in each.xpath("./div[dt = 'Lần tới']//time/@datetime")]
        assert days == sorted(days)


def test_the_calendar_file_is_offered_only_when_something_is_to_come() -> None:
    assert main_of(pages()[PAGE]).xpath(".//a[@href='../lich.ics']")
    assert not main_of(pages(events=portal().events[1:])[PAGE]).xpath(".//a[@href='../lich.ics']")
