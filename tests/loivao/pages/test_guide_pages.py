"""Guides: what you get stands first, every figure comes from the data and says where it was read."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from compiled import SHIPPED, main_of, pages, portal, render, words, words_of

from loivao.model.amounts import Base
from loivao.model.guides import Topic
from loivao.model.portal import Guide

GUIDE = "huong-dan/tro-cap/"


def said(**changes: Any) -> str:
    return words_of(main_of(pages(**changes)[GUIDE]))


def with_head(**changes: Any) -> tuple[Guide, ...]:
    (guide,) = portal().guides
    return (replace(guide, head=guide.head.model_copy(update=changes)),)


def with_base(value: int, root: Any) -> tuple[Base, ...]:
    """The bases with another value of the first one's last level."""
    first, *others = portal(root).bases
    *before, last = first.levels
    return (first.model_copy(update={"levels": (*before, last.model_copy(update={"value": value}))}), *others)


def test_a_guide_begins_with_what_you_get_and_whom_it_is_for() -> None:
    assert said().startswith(
        "Trợ cấp hằng tháng Bạn được gì Mỗi tháng bạn được 810.000 đồng mỗi tháng. Dành cho ai Người khuyết tật nặng."
    )


def test_the_reader_learns_where_to_go_and_where_that_was_read() -> None:
    (row,) = main_of(pages()[GUIDE]).xpath(".//h2[@id='dau-moi']/following::dd[1]")
    assert row.xpath(".//a/@href")[0] == "../../co-quan/phong-van-hoa-xa-hoi/"
    assert [words_of(paragraph) for paragraph in row.iter("p")] == [
        "Phòng Văn hóa - Xã hội. Nộp ở bộ phận một cửa.",
        "Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội. Đã đọc trong văn bản luật: Nghị định mới.",
    ]


def test_every_amount_of_the_page_says_its_source_and_since_when() -> None:
    table = main_of(pages()[GUIDE]).xpath(".//table[caption[contains(., 'Các số tiền')]]")[0]
    rows = [[words_of(cell) for cell in row] for row in table.xpath(".//tr[th[@scope='row']]")]
    assert [row[0] for row in rows] == [
        "Mức chuẩn trợ giúp xã hội",
        "Trợ cấp hằng tháng cho người khuyết tật nặng",
        "Hỗ trợ phương tiện học tập",
    ]
    assert rows[1][1] == "Số tiền: 810.000 đồng mỗi tháng, bằng hệ số 1,5 nhân mức chuẩn 540.000 đồng"
    assert rows[0][2] == "Tính từ: ngày 1 tháng 7 năm 2026"
    assert "Điều 4. Đã đọc trong văn bản luật: Bộ pháp điển." in rows[0][3]
    assert "Kiểm tra lần gần nhất ngày 1 tháng 11 năm 2026." in rows[0][3]


def test_a_guide_past_its_review_date_says_so_first() -> None:
    told = said(guides=with_head(review_by=date(2026, 11, 23)))
    assert told.startswith("Trợ cấp hằng tháng Lưu ý: Trang này đã quá hạn kiểm tra lại")


def test_on_the_day_of_review_a_guide_is_not_overdue() -> None:
    assert "quá hạn" not in said(guides=with_head(review_by=date(2026, 11, 24)))


def test_the_legal_basis_says_its_status() -> None:
    assert "(đang có hiệu lực)" in said()
    assert "(hết hiệu lực)" in said()


def test_a_guide_without_amounts_has_no_table_of_amounts() -> None:
    (guide,) = with_head(you_get=("Một tờ giấy.",))
    assert "lấy từ đâu" not in said(guides=(replace(guide, body="## Bạn được gì\n\nMột tờ giấy."),))


def test_no_heading_of_a_guide_takes_the_place_of_the_pages_own() -> None:
    (guide,) = portal().guides
    main = main_of(pages(guides=(replace(guide, body="## Về trang này\n\nLời."),))[GUIDE])
    assert [heading.get("id") for heading in main.iter("h2")].count("ve-trang-nay") == 1


def test_another_standard_level_changes_every_allowance_and_nothing_else() -> None:
    """The whole of every page, its head and its data for machines too; no figure of before is left on any of them."""
    coefficients = ("1", "1.5", "2", "2.5")
    old, new = (
        [f"{int(Decimal(each) * level):,}".replace(",", ".") for each in coefficients] for level in (540_000, 600_000)
    )
    before = {url: render(page) for url, page in pages(SHIPPED).items()}
    after = {url: render(page) for url, page in pages(SHIPPED, bases=with_base(600_000, SHIPPED)).items()}
    showing = {url for url, page in before.items() if any(f"{figure} đồng" in page for figure in old)}
    assert {"huong-dan/tro-cap-hang-thang/", "muc-tien/"} <= showing
    assert {url for url in after if after[url] != before[url]} == showing
    for url, page in after.items():
        assert not [figure for figure in old if f"{figure} đồng" in page], url
        back = page
        for figure, now in zip(old, new, strict=True):
            back = back.replace(f"{now} đồng", f"{figure} đồng")
        assert back == before[url], url


def test_the_index_lists_every_guide_once_under_its_topic_and_leads_to_every_situation() -> None:
    main = main_of(pages(SHIPPED)["huong-dan/"])
    listed = main.xpath(".//ul[contains(@class, 'link_list--columns')]/li/a/text()")
    topics = list(Topic)
    ordered = sorted(portal(SHIPPED).guides, key=lambda guide: (topics.index(guide.head.topic), guide.head.order))
    assert listed == [guide.head.title for guide in ordered]
    headings = [words_of(heading) for heading in main.xpath(".//h2[starts-with(@id, 'chu-de-')]")]
    assert headings == [words().text(f"topic_{topic.value}") for topic in Topic]
    situations = main.xpath(".//h2[@id='theo-hoan-canh']/following-sibling::ul[1]/li/a")
    assert "Bạn đã lớn tuổi" in [words_of(link) for link in situations]
