"""Results and indicators: the table first, then its sentence; illustrative figures say what they are."""

from decimal import Decimal
from typing import Any

from compiled import SHIPPED, main_of, pages, portal, words_of

from loivao.model.record import Confidence
from loivao.model.results import Indicator, Result, ResultStatus

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
    captions = [words_of(caption) for caption in main_of(pages()[INDICATOR]).iter("caption")]
    assert captions == [
        "Người khuyết tật được quản lý: Địa bàn minh họa (đơn vị: người)",
        "Người khuyết tật được quản lý: nữ: Địa bàn minh họa (đơn vị: người)",
    ]


def test_a_page_with_illustrative_figures_only_says_so_before_any_figure() -> None:
    assert words_of(main_of(pages()[INDICATOR])).startswith(
        "Người khuyết tật được quản lý Số liệu minh họa: Đây không phải số liệu thật"
    )


def test_a_page_with_some_illustrative_figures_says_that_it_is_some() -> None:
    assert "Trang này có số liệu không thật" in words_of(main_of(pages()["ket-qua/"]))


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


def test_the_latest_year_stands_first_in_the_results() -> None:
    headings = [words_of(heading) for heading in main_of(pages()["ket-qua/"]).iter("h2")]
    assert headings == ["Kết quả năm 2024", "Kết quả năm 2023", "Tất cả chỉ số"]


def test_every_result_of_the_shipped_portal_stands_in_the_results() -> None:
    rows = main_of(pages(SHIPPED)["ket-qua/"]).xpath(".//tr[th[@scope='row']]")
    assert len(rows) == len(portal(SHIPPED).results)
