"""Text: Unicode in any of its usual coats, and nothing else; what a legacy save destroyed is told."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao.problems import Place, Problem, Severity
from loivao.readers.text import decode, foreign_letters, tell_damage

WORDS = "Ủy ban nhân dân\nđặc biệt nặng\n"


def read(raw: bytes) -> tuple[str | None, list[Problem]]:
    found: list[Problem] = []
    return decode(raw, "data/x.csv", found.append), found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_unicode_is_read_with_any_mark_and_any_line_ends(encoding: str, ends: str) -> None:
    assert read(WORDS.replace("\n", ends).encode(encoding)) == (WORDS, [])


def test_utf_16_is_read_in_both_byte_orders() -> None:
    assert read(b"\xff\xfe" + WORDS.encode("utf-16-le")) == (WORDS, [])
    assert read(b"\xfe\xff" + WORDS.encode("utf-16-be")) == (WORDS, [])


def test_loose_marks_are_composed() -> None:
    assert read(unicodedata.normalize("NFD", WORDS).encode()) == (WORDS, [])


@pytest.mark.parametrize(
    "raw",
    [
        "Nội vụ\nđường".encode("cp1258", "replace"),
        "Nội vụ\nđường".encode("utf-32"),
        "Nội vụ\nđường".encode("utf-16-le"),
        b"Vi\xeat Nam",
        b"\xff\xfea",
        b"PK\x03\x04\x14\x00",
    ],
)
def test_any_other_encoding_is_refused_and_never_guessed(raw: bytes) -> None:
    text, found = read(raw)
    assert text is None
    assert [each.code for each in found] in (["text.encoding"], ["text.control-character"])


def test_the_line_of_the_first_unreadable_byte_is_told() -> None:
    assert read(b"mot\nhai\nb\xe0n")[1][0].place == Place("data/x.csv", 3)


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x1b", "\x80"])
def test_a_control_character_is_refused_with_its_line(letter: str) -> None:
    text, found = read(f"một\nhai{letter}\n".encode())
    assert text is None
    assert found[0].place.line == 2


@given(st.binary(max_size=200))
def test_bytes_give_text_or_a_problem_and_never_both_or_neither(raw: bytes) -> None:
    text, found = read(raw)
    assert (text is None) == bool(found)
    assert text is None or unicodedata.is_normalized("NFC", text)


def damage_of(text: str) -> list[tuple[str, str]]:
    found: list[Problem] = []
    tell_damage(text, Place("data/x.yml", 1), found.append)
    return [(each.code, dict(each.values)["found"]) for each in found]


@pytest.mark.parametrize("word", ["ng??i", "Vi?t", "tr?", "Ch?a"])
def test_a_question_mark_between_letters_is_a_fault(word: str) -> None:
    expected = [] if word.endswith("?") else [("text.lost-letters", word)]
    assert damage_of(f"một {word} hai") == expected


@pytest.mark.parametrize(
    "text", ["Bạn là ai? Ở đâu?", "https://example.vn/?id=1&ten=a", "xem www.example.vn/tim?tu=a", "a? b"]
)
def test_a_question_is_no_damage(text: str) -> None:
    assert damage_of(text) == []


@pytest.mark.parametrize(
    "word",
    ["®Æc", "biÖt", "Ngöôøi", "Ä‘áº·c", "nhÃ¢n", "Viá»‡t", "\u0111a\u0323\u0323", "Müller", "людей"],
)
def test_letters_that_no_vietnamese_word_has_are_a_warning(word: str) -> None:
    assert [code for code, _ in damage_of(f"một {word} hai")] == ["text.foreign-letters"]


@pytest.mark.parametrize(
    "text", ["Ê Đê, M'Nông, Čư M'gar, Kŏn", "“KHÔNG XÃ”", "dưới 5 m²", "20 °C – 30 °C", "WCAG 2.2", "½ ngày"]
)
def test_names_of_the_peoples_and_signs_are_no_damage(text: str) -> None:
    assert damage_of(text) == []


def test_lines_are_counted_from_where_the_text_begins() -> None:
    found: list[Problem] = []
    tell_damage("tốt\nVi?t\nbiÖt", Place("content/a.md", 10), found.append)
    assert [(each.place.line, each.severity) for each in found] == [(11, Severity.FAULT), (12, Severity.WARNING)]


def test_every_vietnamese_letter_is_known() -> None:
    vowels = "aăâeêioôơuưy"
    tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
    letters = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones) + "đ"
    assert foreign_letters(letters + letters.upper()) == ""
