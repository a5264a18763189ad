"""Results and indicators: the table first, then its sentence; illustrative figures say what they are."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from compiled import SHIPPED, main_of, pages, portal, words, words_of

from loivao.model.corrections import Correction
from loivao.model.record import Confidence
from loivao.model.results import Indicator, Result, ResultStatus
from loivao.pages.results import figure_words

INDICATOR = "chi-so/nkt-01/"


def results(**changes: Any) -> tuple[Result, ...]:
    return tuple(each.model_copy(update=changes) for each in portal().results)


def with_target(code: str, **changes: Any) -> tuple[Indicator, ...]:
    return tuple(
        each.model_copy(update={"targets": tuple(target.model_copy(update=changes) for target in each.targets)})
        if each.code == code
        else each
        for each in portal().indicators
    )


def test_the_table_comes_first_and_then_the_sentence_computed_from_it() -> None:
    main = main_of(pages()[INDICATOR])
    table, sentence = main.xpath(".//table")[0], main.xpath(".//*[@class='figure_sentence']")[0]
    assert list(main.iter()).index(table) < list(main.iter()).index(sentence)
    assert words_of(sentence) == ("Năm 2024: 1.100 người, tăng 100 người so với năm 2023. Đây là số liệu minh họa.")


def test_the_caption_says_what_where_and_in_which_unit() -> None:
    captions = [words_of(caption) for caption in main_of(pages(corrections=())[INDICATOR]).iter("caption")]
    assert captions == [
        "Người khuyết tật được quản lý: Địa bàn minh họa (đơn vị: người)",
        "Người khuyết tật được quản lý, từng phần: Địa bàn minh họa (đơn vị: người)",
    ]


def test_how_it_is_counted_stands_before_any_figure() -> None:
    main = main_of(pages()[INDICATOR])
    (first,) = (each for each in portal().indicators if each.code == "NKT-01")
    assert words_of(main).startswith(f"{first.name} {first.definition} ")
    assert words_of(main).count(first.definition) == 1


def test_a_page_with_illustrative_figures_only_says_so_before_any_figure() -> None:
    before = main_of(pages()[INDICATOR]).xpath(".//table[1]/preceding::*[contains(@class, 'notice--illustrative')]")
    assert words_of(before[0]).startswith("Số liệu minh họa: Đây không phải số liệu thật")


def test_a_page_with_some_illustrative_figures_says_that_it_is_some() -> None:
    assert "Trang này có số liệu không thật" in words_of(main_of(pages(SHIPPED)["ket-qua/nam-2023/"]))


def test_a_missing_figure_beside_illustrative_ones_does_not_count_as_a_real_one() -> None:
    assert ResultStatus.NOT_REPORTED in {each.status for each in portal().results}
    assert "Đây không phải số liệu thật" in words_of(main_of(pages()["ket-qua/nam-2024/"]))


def test_a_page_of_real_figures_does_not_speak_of_illustration() -> None:
    real = results(status=ResultStatus.FINAL, value=Decimal(5))
    assert "không phải số liệu thật" not in words_of(main_of(pages(results=real)[INDICATOR]))


def test_a_year_without_a_figure_says_so_in_words() -> None:
    assert "chưa có số liệu" in words_of(main_of(pages()["chi-so/nkt-08/"]))


def test_an_indicator_without_any_result_says_so() -> None:
    assert "Chưa có số liệu." in words_of(main_of(pages(results=())[INDICATOR]))


def test_a_break_of_the_series_is_explained_where_figures_lie_on_both_sides() -> None:
    years = tuple(each.model_copy(update={"year": 2025}) if each.year == 2024 else each for each in portal().results)
    assert "Không so được số trước và sau năm 2025" in words_of(main_of(pages(results=years)[INDICATOR]))
    assert "Không so được" not in words_of(main_of(pages()[INDICATOR]))


def test_a_target_says_whose_it_is_and_where_it_was_read() -> None:
    told = words_of(main_of(pages()["chi-so/nkt-08/"]))
    assert "Cả nước, chỉ tiêu năm 2025 95%." in told
    assert "Theo nguồn thứ cấp: Bộ pháp điển." in told


def test_an_unverified_target_is_not_published() -> None:
    indicators = with_target("NKT-08", confidence=Confidence.UNVERIFIED)
    told = words_of(main_of(pages(indicators=indicators)["chi-so/nkt-08/"]))
    assert "Cả nước, chỉ tiêu năm 2025 Đang được kiểm tra, nên chưa công bố." in told
    assert "95%" not in told


def test_the_years_of_results_are_listed_with_the_latest_first_and_with_how_much_each_has() -> None:
    (listed,) = main_of(pages()["ket-qua/"]).xpath(".//h2[@id='theo-nam']/following-sibling::ul[1]")
    assert [words_of(item) for item in listed] == [
        "Kết quả năm 2024 Năm 2024 có 6 số liệu: 5 số minh họa; 1 số chưa báo cáo.",
        "Kết quả năm 2023 Năm 2023 có 2 số liệu: 2 số minh họa.",
    ]
    assert listed.xpath("./li/a/@href") == ["../ket-qua/nam-2024/", "../ket-qua/nam-2023/"]


def test_every_indicator_stands_once_in_the_index_by_the_group_of_its_first_task() -> None:
    main = main_of(pages(SHIPPED)["ket-qua/"])
    links = main.xpath(".//h2[starts-with(@id, 'chi-so-')]/following-sibling::ul[1]/li/a/@href")
    assert sorted(links) == sorted(f"../chi-so/{each.code.lower()}/" for each in portal(SHIPPED).indicators)
    reference = main.xpath(".//h2[@id='chi-so-tham-khao']/following-sibling::ul[1]/li/a/@href")
    assert reference == [f"../chi-so/{each.code.lower()}/" for each in portal(SHIPPED).indicators if not each.tasks]


@pytest.mark.parametrize("year", sorted({result.year for result in portal(SHIPPED).results}))
def test_every_result_of_a_year_stands_on_the_page_of_the_year_with_its_figure_and_status(year: int) -> None:
    main = main_of(pages(SHIPPED)[f"ket-qua/nam-{year}/"])
    rows = [words_of(row) for row in main.xpath(".//tr[th[@scope='row']]")]
    results = [result for result in portal(SHIPPED).results if result.year == year]
    assert len(rows) == len(results)
    names = {each.code: each.name for each in portal(SHIPPED).indicators}
    for result in results:
        part = f": {result.dimension}" if result.dimension else ""
        figure = figure_words(result, result.unit, words())
        status = words().text(f"status_{result.status.value}")
        told = f"Số liệu: {figure} Tình trạng: {status}"
        assert any(row.startswith(f"{names[result.indicator]}{part}") and told in row for row in rows), result


def test_a_year_from_which_on_nothing_can_be_compared_says_so() -> None:
    assert "Không so được số trước và sau năm 2025" in words_of(main_of(pages(SHIPPED)["ket-qua/nam-2025/"]))
    assert "Không so được" not in words_of(main_of(pages(SHIPPED)["ket-qua/nam-2024/"]))


def test_years_follow_each_other() -> None:
    found = pages(SHIPPED)
    walked = ["ket-qua/nam-2016/"]
    while following := found[walked[-1]].view.next:
        walked.append(following.url.removeprefix(found[walked[-1]].view.root))
    assert walked == [f"ket-qua/nam-{year}/" for year in (2016, 2019, 2021, 2022, 2023, 2024, 2025)]


def test_areas_share_a_table_and_stand_in_a_column_where_there_are_several() -> None:
    (table,) = main_of(pages(SHIPPED)["ket-qua/nam-2023/"]).xpath(
        ".//h2[@id='tham-khao']/following-sibling::div[1]/table"
    )
    assert [words_of(head) for head in table.xpath("./thead//th")][:2] == ["Chỉ số", "Địa bàn"]
    assert words_of(table.find("caption")) == "Số liệu tham khảo. Kết quả năm 2023"
    areas = {words_of(cell).removeprefix("Địa bàn: ") for cell in table.xpath("./tbody/tr/td[1]")}
    assert areas == {"Cả nước", "Đồng bằng sông Cửu Long", "Bắc Trung Bộ và duyên hải miền Trung", "Đông Nam Bộ"}


def corrected(**changes: Any) -> tuple[Correction, ...]:
    """One correction, with changes."""
    correction = Correction.model_validate(
        {
            "indicator": "NKT-01",
            "area": "minh-hoa",
            "year": "2024",
            "old": "1110",
            "new": "1100",
            "corrected_on": "2025-03-01",
            "reason": "Đếm trùng mười người.",
            "source": "Dữ liệu minh họa",
        }
    )
    return (correction.model_copy(update=changes),)


def test_a_corrected_figure_is_told_on_its_indicator_and_on_its_year_and_nowhere_else() -> None:
    row = (
        "Người khuyết tật được quản lý, Địa bàn minh họa, năm 2024 Ngày đính chính: ngày 1 tháng 3 năm 2025 "
        "Đã công bố: 1.110 người Nay là: 1.100 người Lý do: Đếm trùng mười người. Nguồn: Dữ liệu minh họa"
    )
    made = pages(corrections=corrected())
    for address in (INDICATOR, "ket-qua/nam-2024/"):
        assert row in words_of(main_of(made[address]))
    assert "Chưa có con số nào của chỉ số này phải đính chính." in words_of(main_of(made["chi-so/nkt-08/"]))
    assert "đính chính" not in words_of(main_of(made["ket-qua/nam-2023/"]))


def test_a_corrected_part_says_of_which_part_it_is() -> None:
    told = words_of(main_of(pages(corrections=corrected(dimension="nữ"))[INDICATOR]))
    assert "Người khuyết tật được quản lý: nữ, Địa bàn minh họa, năm 2024 Ngày đính chính" in told


def test_the_latest_correction_stands_first() -> None:
    both = (*corrected(), *corrected(year=2023, corrected_on=date(2026, 5, 1)))
    (table,) = main_of(pages(corrections=both)[INDICATOR]).xpath(
        ".//h2[@id='dinh-chinh']/following-sibling::div[1]/table"
    )
    assert [words_of(head)[-4:] for head in table.xpath("./tbody/tr/th")] == ["2023", "2024"]


def test_a_figure_that_was_withdrawn_says_that_nothing_stands_in_its_place() -> None:
    told = words_of(main_of(pages(corrections=corrected(new=None))[INDICATOR]))
    assert "Nay là: đã rút lại, không có con số thay" in told


def test_an_indicator_can_be_downloaded_and_the_links_say_what_comes() -> None:
    links = main_of(pages()[INDICATOR]).xpath(".//h2[@id='tai-ve']/following-sibling::ul[1]/li/a")
    assert [link.get("href") for link in links] == ["../../chi-so/nkt-01.csv", "../../chi-so/nkt-01.json"]
    assert ["CSV" in words_of(links[0]), "JSON" in words_of(links[1])] == [True, True]


def test_parts_stand_in_one_table_and_each_part_of_several_years_has_its_sentence() -> None:
    main = main_of(pages(SHIPPED)["chi-so/nkt-05/"])
    (table,) = main.xpath(".//table[caption[contains(., 'từng phần')]]")
    heads = [f"{part}, năm {year}" for part in ("đặc biệt nặng", "nặng") for year in range(2021, 2026)]
    assert [words_of(head) for head in table.xpath("./tbody/tr/th")] == heads
    told = {words_of(term): words_of(term.getnext()) for term in main.iter("dt")}
    assert told["nặng"] == (
        "Năm 2025: 272 người. Không so được với năm 2024, vì chuỗi số liệu bị đứt. Đây là số liệu minh họa."
    )
