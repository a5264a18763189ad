"""Characters nobody sees, capitals, Roman numerals."""

import pytest
from told import codes, only, problems


@pytest.mark.parametrize("letter", ["\u00ad", "\u200b", "\u200d", "\u202e", "\ufeff", "\uf0b7", "\ufffc"])
def test_a_character_nobody_sees_is_a_fault_with_its_number(letter: str) -> None:
    (found,) = problems(f"Dòng một\ngiấy xác{letter} nhận")
    assert found.code == "language.hidden-character"
    assert found.place.line == 11
    assert dict(found.values) == {"found": f"U+{ord(letter):04X}", "around": "giấy xác nhận"}


def test_a_hard_blank_is_warned_about_once_a_line_also_in_code() -> None:
    assert codes("một\u00a0hai\u00a0ba\nbốn\u202fnăm") == ["unusual-blank"] * 2
    assert codes("`một\u200bhai`") == []


def test_ordinary_blanks_and_line_ends_are_left_alone() -> None:
    assert codes("một hai\tba\nbốn") == []


@pytest.mark.parametrize(
    "text", ["KẾ HOẠCH", "AN NINH", "KHÔNG", "HÃY", "Y TẾ", "THANH", "NỘP Ở ĐÂU", "ỦY BAN NHÂN DÂN", "VIỆT NAM"]
)
def test_words_in_capitals_are_a_fault(text: str) -> None:
    assert only("capital-words", f"Đây là {text} này.") == [text]


@pytest.mark.parametrize(
    "text",
    ["Việt Nam", "Ủy ban", "Ở Ý", "Mục A", "Từ A đến B", "Cỡ A4", "Ô tô", "Y tế", "> KẾ HOẠCH", "`KẾ HOẠCH`", "UNICEF"],
)
def test_names_and_single_letters_are_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "found", "number"),
    [
        ("Phần II của kế hoạch", "II", "2"),
        ("Nhóm IV", "IV", "4"),
        ("thế kỷ XIX", "XIX", "19"),
        ("Chương XIV", "XIV", "14"),
        ("Phần V", "V", "5"),
        ("quý I", "I", "1"),
        ("mục I.2 của kế hoạch", "I", "1"),
        ("mục II.2.3", "II", "2"),
    ],
)
def test_a_roman_numeral_is_a_fault_with_its_value(text: str, found: str, number: str) -> None:
    each = problems(text)
    assert {problem.code for problem in each} == {"language.roman-numeral"}
    assert {(dict(problem.values)["found"], dict(problem.values)["number"]) for problem in each} == {(found, number)}


@pytest.mark.parametrize("text", ["Chị X", "Vitamin C", "i", "ii", "Phần mềm", "loại v", "[[instrument:39-ct-tw]]"])
def test_letters_that_are_no_number_are_left_alone(text: str) -> None:
    assert codes(text) == []
