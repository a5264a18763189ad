"""Words, numbers, dates and money as Vietnamese writes them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from compiled import words
from markupsafe import Markup

from loivao.model.amounts import Period
from loivao.problems import Invalid
from loivao.render.words import load_words


def strings(theme: Path, content: bytes) -> Path:
    (theme / "strings").mkdir()
    (theme / "strings" / "vi.yml").write_bytes(content)
    return theme


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1130, "1.130"),
        (540_000, "540.000"),
        (Decimal("1.5"), "1,5"),
        (Decimal("6.11"), "6,11"),
        (Decimal(2), "2"),
        (0, "0"),
    ],
)
def test_a_number_is_written_as_in_viet_nam(value: Decimal | int, written: str) -> None:
    assert words().number(value) == written


def test_the_percent_sign_stands_close_and_other_units_apart() -> None:
    assert (words().quantity(Decimal("94.6"), "%"), words().quantity(3, "giấy")) == ("94,6%", "3 giấy")


@pytest.mark.parametrize("period", Period)
def test_money_says_what_one_payment_covers(period: Period) -> None:
    assert words().money(810_000, period).startswith("810.000 đồng")
    assert words("en").money(810_000, period).startswith("810,000 dong")


def test_the_percent_sign_and_the_months_are_those_of_the_language() -> None:
    assert words("en").quantity(Decimal("94.6"), "%") == "94.6%"
    months = (words().month(date(2026, 10, 1)), words("en").month(date(2026, 10, 1)))
    assert months == ("Tháng 10 năm 2026", "October 2026")


def test_a_number_in_a_sentence_is_written_as_the_language_writes_it() -> None:
    assert "1.130 tên" in words().text("index_lead", count=1130)
    assert "1,130 names" in words("en").html("index_lead", count=1130)


@pytest.mark.parametrize(("count", "said"), [(0, "0 days left"), (1, "one day left"), (2, "2 days left")])
def test_a_sentence_takes_the_form_that_goes_with_its_number(count: int, said: str) -> None:
    assert words("en").text("reviews_days_left", count=count) == said
    assert words("en").html("reviews_days_left", count=count) == said
    assert words().text("reviews_days_left", count=count) == f"còn {count} ngày"


def test_a_part_is_no_single_one() -> None:
    assert words("en").text("points", count=Decimal("0.1")) == "0.1 percentage points"
    assert words("en").text("points", count=Decimal(1)) == "1 percentage point"


def test_names_of_which_any_will_do_stand_as_the_language_lists_them() -> None:
    assert [words().any_of(count) for count in (1, 2, 3)] == ["{}", "{} hoặc {}", "{}, {} hoặc {}"]
    assert words("en").any_of(2) == "{} or {}"


def test_money_for_a_month_reads_as_people_say_it() -> None:
    assert words().money(810_000, Period.MONTH) == "810.000 đồng mỗi tháng"


def test_a_date_is_written_in_words_and_marked_for_machines() -> None:
    assert words().time(date(2026, 10, 5)) == '<time datetime="2026-10-05">ngày 5 tháng 10 năm 2026</time>'
    assert words("en").day(date(2026, 10, 5)) == "5 October 2026"


def test_values_of_a_sentence_are_escaped_unless_they_are_markup() -> None:
    told = words().html("with_status", name="<b>", status=Markup("<em>x</em>"))
    assert told == "&lt;b&gt; (<em>x</em>)"


def test_a_sentence_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        words().text("khong-co")


def test_a_missing_file_of_words_is_named(tmp_path: Path) -> None:
    with pytest.raises(Invalid) as raised:
        load_words(tmp_path, "vi")
    assert [str(each.place.file) for each in raised.value.problems] == ["theme/strings/vi.yml"]


def test_every_line_that_is_no_sentence_is_named(tmp_path: Path) -> None:
    with pytest.raises(Invalid) as raised:
        load_words(strings(tmp_path, b"a: b\nc:\n  d: e\nf:\n  - g\n"), "vi")
    assert [(each.code, each.place.line) for each in raised.value.problems] == [
        ("theme.not-a-sentence", 2),
        ("theme.not-a-sentence", 4),
    ]


def test_words_in_another_encoding_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Invalid) as raised:
        load_words(strings(tmp_path, "a: Điều hướng".encode("utf-16-le")), "vi")
    assert raised.value.problems
