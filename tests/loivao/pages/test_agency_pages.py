"""Agencies: what became of them stands first, and nothing unverified is shown as holding."""

from dataclasses import replace
from datetime import date
from typing import Any

from compiled import main_of, pages, portal, words_of

from loivao.model.agencies import Agency, Succession
from loivao.model.record import Confidence
from loivao.pages.agencies import Standing, standing

FORMER = "co-quan/phong-lao-dong/"
TODAY = "co-quan/phong-van-hoa-xa-hoi/"


def with_former(**changes: Any) -> tuple[Agency, ...]:
    """The agencies with changes to the first, which has ended."""
    former, *others = portal().agencies
    return (former.model_copy(update=changes), *others)


def edge(**changes: Any) -> Succession:
    return portal().agencies[0].successors[0].model_copy(update=changes)


def said(address: str, **changes: Any) -> str:
    return words_of(main_of(pages(**changes)[address]))


def test_an_agency_that_has_ended_says_so_before_anything_else() -> None:
    assert said(FORMER).startswith(
        "Phòng Lao động Đã kết thúc: Cơ quan này không còn hoạt động "
        "Ngày hoạt động cuối cùng là ngày 30 tháng 6 năm 2025."
    )


def test_on_its_last_day_an_agency_is_still_at_work() -> None:
    assert "không còn hoạt động" not in said(FORMER, day=date(2025, 6, 30))


def test_who_does_the_work_now_stands_in_a_table_by_field() -> None:
    table = main_of(pages()[FORMER]).xpath(".//table")[0]
    assert words_of(table.find("caption")) == "Phòng Lao động: nay ai làm từng việc"
    cells = [words_of(cell) for cell in table.xpath(".//tr[th[@scope='row']][1]/*")]
    assert cells[:3] == ["Trợ cấp xã hội", "Nay ai làm: Phòng Văn hóa - Xã hội", "Từ khi nào: ngày 1 tháng 7 năm 2025"]
    assert "Đã đọc trong văn bản luật: Nghị định về tổ chức" in cells[3]


def test_work_that_nobody_is_known_to_do_is_said_to_be_unknown() -> None:
    row = main_of(pages()[FORMER]).xpath(".//tr[th[@scope='row']][2]")[0]
    assert [words_of(cell) for cell in row][:3] == ["Việc khác", "Nay ai làm: Chưa biết", "Từ khi nào: Chưa biết"]


def test_an_unverified_successor_is_said_to_be_checked_on_both_pages() -> None:
    agencies = with_former(successors=(edge(confidence=Confidence.UNVERIFIED),))
    assert "Đang được kiểm tra. Có thể là Phòng Văn hóa - Xã hội." in said(FORMER, agencies=agencies)
    assert "là việc của" not in said(TODAY, agencies=agencies)


def test_an_agency_of_which_no_successor_is_known_sends_the_reader_to_the_commune() -> None:
    assert "Chưa biết cơ quan nào làm việc này." in said(FORMER, agencies=with_former(successors=()))


def test_a_successor_knows_from_whom_its_work_came() -> None:
    since = "Làm việc này từ ngày 1 tháng 7 năm 2025. Trước đó là việc của Phòng Lao động."
    assert f"Trợ cấp xã hội {since}" in said(TODAY)


def test_a_successor_of_which_no_first_day_is_known_still_knows_from_whom_its_work_came() -> None:
    agencies = with_former(successors=(edge(since=None),))
    assert "Trợ cấp xã hội Trước đây là việc của Phòng Lao động." in said(TODAY, agencies=agencies)


def test_an_agency_whose_end_is_not_known_is_said_to_be_in_doubt() -> None:
    agencies = with_former(valid_until=None)
    assert standing(agencies[0], portal().day) is Standing.IN_DOUBT
    assert said(FORMER, agencies=agencies).startswith("Phòng Lao động Lưu ý: Chưa biết chắc cơ quan này nay ra sao")
    assert "Phần 4, cơ quan 1 của kế hoạch. Đang được kiểm tra." in said("co-quan/", agencies=agencies)


def test_an_agency_that_has_not_begun_says_from_when() -> None:
    assert "Cơ quan bắt đầu hoạt động ngày 1 tháng 7 năm 2025." in said(TODAY, day=date(2025, 6, 1))


def test_an_agency_says_what_it_does_for_the_reader_and_which_guides_lead_to_it() -> None:
    main = main_of(pages()[TODAY])
    assert "Bạn gặp cơ quan này khi nào?" in [words_of(heading) for heading in main.iter("h2")]
    assert "../../huong-dan/tro-cap/" in main.xpath(".//a/@href")


def test_a_responsibility_names_the_tasks_it_serves() -> None:
    links = main_of(pages()[FORMER]).xpath(".//*[@id='IV.1.1']/..//a/@href")
    assert links == ["../../ke-hoach/nhom-1/nhiem-vu-1/", "../../ke-hoach/nhom-1/nhiem-vu-2/"]


def test_an_agency_that_leads_indicators_gives_the_latest_result_of_each() -> None:
    table = main_of(pages()[FORMER]).xpath(".//table[contains(caption, 'Kết quả gần nhất')]")[0]
    rows = [[words_of(cell) for cell in row] for row in table.xpath(".//tr[th[@scope='row']]")]
    assert rows == [["Người khuyết tật được quản lý", "Năm: 2024", "Số liệu: 1.100 người", "Tình trạng: minh họa"]]


def guides_of(address: str, **changes: Any) -> list[str]:
    """What stands under the heading of the guides on the work of an agency."""
    headings = [each for each in main_of(pages(**changes)[address]).iter("h2") if each.get("id") == "huong-dan"]
    return [href for heading in headings for href in heading.getnext().xpath(".//a/@href")]


def test_an_agency_leads_to_the_guides_whose_indicators_it_leads_and_to_those_it_answers_for() -> None:
    (guide,) = portal().guides
    assert guides_of(FORMER) == guides_of(TODAY) == ["../../huong-dan/tro-cap/"]
    alone = replace(guide, head=guide.head.model_copy(update={"reviewed_by": None, "tasks": ()}))
    assert guides_of(FORMER, guides=(alone,)) == ["../../huong-dan/tro-cap/"]
    assert guides_of(TODAY, guides=(alone,)) == []


def test_an_agency_that_leads_no_guide_of_its_own_leads_to_those_on_its_tasks() -> None:
    (guide,) = portal().guides
    unmeasured = replace(guide, head=guide.head.model_copy(update={"indicators": ()}))
    assert guides_of(FORMER, guides=(unmeasured,)) == ["../../huong-dan/tro-cap/"]


def test_the_index_says_whom_to_ask_before_it_lists_agencies() -> None:
    headings = [words_of(heading) for heading in main_of(pages()["co-quan/"]).iter("h2")]
    assert headings == ["Việc của bạn, hỏi nơi nào?", "Ở xã, phường, đặc khu", "1 cơ quan, tổ chức trong kế hoạch"]


def test_a_function_that_nobody_performs_on_the_day_is_said_to_be_so() -> None:
    functions = tuple(
        function.model_copy(
            update={
                "performers": tuple(each.model_copy(update={"until": date(2020, 1, 1)}) for each in function.performers)
            }
        )
        for function in portal().functions
    )
    assert "Chưa biết cơ quan nào làm việc này." in said("co-quan/", functions=functions, guides=(), pages=())
