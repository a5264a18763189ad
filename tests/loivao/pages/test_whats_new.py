"""What is new: everything that the data dates, the latest first; what is not real or not sure never as plain news."""

from dataclasses import replace
from datetime import date
from typing import Any

from compiled import main_of, pages, portal, site, words_of

from loivao.model.record import Confidence
from loivao.model.results import ResultStatus
from loivao.pages.whats_new import Happening, changes

PAGE = "co-gi-moi/"
DAY = date(2026, 11, 24)


def told(**changes: Any) -> dict[str, list[str]]:
    """What stands under each heading, an entry a line."""
    main = main_of(pages(**changes)[PAGE])
    return {
        words_of(heading): [words_of(entry) for entry in heading.getnext().xpath("./li")] for heading in main.iter("h2")
    }


def with_instrument(identifier: str, **fields: Any) -> tuple[Any, ...]:
    return tuple(each.model_copy(update=fields) if each.id == identifier else each for each in portal().instruments)


def test_news_stand_under_their_months_the_latest_first() -> None:
    assert told() == {
        "Tháng 11 năm 2026": ["Hướng dẫn được kiểm tra lại ngày 1 tháng 11 năm 2026: Trợ cấp hằng tháng"],
        "Tháng 10 năm 2026": [
            "Văn bản có hiệu lực từ ngày 5 tháng 10 năm 2026: Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội",
            "Văn bản hết hiệu lực từ ngày 5 tháng 10 năm 2026: Nghị định số 20/2021/NĐ-CP về trợ giúp xã hội",
        ],
        "Tháng 7 năm 2026": ["Có mức tiền mới từ ngày 1 tháng 7 năm 2026: Mức chuẩn trợ giúp xã hội"],
    }


def test_what_is_still_to_come_stands_first_and_the_nearest_of_it_at_the_top() -> None:
    coming = with_instrument("335-2026-nd-cp", in_force_from=date(2027, 1, 1), in_force_until=date(2027, 6, 30))
    first, *_ = told(instruments=coming).items()
    assert first == (
        "Sắp thay đổi",
        [
            "Văn bản có hiệu lực từ ngày 1 tháng 1 năm 2027: Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội",
            "Văn bản hết hiệu lực từ ngày 1 tháng 7 năm 2027: Nghị định số 335/2026/NĐ-CP về trợ giúp xã hội",
        ],
    )


def test_what_is_older_than_a_year_is_no_longer_new() -> None:
    assert "Tháng 11 năm 2026" not in told(day=date(2027, 11, 2))
    assert "Tháng 11 năm 2026" in told(day=date(2027, 11, 1))


def test_a_year_without_news_says_so() -> None:
    main = main_of(pages(day=date(2029, 1, 1))[PAGE])
    assert "Mười hai tháng qua chưa có gì mới." in words_of(main)
    assert list(main.iter("h2")) == []


def test_what_is_not_verified_is_no_news() -> None:
    unsure = with_instrument("335-2026-nd-cp", confidence=Confidence.UNVERIFIED)
    assert "van-ban/335-2026-nd-cp/" not in {each.address for each in changes(site(instruments=unsure))}


def test_illustrative_figures_are_never_told_as_real() -> None:
    figures = [each for each in changes(site()) if each.what in (Happening.RESULTS, Happening.CORRECTED)]
    assert [(each.day, each.name, each.address) for each in figures] == [
        (
            date(2025, 3, 1),
            "Người khuyết tật được quản lý, năm 2023 (số liệu minh họa, không phải số liệu thật)",
            "chi-so/nkt-01/",
        ),
        (date(2025, 1, 15), "Kết quả năm 2024 (số liệu minh họa, không phải số liệu thật)", "ket-qua/nam-2024/"),
    ]


def test_many_figures_published_on_one_day_are_one_piece_of_news() -> None:
    known = changes(site())
    assert len(set(known)) == len(known)


def test_that_there_is_no_figure_yet_is_not_told_as_a_figure_that_was_published() -> None:
    missing = tuple(
        each.model_copy(update={"status": ResultStatus.NOT_REPORTED, "value": None, "published_on": DAY})
        for each in portal().results
    )
    assert not [each for each in changes(site(results=missing)) if each.what is Happening.RESULTS]


def test_the_page_offers_the_feed() -> None:
    (link,) = main_of(pages()[PAGE]).xpath(".//a[contains(@href, '.xml')]")
    assert (link.get("href"), words_of(link)) == ("../tin-moi.xml", "Theo dõi tin mới bằng trình đọc tin, tệp Atom")


def test_words_that_were_changed_are_news_by_the_history_of_their_file() -> None:
    made = site()
    file = made.guides[0].file
    known = replace(made, settings=replace(made.settings, changed={file: date(2026, 11, 20), "content/x.md": DAY}))
    (new,) = (each for each in changes(known) if each.what is Happening.REWRITTEN)
    assert (new.day, new.name) == (date(2026, 11, 20), made.guides[0].head.title)
    assert not [each for each in changes(made) if each.what is Happening.REWRITTEN]
