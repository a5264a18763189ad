"""Each task on its own page: guides and offices first, then who was given it, how it is measured, its own words."""

from datetime import date
from typing import Any

import pytest
from compiled import SHIPPED, main_of, pages, portal, rendered, site, words_of

from loivao.model import addresses
from loivao.model.agencies import Agency, Responsibility, Succession
from loivao.model.record import Confidence
from loivao.pages.task import Part, duties_by_agency, part_in

FIRST = "ke-hoach/nhom-1/nhiem-vu-1/"
SECOND = "ke-hoach/nhom-1/nhiem-vu-2/"


def with_former(**changes: Any) -> tuple[Agency, ...]:
    """The agencies with changes to the one that was given the tasks."""
    former, *others = portal().agencies
    return (former.model_copy(update=changes), *others)


def edge(**changes: Any) -> Succession:
    return portal().agencies[0].successors[0].model_copy(update=changes)


def row_of_duties(**changes: Any) -> list[str]:
    (row,) = main_of(pages(**changes)[SECOND]).xpath(".//h2[@id='ai-duoc-giao']/following::tbody[1]/tr")
    return [words_of(cell) for cell in row]


def test_the_headings_of_a_task_tell_its_story_in_the_order_of_need() -> None:
    assert [words_of(heading) for heading in main_of(pages()[SECOND]).iter("h2")] == [
        "Hướng dẫn cho bạn",
        "Nay bạn hỏi nơi nào?",
        "Kế hoạch giao cho ai, và nay ai làm?",
        "Đo bằng gì, kết quả ra sao?",
        "Nguyên văn trong kế hoạch",
    ]


def test_a_task_without_guides_begins_with_the_agencies() -> None:
    assert words_of(main_of(pages()[FIRST]).find(".//h2")) == "Kế hoạch giao cho ai, và nay ai làm?"


@pytest.mark.parametrize("task", portal(SHIPPED).plan.tasks(), ids=lambda task: task.id)
def test_every_task_of_the_plan_has_a_page_with_its_meaning_its_place_and_its_own_words(task: Any) -> None:
    main = rendered(SHIPPED)[addresses.task(task.id)].find(".//main")
    _, group, number = task.id.split(".")
    assert words_of(main).startswith(f"{task.title} {' '.join(task.summary.split())}")
    assert words_of(main.find(".//blockquote")) == " ".join(task.text.split())
    assert f"Phần 2, nhóm {group}, nhiệm vụ {number} của kế hoạch" in words_of(main)
    assert (task.note is None) == ("Ghi chú của cổng thông tin" not in words_of(main))


def test_the_page_of_the_group_leads_to_each_task() -> None:
    links = rendered(SHIPPED)["ke-hoach/nhom-2/"].xpath("//main//*[starts-with(@id, 'II.2.')]/..//a/@href")
    assert [link for link in links if "nhiem-vu" in link] == [
        f"../../ke-hoach/nhom-2/nhiem-vu-{number}/" for number in range(1, 9)
    ]


def test_a_task_names_who_performs_today_what_its_guides_need() -> None:
    told = words_of(main_of(pages()[SECOND]))
    assert "Nơi nộp hồ sơ trợ cấp Phòng Văn hóa - Xã hội. Nộp ở bộ phận một cửa." in told
    before = words_of(main_of(pages(day=date(2025, 6, 30))[SECOND]))
    assert "Nơi nộp hồ sơ trợ cấp Phòng Lao động. Nộp ở phòng." in before


def test_a_task_names_the_agency_its_duty_as_the_plan_words_it_and_who_does_the_work_now() -> None:
    assert row_of_duties() == [
        "Phòng Lao động",
        "Trách nhiệm: Chủ trì việc trợ cấp (kế hoạch viết “chủ trì”)",
        "Nay ai làm việc của cơ quan này: Phòng Văn hóa - Xã hội",
    ]


def test_an_unverified_successor_is_not_named_as_doing_the_work() -> None:
    doubtful = row_of_duties(agencies=with_former(successors=(edge(confidence=Confidence.UNVERIFIED),)))
    assert doubtful[2].endswith("Đang được kiểm tra. Có thể là Phòng Văn hóa - Xã hội.")


def test_a_successor_that_is_verified_in_one_field_is_named_once() -> None:
    both = with_former(successors=(edge(), edge(field="Việc khác", confidence=Confidence.UNVERIFIED)))
    assert row_of_duties(agencies=both)[2].endswith(": Phòng Văn hóa - Xã hội")


def test_work_that_nobody_is_known_to_do_is_said_to_be_unknown() -> None:
    unknown = with_former(successors=(edge(agency=None),))
    assert row_of_duties(agencies=unknown)[2].endswith(": Chưa biết")
    assert "Chưa biết cơ quan nào làm việc này." in row_of_duties(agencies=with_former(successors=()))[2]


def test_an_agency_that_still_exists_and_passed_nothing_on_still_does_the_work() -> None:
    alive = with_former(successors=(), valid_until=None)
    assert row_of_duties(agencies=alive)[2].endswith(": Vẫn là cơ quan này.")


def test_a_task_that_the_plan_gives_to_no_agency_says_so() -> None:
    main = main_of(pages(SHIPPED)[addresses.task("II.7.4")])
    assert "Kế hoạch không giao riêng nhiệm vụ này cho cơ quan nào." in words_of(main)
    assert main.xpath(".//h2[@id='ai-duoc-giao']/following-sibling::*[1][self::p]")


def test_the_latest_result_of_each_indicator_stands_on_the_page_of_its_task() -> None:
    table = main_of(pages()[FIRST]).xpath(".//h2[@id='do-bang-gi']/following::table[1]")[0]
    assert words_of(table.find("caption")) == "Kết quả gần nhất của từng chỉ số: Địa bàn minh họa"
    assert [words_of(cell) for cell in table.xpath(".//tbody/tr/*")] == [
        "Người khuyết tật được quản lý",
        "Năm: 2024",
        "Số liệu: 1.100 người",
        "Tình trạng: minh họa",
    ]


def test_an_indicator_without_results_and_a_task_without_indicators_say_so() -> None:
    assert "Chưa có số liệu cho các chỉ số sau: Người khuyết tật được quản lý" in words_of(
        main_of(pages(results=(), corrections=())[FIRST])
    )
    assert "Chưa có chỉ số nào đo nhiệm vụ này." in words_of(main_of(pages()[SECOND]))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Chủ trì, phối hợp với các phòng.", Part.LEADS),
        ("Hằng năm, chủ trì lập dự toán.", Part.LEADS),
        ("Phối hợp với Phòng Y tế thực hiện chính sách.", Part.JOINS),
        ("Hướng dẫn các tổ chức phối hợp thực hiện.", Part.GIVEN),
    ],
)
def test_only_the_words_of_the_plan_say_who_leads(text: str, part: Part) -> None:
    duty = portal().agencies[0].responsibilities[0]
    assert part_in(duty.model_copy(update={"text": text})) is part


def test_agencies_that_lead_stand_before_those_that_were_given_a_part() -> None:
    given = duties_by_agency(site(SHIPPED), "II.2.4")
    leads = [any(part_in(duty) is Part.LEADS for duty in duties) for _, duties in given]
    assert leads == sorted(leads, reverse=True)
    assert True in leads
    assert False in leads
    assert len(given) == len({agency.id for agency, _ in given})


def test_tasks_follow_each_other_through_the_whole_plan() -> None:
    found = pages(SHIPPED)
    walked = [addresses.task("II.1.1")]
    while following := found[walked[-1]].view.next:
        walked.append(following.url.removeprefix(found[walked[-1]].view.root))
    assert walked == [addresses.task(task.id) for task in portal(SHIPPED).plan.tasks()]


def test_a_duty_links_to_its_place_on_the_page_of_the_agency() -> None:
    duty: Responsibility = portal().agencies[0].responsibilities[0]
    assert f"../../../co-quan/phong-lao-dong/#{duty.id}" in main_of(pages()[SECOND]).xpath(".//a/@href")
