"""What has to be checked again: listed by who answers for it, and told on the page itself once it is overdue."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from compiled import main_of, pages, portal, site, words_of
from sites.portals import DAY

from loivao.pages.reviews import DATA_AFTER, reviews

PAGE = "han-kiem-tra/"
CHECKED = date(2026, 11, 1)


def rows(**changes: Any) -> dict[str, list[list[str]]]:
    """The rows under each heading."""
    main = main_of(pages(**changes)[PAGE])
    return {
        words_of(heading): [[words_of(cell) for cell in row] for row in table.xpath(".//tbody/tr")]
        for heading in main.iter("h2")
        for table in heading.getnext().iter("table")
    }


def summary(**changes: Any) -> str:
    return words_of(main_of(pages(**changes)[PAGE]).find(".//dl"))


def test_a_guide_is_listed_under_the_agency_that_answers_for_it() -> None:
    assert rows() == {
        "Phòng Văn hóa - Xã hội": [
            [
                "Trợ cấp hằng tháng",
                "Kiểm tra lần gần nhất: ngày 1 tháng 11 năm 2026",
                "Cần kiểm tra lại trước: ngày 1 tháng 2 năm 2027",
                "Tình trạng: còn 69 ngày",
            ]
        ],
        "Chưa giao cho cơ quan nào": [
            [
                "Liên hệ",
                "Kiểm tra lần gần nhất: ngày 1 tháng 11 năm 2026",
                "Cần kiểm tra lại trước: ngày 1 tháng 11 năm 2027",
                "Tình trạng: còn 342 ngày",
            ]
        ],
    }


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 1, 31), "còn 1 ngày"),
        (date(2027, 2, 1), "đến hạn hôm nay"),
        (date(2027, 2, 2), "quá hạn 1 ngày"),
    ],
)
def test_the_days_are_counted_to_the_day_of_review(day: date, said: str) -> None:
    assert rows(day=day)["Phòng Văn hóa - Xã hội"][0][3] == f"Tình trạng: {said}"


def test_data_is_listed_only_when_its_day_is_near() -> None:
    near = CHECKED + DATA_AFTER - timedelta(days=90)
    assert [row[0] for row in rows(day=near - timedelta(days=1))["Chưa giao cho cơ quan nào"]] == ["Liên hệ"]
    assert [row[0] for row in rows(day=near)["Chưa giao cho cơ quan nào"]] == [
        "Phòng Văn hóa - Xã hội",
        "Ngày người khuyết tật Việt Nam",
        "Hỗ trợ phương tiện học tập",
        "Mức chuẩn trợ giúp xã hội",
        "Trợ cấp hằng tháng cho người khuyết tật nặng",
        "Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội",
        "Luật số 51/2010/QH12 về người khuyết tật",
        "Liên hệ",
    ]


def test_what_has_ended_need_not_be_checked_again() -> None:
    addresses = {each.address for each in reviews(site())}
    assert "van-ban/335-2026-nd-cp/" in addresses
    assert not addresses & {"van-ban/20-2021-nd-cp/", "co-quan/phong-lao-dong/", "lich/#bao-cao-sau-thang"}


def test_everything_is_counted_and_what_is_overdue_is_said_first() -> None:
    assert summary() == "Đã quá hạn 0 mục Đến hạn trong 90 ngày tới 1 mục Đến hạn sau đó 8 mục"
    assert "quá hạn kiểm tra lại" not in words_of(main_of(pages()[PAGE]))
    late = words_of(main_of(pages(day=date(2027, 2, 2))[PAGE]))
    assert "Lưu ý: Có 1 mục đã quá hạn kiểm tra lại" in late


def test_the_longest_overdue_stands_first() -> None:
    (guide,) = portal().guides
    others = [
        replace(
            guide, slug=f"khac-{days}", head=guide.head.model_copy(update={"review_by": DAY - timedelta(days=days)})
        )
        for days in (1, 30, 7)
    ]
    table = rows(guides=(guide, *others))["Phòng Văn hóa - Xã hội"]
    assert [row[3] for row in table] == [
        "Tình trạng: quá hạn 30 ngày",
        "Tình trạng: quá hạn 7 ngày",
        "Tình trạng: quá hạn 1 ngày",
        "Tình trạng: còn 69 ngày",
    ]


def test_a_guide_that_nobody_answers_for_is_listed_all_the_same() -> None:
    (guide,) = portal().guides
    nobodys = replace(guide, head=guide.head.model_copy(update={"reviewed_by": None}))
    found = rows(guides=(nobodys,))["Chưa giao cho cơ quan nào"]
    assert [row[0] for row in found] == ["Trợ cấp hằng tháng", "Liên hệ"]


def test_a_written_page_past_its_date_says_so_first_and_is_listed() -> None:
    (page,) = portal().pages
    late = replace(page, head=page.head.model_copy(update={"review_by": DAY - timedelta(days=1)}))
    main = main_of(pages(pages=(late,))[f"{page.slug}/"])
    assert words_of(main.xpath(".//h1/following-sibling::*[1]")[0]).startswith("Lưu ý: Trang này đã quá hạn kiểm tra")
    assert [row[0] for row in rows(pages=(late,))["Chưa giao cho cơ quan nào"]] == [page.head.title]
