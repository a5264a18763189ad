"""What comes back every year, and when next."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loivao.model.events import Event, EventKind, Occurrence, occurrences
from loivao.model.record import Confidence

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def event(month: int = 4, day: int = 18, since: date | None = None, until: date | None = None) -> Event:
    return Event.model_construct(
        id=f"ngay-{day}-{month}",
        name="Ngày thử",
        kind=EventKind.DAY,
        month=month,
        day=day,
        who="Mọi người",
        about="Thử.",
        since=since,
        until=until,
        instrument=None,
        provision=None,
        source="Lịch",
        confidence=Confidence.SECONDARY,
        checked_on=date(2026, 11, 1),
        note=None,
    )


def test_an_event_of_today_is_the_next_one() -> None:
    today = date(2026, 4, 18)
    assert occurrences([event()], today) == (Occurrence(today, event()),)


def test_an_event_that_was_yesterday_is_next_in_a_year() -> None:
    assert [each.day for each in occurrences([event()], date(2026, 4, 19))] == [date(2027, 4, 18)]


def test_events_stand_in_the_order_of_their_days_across_the_new_year() -> None:
    found = occurrences([event(1, 15), event(12, 3), event(4, 18)], date(2026, 11, 24))
    assert [each.day for each in found] == [date(2026, 12, 3), date(2027, 1, 15), date(2027, 4, 18)]


def test_events_of_one_day_keep_the_order_of_the_data() -> None:
    first, second = event(since=date(2020, 1, 1)), event(since=date(2021, 1, 1))
    assert [each.event for each in occurrences([second, first], date(2026, 1, 1))] == [second, first]


def test_a_deadline_that_ended_with_the_district_does_not_come_back() -> None:
    ended = event(6, 30, until=date(2025, 6, 30))
    assert [each.day for each in occurrences([ended], date(2025, 6, 30))] == [date(2025, 6, 30)]
    assert occurrences([ended], date(2025, 7, 1)) == ()


def test_a_duty_that_begins_after_its_day_of_the_year_comes_first_in_the_year_after() -> None:
    begun = event(6, 15, since=date(2025, 7, 1))
    assert [each.day for each in occurrences([begun], date(2020, 1, 1))] == [date(2026, 6, 15)]


def test_a_span_without_a_day_of_the_event_has_no_occurrence() -> None:
    assert occurrences([event(since=date(2026, 5, 1), until=date(2027, 4, 17))], date(2020, 1, 1)) == ()


def test_the_last_day_of_the_calendar_raises_nothing() -> None:
    assert occurrences([event()], date.max) == ()


@given(
    day=DAYS,
    on=st.dates(date(2025, 1, 1), date(2025, 12, 31)),
    since=st.none() | DAYS,
    until=st.none() | DAYS,
)
def test_the_next_occurrence_is_the_first_day_that_a_calendar_would_show(
    day: date, on: date, since: date | None, until: date | None
) -> None:
    recurring = event(on.month, on.day, since, until)
    calendar = (day + timedelta(days=number) for number in range(366 * 12))
    wanted = next(
        (
            each
            for each in calendar
            if (each.month, each.day) == (on.month, on.day)
            and (since is None or since <= each)
            and (until is None or each <= until)
        ),
        None,
    )
    assert [each.day for each in occurrences([recurring], day)] == ([] if wanted is None else [wanted])


def test_a_day_that_no_year_has_is_not_passed_over() -> None:
    with pytest.raises(ValueError, match="day"):
        event(2, 30).in_year(2026)
