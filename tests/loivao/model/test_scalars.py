"""Scalars: each text is read in the one way it can be meant, or refused."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from loivao.model.scalars import read_boolean, read_date, read_decimal, read_https, read_integer, read_text


def code_of(caught: pytest.ExceptionInfo[PydanticCustomError]) -> str:
    return caught.value.type


@pytest.mark.parametrize("written", ["2026-10-05", "05/10/2026", "5/10/2026", "  05/10/2026  "])
def test_a_date_is_read_in_both_ways_of_writing_it(written: str) -> None:
    assert read_date(written) == date(2026, 10, 5)


@pytest.mark.parametrize(
    "written", ["0", "46300", "2026", "10/2026", "2026-10-5", "05-10-2026", "٠٥/١٠/٢٠٢٦", "05/10/26"]
)
def test_what_is_no_full_date_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_date(written)
    assert code_of(caught) == "value.not-a-date"


@pytest.mark.parametrize("written", ["2026-02-30", "31/9/2026", "00/01/2026", "2026-13-01", "0000-01-01"])
def test_a_day_that_no_calendar_has_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_date(written)
    assert code_of(caught) == "value.no-such-day"


@given(st.dates())
def test_every_day_is_read_back_from_both_ways_of_writing_it(day: date) -> None:
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day.day}/{day.month}/{day.year:04}") == day


@pytest.mark.parametrize(
    ("written", "thousands", "decimal"),
    [("1.234", "1234", "1,234"), ("1,500", "1500", "1,5"), ("540.000", "540000", "540"), ("-1.200", "-1200", "-1,2")],
)
def test_a_number_with_two_readings_is_refused_and_both_are_named(written: str, thousands: str, decimal: str) -> None:
    for read in (read_integer, read_decimal):
        with pytest.raises(PydanticCustomError) as caught:
            read(written)
        assert code_of(caught) == "value.grouped"
        assert caught.value.context == {"found": written, "thousands": thousands, "decimal": decimal}


def test_a_number_with_thousands_signs_is_refused_and_written_out() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_decimal("1.234.567")
    assert caught.value.context == {"found": "1.234.567", "thousands": "1234567"}


@pytest.mark.parametrize(("written", "number"), [("12,5", "12.5"), ("12.5", "12.5"), ("0,125", "0.125"), ("-3", "-3")])
def test_a_decimal_has_a_comma_or_a_point(written: str, number: str) -> None:
    assert read_decimal(written) == Decimal(number)


@pytest.mark.parametrize(
    "written", ["nan", "inf", "1e3", "1_000", "１２", "٣", "+5", "", "1,", ",5", "05", "12 500", "0x1F", "9" * 16]
)
def test_what_only_a_machine_would_take_for_a_number_is_refused(written: str) -> None:
    for read in (read_integer, read_decimal):
        with pytest.raises(PydanticCustomError):
            read(written)


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_every_whole_number_is_read_back(number: int) -> None:
    assert read_integer(str(number)) == number
    assert read_decimal(str(number)) == number


@pytest.mark.parametrize("written", ["no", "yes", "1", "True", "", "có"])
def test_only_true_and_false_are_booleans(written: str) -> None:
    assert read_boolean("true") is True
    assert read_boolean("false") is False
    with pytest.raises(PydanticCustomError):
        read_boolean(written)


def test_words_are_composed_and_trimmed() -> None:
    assert read_text("  Hoa\u0300 Bi\u0300nh ") == "Hoà Bình"


@pytest.mark.parametrize("letter", ["\u200b", "\u00ad", "\ufeff", "\u202e", "\x07", "\u2066"])
def test_an_invisible_character_is_refused(letter: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_text(f"a{letter}b")
    assert code_of(caught) == "value.invisible-character"


def test_a_secure_address_begins_with_https() -> None:
    assert (
        read_https("https://vanban.chinhphu.vn/?pageid=27160&docid=1")
        == "https://vanban.chinhphu.vn/?pageid=27160&docid=1"
    )
    for written in ("http://a.vn", "https://a", "javascript:alert(1)", "https://a.vn/ b", 'https://a.vn/"><script>'):
        with pytest.raises(PydanticCustomError):
            read_https(written)


def test_a_list_or_a_group_is_no_scalar() -> None:
    for value in (["a"], {"a": "b"}):
        with pytest.raises(PydanticCustomError):
            read_text(value)
