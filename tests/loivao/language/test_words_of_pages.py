"""Phrases of offices and words for people: what is found, and the near misses that are left alone."""

import pytest
from told import codes, only, problems

from loivao.language.rules.office_phrases import GROUNDS, HEAVY, PROMISES
from loivao.language.rules.people import INSTEAD
from loivao.problems import Severity


@pytest.mark.parametrize("phrase", [*GROUNDS, *PROMISES])
def test_a_phrase_that_promises_a_rule_and_names_none_is_a_fault(phrase: str) -> None:
    assert only("phrase-without-rule", f"Xã giải quyết {phrase}.") == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ vào [[instrument:335-2026-nd-cp]], xã trả lời.",
        "Xã trả lời theo quy định tại Điều 5.",
        "Theo quy định mới về dân số, bạn được khám.",
        "Vào học muộn hơn tuổi quy định.",
        "## Căn cứ\n\nMang theo thẻ căn cước.",
        "> Căn cứ vào tình hình thực tế.",
        "Gõ `căn cứ vào` để tìm.",
    ],
)
def test_what_names_its_rule_or_is_another_phrase_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_a_rule_in_another_sentence_does_not_count() -> None:
    assert codes("Đọc Điều 5. Xã làm theo quy định.") == ["phrase-without-rule"]


def test_a_phrase_is_found_whatever_its_capitals_and_blanks() -> None:
    assert only("phrase-without-rule", "Trên  Cơ\nsở đó, xã trả lời.") == ["Trên Cơ sở"]


@pytest.mark.parametrize("phrase", HEAVY)
def test_a_heavy_phrase_is_warned_about(phrase: str) -> None:
    found = [each for each in problems(f"Xã {phrase} việc này.") if each.code == "language.heavy-phrase"]
    assert [each.severity for each in found] == [Severity.WARNING]
    assert dict(found[0].values) == {"found": phrase, "instead": HEAVY[phrase]}


@pytest.mark.parametrize("word", INSTEAD)
def test_a_word_that_hurts_is_a_fault_that_names_the_better_one(word: str) -> None:
    (found,) = problems(f"Giúp {word} đi lại.")
    assert (found.code, dict(found.values)["instead"]) == ("language.word-for-people", INSTEAD[word])


@pytest.mark.parametrize(
    "text",
    [
        "Trước đây là “Pháp lệnh về người tàn tật”.",
        'Quyết định về "xếp hạng thương tật".',
        "> Pháp lệnh về người tàn tật",
        "Giúp người khuyết tật, người mù, người điếc.",
        "Không hỏi bệnh tật của bạn. Trẻ bị dị dạng, dị tật.",
    ],
)
def test_quoted_titles_and_words_of_today_are_left_alone(text: str) -> None:
    assert codes(text) == []
