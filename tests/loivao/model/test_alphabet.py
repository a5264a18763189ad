"""Vietnamese order, as a dictionary or a spreadsheet has it; and English order."""

import unicodedata

import pytest
from compiled import words
from hypothesis import given
from hypothesis import strategies as st

from loivao.model.alphabet import NUMBERS

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
LETTERS = words("vi").sentences["alphabet"].split()
ALPHABET, ENGLISH = words("vi").alphabet, words("en").alphabet


def in_order(*names: str) -> None:
    assert sorted(names[1::2] + names[::2], key=ALPHABET.sort_key) == list(names)


def test_the_alphabet_has_its_29_letters_in_their_order() -> None:
    assert "".join(letter for letter in LETTERS if letter in VIETNAMESE) == VIETNAMESE
    assert set(LETTERS) - set(VIETNAMESE) == set("fjwz")


def test_letters_stand_in_the_order_of_the_alphabet() -> None:
    in_order(*VIETNAMESE)


def test_d_with_a_stroke_comes_after_every_word_in_d() -> None:
    in_order("da cam", "dạy nghề", "dữ liệu", "đa dạng", "đi học")


def test_tones_stand_in_their_order() -> None:
    in_order("ma", "mà", "mả", "mã", "má", "mạ")
    in_order("ơ", "ờ", "ở", "ỡ", "ớ", "ợ")


def test_tones_count_only_where_all_letters_are_the_same() -> None:
    in_order("bảo an", "bao cấp", "bảo hiểm", "báo hiệu")


def test_a_hat_is_a_letter_and_not_a_tone() -> None:
    in_order("can", "cán", "cạn", "căn", "cằn", "cân", "cấn", "cầu")


def test_a_shorter_word_comes_first() -> None:
    in_order("bảo hiểm", "bảo hiểm xã hội", "bảo hiểm y tế", "bảotoàn")


def test_signs_part_words_and_count_for_nothing_else() -> None:
    in_order("(An", "CT/TW", "CT-XH", "“Đi lại”")


def test_numbers_come_by_their_value_and_before_letters() -> None:
    in_order("Quyết định số 39", "Quyết định số 753", "Quyết định số 1190", "Quyết định về phí")


def test_capitals_do_not_part_a_word_from_its_neighbours() -> None:
    in_order("an", "ANH", "ao")


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Ấp Đông", "Â"),
        ("ậm", "Â"),
        ("đường", "Đ"),
        ("Ủy ban", "U"),
        ("“Ưu đãi”", "Ư"),
        ("39-CT/TW", NUMBERS),
        ("xe buýt", "X"),
        ("Éc", "E"),
        ("…", ""),
    ],
)
def test_a_name_stands_under_its_first_letter_without_tone(name: str, letter: str) -> None:
    assert ALPHABET.initial(name) == letter


def test_in_english_a_letter_with_marks_stands_with_the_plain_one() -> None:
    assert [ENGLISH.initial(name) for name in ("Ấp Đông", "đường", "Ưu đãi", "Agency")] == ["A", "D", "U", "A"]
    assert sorted(["Dz", "Đồng Nai", "Da"], key=ENGLISH.sort_key) == ["Da", "Đồng Nai", "Dz"]


@given(st.text(), st.text())
def test_composed_and_decomposed_spellings_stand_at_the_same_place(one: str, other: str) -> None:
    def place(text: str) -> object:
        return ALPHABET.sort_key(text)[:2]

    composed, decomposed = (
        tuple(unicodedata.normalize(form, each) for each in (one, other)) for form in ("NFC", "NFD")
    )
    assert (place(composed[0]) < place(composed[1])) == (place(decomposed[0]) < place(decomposed[1]))


@given(st.lists(st.text()))
def test_every_name_stands_under_one_letter_and_every_letter_stands_once(names: list[str]) -> None:
    groups = list(ALPHABET.by_initial(names, lambda name: name))
    assert sorted(name for _, group in groups for name in group) == sorted(names)
    assert len({letter for letter, _ in groups}) == len(groups)
