"""What readers write, and the page that must come first: the set of queries.yml, asked of the shipped portal."""

from pathlib import Path
from typing import Any

import brotli
import pytest
from ruamel.yaml import YAML
from search_in_node import Answer, Search, marked

QUERIES: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(Path(__file__).with_name("queries.yml"))
MOST_BYTES = 40_000


@pytest.fixture(scope="module")
def answers(shipped: Search) -> dict[str, Answer]:
    queries = [case["query"] for cases in QUERIES.values() for case in cases]
    return dict(zip(queries, shipped.ask(*queries), strict=True))


def test_the_set_is_large_and_asks_each_thing_once() -> None:
    queries = [case["query"] for cases in QUERIES.values() for case in cases]
    assert len(set(queries)) == len(queries) >= 60
    assert min(len(cases) for cases in QUERIES.values()) >= 3


@pytest.mark.parametrize("kind", QUERIES)
def test_the_page_that_is_meant_comes_first(kind: str, answers: dict[str, Answer]) -> None:
    wrong = {
        case["query"]: (answers[case["query"]].urls[:3], case["first"])
        for case in QUERIES[kind]
        if next(iter(answers[case["query"]].urls), None) != case["first"]
    }
    assert wrong == {}


@pytest.mark.parametrize("kind", QUERIES)
def test_only_slips_are_mended_and_rightly(kind: str, answers: dict[str, Answer]) -> None:
    wrong = {
        case["query"]: answers[case["query"]].words
        for case in QUERIES[kind]
        if answers[case["query"]].corrected is not ("mended" in case)
        or case.get("mended", " ".join(answers[case["query"]].words)) != " ".join(answers[case["query"]].words)
    }
    assert wrong == {}


def test_every_result_shows_the_words_in_its_title_or_its_passage(answers: dict[str, Answer]) -> None:
    for query, answer in answers.items():
        for result in answer.results:
            shown = marked([*result["title"], *result["heading"], *result["excerpt"]])
            assert "[" in shown, (query, result["url"])


def test_no_query_of_the_set_fetches_more_than_forty_kilobytes(answers: dict[str, Answer], shipped: Search) -> None:
    for query, answer in answers.items():
        fetched = sum(len(brotli.compress((shipped.folder / name).read_bytes())) for name in answer.read)
        assert fetched <= MOST_BYTES, query


def one(shipped: Search, query: str, url: str) -> dict[str, Any]:
    (answer,) = shipped.ask(query)
    return next(result for result in answer.results if result["url"] == url)


def test_words_are_marked_where_they_stand_side_by_side_and_not_where_a_syllable_is_alone(shipped: Search) -> None:
    result = one(shipped, "trợ cấp", "huong-dan/tro-cap-hang-thang/")
    assert marked(result["title"]) == "[Trợ cấp] xã hội hằng tháng"
    (answer,) = shipped.ask("tro cap")
    assert all("[Trợ] giúp" not in marked(each["title"]) for each in answer.results)


def test_an_abbreviation_is_marked_where_it_is_written_in_full(shipped: Search) -> None:
    result = one(shipped, "BHYT", "huong-dan/the-bao-hiem-y-te/")
    assert marked(result["title"]) == "Thẻ [bảo hiểm y tế]"


def test_the_number_of_an_instrument_is_one_mark(shipped: Search) -> None:
    result = one(shipped, "335/2026/nd-cp", "van-ban/335-2026-nd-cp/")
    assert "[335/2026/NĐ-CP]" in marked(result["title"])


def test_the_passage_that_says_what_the_title_does_not_is_shown(shipped: Search) -> None:
    result = one(shipped, "giấy tờ bảo hiểm y tế", "huong-dan/the-bao-hiem-y-te/")
    assert (result["id"], marked(result["heading"])) == ("giay-to-can-co", "[Giấy tờ] cần có")


def test_a_page_of_illustrative_figures_and_one_of_an_ended_agency_say_so_in_the_results(shipped: Search) -> None:
    assert one(shipped, "dư nợ vay vốn", "chi-so/nkt-17b/")["note"] == "Đây không phải số liệu thật"
    ended = one(shipped, "bảo hiểm xã hội huyện", "co-quan/bao-hiem-xa-hoi-huyen/")
    assert ended["note"]


def test_words_with_the_same_marks_come_before_others(shipped: Search) -> None:
    tinh, tinh_than = shipped.ask("tỉnh", "tinh")
    assert tinh.count > 0
    assert tinh.count <= tinh_than.count
    first = tinh.results[0]
    assert "[tỉnh]" in marked([*first["title"], *first["excerpt"]]).lower()


@pytest.mark.parametrize("query", ["", "   ", "!!!", "—", "\u0301"])
def test_a_query_without_words_has_no_answer_and_fetches_only_what_says_so(shipped: Search, query: str) -> None:
    (answer,) = shipped.ask(query)
    assert (answer.words, answer.count, answer.read) == ([], 0, ["muc-luc.json"])


def test_a_very_long_query_is_answered_by_its_first_words(shipped: Search) -> None:
    (answer,) = shipped.ask("trợ cấp xã hội hằng tháng " * 40)
    assert answer.urls[0] == "huong-dan/tro-cap-hang-thang/"
    assert len(answer.words) == 10
