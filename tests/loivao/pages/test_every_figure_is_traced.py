"""Every figure on the site can be traced on its page to a status, a date and a source."""

import re
from datetime import date
from typing import Any, Final

import pytest
from compiled import SHIPPED, pages, portal, rendered, site, words, words_of
from lxml import html

from loivao.model import addresses
from loivao.model.portal import Guide
from loivao.model.results import Result
from loivao.pages.figures import Row, figures
from loivao.pages.results import figure_words
from loivao.pages.view import Cell, Kind, Prose, Table

WITH_FIGURES: Final = (Kind.INDICATOR, Kind.RESULTS_YEAR, Kind.TASK, Kind.AGENCY)
STATUSES: Final = {words().text(f"status_{name}") for name in ("final", "provisional", "illustrative")}
TRACED: Final = words().text("money_caption")
SUM: Final = re.compile(r"[0-9.]*[0-9] đồng")


def tables(kind: Kind) -> list[tuple[str, html.HtmlElement]]:
    """The tables of figures on pages of a kind: those with a column for the status."""
    return [
        (page.url, table)
        for page in pages(SHIPPED).values()
        if page.view.kind is kind
        for table in rendered(SHIPPED)[page.url].xpath("//main//table[thead//th[. = 'Tình trạng']]")
    ]


def below(table: html.HtmlElement) -> str:
    """The paragraph that stands below a table, where there is one."""
    following = table.getparent().getnext()
    return words_of(following) if following is not None and following.tag == "p" else ""


@pytest.mark.parametrize("kind", WITH_FIGURES)
def test_each_figure_has_a_status_a_date_and_a_source_in_its_row_or_below_its_table(kind: Kind) -> None:
    found = tables(kind)
    assert found
    for address, table in found:
        heads = [words_of(head) for head in table.xpath("./thead//th")]
        note = below(table)
        assert ("Số liệu tính đến" in heads) != ("Mọi số trong bảng này tính đến ngày" in note), address
        assert ("Nguồn" in heads) != ("Nguồn của mọi số trong bảng này:" in note), address
        for row in table.xpath("./tbody/tr"):
            told = dict(zip(heads, [words_of(cell) for cell in row], strict=True))
            missing = "chưa có số liệu" in told["Số liệu"] or "không công bố" in told["Số liệu"]
            assert missing or told["Tình trạng"].removeprefix("Tình trạng: ") in STATUSES, (address, told)


@pytest.mark.parametrize("indicator", portal(SHIPPED).indicators, ids=lambda each: each.code)
def test_the_page_of_an_indicator_shows_every_result_with_its_own_date_and_source(indicator: Any) -> None:
    told = words_of(rendered(SHIPPED)[addresses.indicator(indicator.code)].find(".//main"))
    for result in portal(SHIPPED).results:
        if result.indicator == indicator.code:
            assert figure_words(result, indicator.unit, words()) in told
            assert words().day(result.as_of) in told
            assert result.source in told


def test_no_figure_of_an_indicator_or_a_year_stands_outside_a_table_that_traces_it() -> None:
    """Rows of traced tables are as many as results: nothing is shown twice, and nothing beside them."""
    shown = sum(len(table.xpath("./tbody/tr")) for _, table in tables(Kind.INDICATOR))
    by_year = sum(len(table.xpath("./tbody/tr")) for _, table in tables(Kind.RESULTS_YEAR))
    assert shown == by_year == len(portal(SHIPPED).results)


def test_each_amount_of_money_says_since_when_and_its_source() -> None:
    found = rendered(SHIPPED)[addresses.AMOUNTS].xpath("//main//table")
    found += [
        table
        for page in rendered(SHIPPED).values()
        for table in page.xpath("//main//table[caption[. = $it]]", it=TRACED)
    ]
    assert len(found) > len(portal(SHIPPED).bases)
    for table in found:
        heads = [words_of(head) for head in table.xpath("./thead//th")]
        (since,) = {"Tính từ", "Thời gian áp dụng"} & set(heads)
        for row in table.xpath("./tbody/tr"):
            assert row[heads.index(since)].xpath(".//time/@datetime"), words_of(row)
            assert "Kiểm tra lần gần nhất" in words_of(row[heads.index("Nguồn")])


@pytest.mark.parametrize("guide", portal(SHIPPED).guides, ids=lambda guide: guide.slug)
def test_every_sum_that_a_guide_names_stands_in_its_table_of_sources(guide: Guide) -> None:
    main = rendered(SHIPPED)[addresses.guide(guide.slug)].find(".//main")
    named = set(SUM.findall(words_of(main)))
    sourced = {
        sum for table in main.xpath(".//table[caption[. = $it]]", it=TRACED) for sum in SUM.findall(words_of(table))
    }
    assert named == sourced


def results(*changes: dict[str, Any]) -> list[Result]:
    first = portal().results[0]
    return [first.model_copy(update=change) for change in changes]


def table_of(found: list[Result]) -> tuple[list[str], str]:
    """The columns of the table made of results, and what is said below it."""
    here = site().at("ket-qua/")
    table, *others = figures(here, "Thử", ("Năm",), [Row((Cell(str(each.year)),), each) for each in found])
    assert isinstance(table, Table)
    told = "".join(str(each.html) for each in others if isinstance(each, Prose))
    return [column.text for column in table.columns], told


def test_what_all_rows_share_is_said_once_below_the_table() -> None:
    heads, told = table_of(results({"source": "Niên giám", "as_of": date(2024, 12, 31)}, {"source": "Niên giám"}))
    assert heads == ["Năm", "Số liệu", "Tình trạng", "Số liệu tính đến"]
    assert told.count("Niên giám") == 1


def test_what_differs_has_a_column_of_its_own() -> None:
    heads, told = table_of(results({"source": "Niên giám"}, {"source": "Báo cáo"}))
    assert heads == ["Năm", "Số liệu", "Tình trạng", "Nguồn"]
    assert "Niên giám" not in told
    assert "tính đến" in told


def test_the_status_always_stands_beside_the_figure() -> None:
    heads, told = table_of(results({"source": "Niên giám"}, {"source": "Báo cáo", "as_of": date(2020, 12, 31)}))
    assert heads == ["Năm", "Số liệu", "Tình trạng", "Số liệu tính đến", "Nguồn"]
    assert told == ""
