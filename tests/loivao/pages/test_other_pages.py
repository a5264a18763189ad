"""Home, instruments, written pages, the accessibility statement, and the page that answers 404."""

from datetime import date

from compiled import main_of, pages, portal, words_of

from loivao import __version__
from loivao.model.check import CheckSummary, CriteriaLooked
from loivao.model.portal import Contact, Judgment

CHECK = CheckSummary(
    checked_on=date(2026, 11, 24),
    pages=1052,
    failed=0,
    cant_tell=2,
    engines=(("axe-core", "4.14.0"), ("<b>", "1"), ("browser", "Chrome/156")),
    states=("1280-light-closed", "320-forced-open", "print"),
    waived=3,
    criteria=CriteriaLooked(judged=4, rules=40, nobody=11),
)
STATEMENT = "tuyen-bo-tiep-can/"


def test_home_leads_to_every_guide_every_group_and_every_part() -> None:
    links = set(main_of(pages()[""]).xpath(".//a/@href"))
    assert {"huong-dan/tro-cap/", "ke-hoach/", "ke-hoach/nhom-1/", "co-quan/", "ket-qua/"} <= links


def test_the_title_of_home_is_the_name_of_the_portal_only() -> None:
    assert pages()[""].view.head_title == portal().identity.name


def test_the_statement_gives_the_figures_of_the_check() -> None:
    main = main_of(pages(check=CHECK)[STATEMENT])
    told = words_of(main)
    assert "Ngày kiểm tra ngày 24 tháng 11 năm 2026" in told
    assert "Số trang đã kiểm tra 1.052 Số lỗi tìm thấy 0 Số chỗ cần người xem 2" in told
    assert [words_of(item) for item in main.xpath(".//dd//li")] == [
        "axe-core 4.14.0",
        "<b> 1",
        "Trình duyệt Chrome/156",
        "màn hình rộng 1280 điểm ảnh, nền sáng, mọi phần còn đóng",
        "màn hình rộng 320 điểm ảnh, màu tương phản cao do người đọc đặt, mọi phần đã mở",
        "print",
    ]


def test_the_statement_says_which_faults_are_put_off_and_who_looked_at_how_many_criteria() -> None:
    told = words_of(main_of(pages(check=CHECK)[STATEMENT]))
    assert "Số lỗi được tạm hoãn 3" in told
    assert "Số tiêu chí đã có người xét 4 Số tiêu chí chỉ có máy xem một phần 40 Số tiêu chí chưa ai xem 11" in told


def test_the_statement_says_who_judged_the_portal_and_by_when_again() -> None:
    assert "Chưa có người nào xem" in words_of(main_of(pages()[STATEMENT]))
    days = {"checked_on": "2026-11-01", "review_by": "2027-11-01"}
    judged = Judgment.model_validate({"checked_by": "Hội người mù", **days})
    identity = portal().identity.model_copy(update={"accessibility": judged})
    told = words_of(main_of(pages(identity=identity)[STATEMENT]))
    assert "Người đã xem Hội người mù Ngày xem ngày 1 tháng 11 năm 2026 Hạn xem lại ngày 1 tháng 11 năm 2027" in told
    assert "Chưa có người nào xem" not in told


def test_a_statement_without_a_check_says_so() -> None:
    assert "Bản này chưa được kiểm tra" in words_of(main_of(pages()[STATEMENT]))


def test_only_the_statement_depends_on_the_check() -> None:
    before, after = pages(), pages(check=CHECK)
    assert [url for url in before if before[url] != after[url]] == [STATEMENT]


def test_the_statement_names_what_no_tool_can_judge_and_claims_no_certificate() -> None:
    told = words_of(main_of(pages(check=CHECK)[STATEMENT]))
    assert "Đây là mục tiêu, không phải giấy chứng nhận." in told
    for question in ("Lời viết có dễ hiểu không?", "Số liệu và quy định có đúng không?"):
        assert question in told


def test_ways_to_reach_people_are_given_where_there_are_any() -> None:
    contact = Contact(email="hoi@example.vn", phone="0123", statement="Hãy hỏi.")
    identity = portal().identity.model_copy(update={"contact": contact})
    main = main_of(pages(identity=identity)[STATEMENT])
    assert "mailto:hoi@example.vn" in main.xpath(".//a/@href")
    assert "Điện thoại 0123" in words_of(main)


def test_an_instrument_says_what_replaces_it_and_what_rests_on_it() -> None:
    old, new = (
        words_of(main_of(pages()[f"van-ban/{identifier}/"])) for identifier in ("20-2021-nd-cp", "335-2026-nd-cp")
    )
    assert "Tình trạng ngày 24 tháng 11 năm 2026 hết hiệu lực" in old
    assert "Được thay thế bởi Nghị định số 335/2026/NĐ-CP" in old
    assert "Thay thế Nghị định số 20/2021/NĐ-CP" in new
    assert "Hướng dẫn cho bạn Trợ cấp hằng tháng" in new
    assert "Mức tiền Mức chuẩn trợ giúp xã hội Trợ cấp hằng tháng cho người khuyết tật nặng" in new
    assert "Cơ quan phục vụ bạn theo văn bản này Phòng Văn hóa - Xã hội Nơi nộp hồ sơ trợ cấp" in new


def test_every_instrument_stands_in_the_index_with_its_status() -> None:
    main = main_of(pages()["van-ban/"])
    assert len(main.xpath(".//ul/li/a")) == len(portal().instruments)
    assert len(main.xpath(".//ul/li/p")) == len(portal().instruments)


def test_a_written_page_says_when_it_was_checked() -> None:
    assert "Về trang này Kiểm tra lần gần nhất ngày" in words_of(main_of(pages()["lien-he/"]))


def test_overviews_written_pages_and_the_statement_are_reached_from_the_end_of_every_page() -> None:
    groups = pages()["co-quan/"].site.footer
    assert {group.title: [link.url for link in group.links] for group in groups} == {
        "Tìm đường": ["../hoan-canh/", "../a-z/", "../so-do-trang/", "../thuat-ngu/"],
        "Theo dõi và dùng lại": ["../co-gi-moi/", "../lich/", "../du-lieu/", "../han-kiem-tra/"],
        "Về cổng thông tin": ["../lien-he/", "../tuyen-bo-tiep-can/"],
    }


def test_the_page_that_answers_404_leads_on_from_any_address() -> None:
    links = main_of(pages()["404.html"]).xpath(".//a/@href")
    assert links == ["/cong/", "/cong/huong-dan/", "/cong/co-quan/", "/cong/ke-hoach/", "/cong/a-z/"]


def test_the_generator_is_named_with_its_version() -> None:
    assert {page.site.generator for page in pages().values()} == {f"Lối Vào {__version__}"}
