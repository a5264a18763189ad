"""Sentences and tiếng are counted as a reader hears them."""

import pytest
from told import codes, problems

from loivao.language.measure import count_syllables, sentences
from loivao.problems import Severity


def cut(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bạn nộp đơn. Xã trả lời!", ["Bạn nộp đơn.", "Xã trả lời!"]),
        ("Chưa có giấy? Hãy xin.", ["Chưa có giấy?", "Hãy xin."]),
        ("Mã 1.001699 có 540.000 người", ["Mã 1.001699 có 540.000 người"]),
        ("Gặp TP. Hồ Chí Minh và ThS. Nam.", ["Gặp TP. Hồ Chí Minh và ThS. Nam."]),
        ("Đơn, giấy, v.v. đều cần.", ["Đơn, giấy, v.v. đều cần."]),
        ("“Có.” Xã nói.", ["“Có.”", "Xã nói."]),
        ("Chờ… Rồi đi", ["Chờ…", "Rồi đi"]),
        ("Một câu\nhai dòng", ["Một câu\nhai dòng"]),
        ("… .", []),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_stop(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_signs_alone_are_no_tieng_and_a_name_is_one() -> None:
    assert count_syllables("lao động - thương binh") == 4
    assert count_syllables("theo \ufffc\ufffc\ufffc.") == 2
    assert count_syllables("3 ngày") == 2


@pytest.mark.parametrize(("count", "severity"), [(25, None), (26, "warning"), (40, "warning"), (41, "fault")])
def test_a_sentence_is_warned_about_above_25_and_a_fault_above_40(count: int, severity: str | None) -> None:
    found = problems(" ".join(["tiếng"] * count) + ".")
    assert [each.severity for each in found] == ([Severity(severity)] if severity else [])


def test_each_item_and_cell_and_field_is_measured_by_itself() -> None:
    twenty = " ".join(["tiếng"] * 20)
    assert codes(f"- {twenty}\n- {twenty}\n\n| {twenty} | {twenty} |\n|---|---|\n| {twenty} | {twenty} |") == []
    assert codes("", description=" ".join(["tiếng"] * 26)) == ["long-sentence"]


def test_a_reference_counts_as_one_tieng() -> None:
    assert codes(" ".join(["[[instrument:335-2026-nd-cp]]"] * 25)) == []


def test_a_long_sentence_is_told_on_the_line_on_which_it_begins() -> None:
    long = " ".join(["tiếng"] * 30)
    (found,) = problems(f"Ngắn.\nMột {long}.")
    assert found.place.line == 11


def test_the_words_of_others_keep_their_length() -> None:
    assert codes("> " + " ".join(["tiếng"] * 60)) == []


@pytest.mark.parametrize(("count", "expected"), [(4, []), (5, ["long-paragraph"])])
def test_a_paragraph_has_at_most_four_sentences(count: int, expected: list[str]) -> None:
    assert codes("Câu ngắn. " * count) == expected
    assert codes("Câu ngắn.\n\n" * 9) == []
