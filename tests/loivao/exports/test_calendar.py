"""The calendar: sound by RFC 5545, true on the day, and nothing in it that is over."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from exported import PORTALS, files, portal, unchanged
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.cal import Component
from sites.portals import DAY, MINIMAL

from loivao.exports.calendar import OCTETS, fold
from loivao.model import addresses
from loivao.model.events import Event, occurrences
from loivao.model.record import Confidence


def events(root: Path = MINIMAL, **changes: Any) -> list[Component]:
    made = files(root, **changes) if changes else unchanged(root)
    return Calendar.from_ical(made[addresses.CALENDAR]).walk("VEVENT")


def changed(identifier: str, **changes: Any) -> dict[str, tuple[Event, ...]]:
    return {
        "events": tuple(each.model_copy(update=changes) if each.id == identifier else each for each in portal().events)
    }


@PORTALS
def test_every_event_that_comes_again_is_there_once_on_its_next_day(root: Path) -> None:
    found = {str(event["UID"]): event["DTSTART"].dt for event in events(root)}
    expected = {f"{each.event.id}@example.vn": each.day for each in occurrences(portal(root).events, DAY)}
    assert found == expected
    assert len(events(root)) == len(found)


@PORTALS
def test_events_are_whole_days_of_every_year_and_keep_nobody_busy(root: Path) -> None:
    for event in events(root):
        assert type(event["DTSTART"].dt) is date
        assert event["RRULE"]["FREQ"] == ["YEARLY"]
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["DTSTAMP"].dt == datetime(2026, 11, 23, 17, tzinfo=UTC)


@PORTALS
def test_the_file_has_the_line_ends_and_line_lengths_of_the_standard(root: Path) -> None:
    content = unchanged(root)[addresses.CALENDAR]
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert max(len(line) for line in content.split(b"\r\n")) <= OCTETS


@PORTALS
def test_the_reader_finds_nothing_wrong_with_it(root: Path) -> None:
    calendar = Calendar.from_ical(unchanged(root)[addresses.CALENDAR])
    assert [error for part in calendar.walk() for error in part.errors] == []
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc"))))
def test_a_folded_line_is_short_enough_and_unfolds_to_what_it_was(line: str) -> None:
    folded = fold(line)
    assert all(len(part.encode()) <= OCTETS for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc"))), st.sampled_from(["", "\n", ";", ",", "\\", "\\n"]))
def test_whatever_an_event_is_called_it_is_read_back_as_written(words: str, sign: str) -> None:
    about = f"Việc {words}{sign}{words} xong"
    (event,) = events(**changed("ngay-nguoi-khuyet-tat-viet-nam", about=about, name=about.replace("\n", " ")))
    assert str(event["DESCRIPTION"]).startswith(about)
    assert str(event["SUMMARY"]) == about.replace("\n", " ")


def test_a_deadline_says_that_it_is_one_and_that_the_day_itself_is_too_late() -> None:
    deadline = changed("bao-cao-sau-thang", until=None)
    (event,) = (each for each in events(**deadline) if "bao-cao" in each["UID"])
    assert str(event["SUMMARY"]) == "Hạn: Hạn báo cáo sáu tháng"
    assert str(event["DESCRIPTION"]).startswith("Việc phải xong trước ngày này; đúng ngày này là trễ.")
    assert event["STATUS"] == "CONFIRMED"


def test_what_is_not_verified_is_tentative_and_says_so_in_its_title() -> None:
    (event,) = events(**changed("ngay-nguoi-khuyet-tat-viet-nam", confidence=Confidence.UNVERIFIED))
    assert event["STATUS"] == "TENTATIVE"
    assert str(event["SUMMARY"]) == "Đang được kiểm tra: Ngày người khuyết tật Việt Nam"
    assert "Chưa kiểm chứng" in str(event["DESCRIPTION"])


def test_an_event_that_will_end_comes_back_only_until_then() -> None:
    (event,) = events(**changed("ngay-nguoi-khuyet-tat-viet-nam", until=date(2028, 4, 18)))
    assert event["RRULE"]["UNTIL"] == [date(2028, 4, 18)]


@pytest.mark.parametrize("day", [date(2027, 4, 18), date(2027, 4, 19)])
def test_an_event_of_the_day_of_publication_is_still_to_come(day: date) -> None:
    (event,) = events(day=day)
    assert event["DTSTART"].dt == date(2027 if day.day == 18 else 2028, 4, 18)


def test_without_events_to_come_there_is_no_calendar() -> None:
    assert addresses.CALENDAR not in files(events=())
