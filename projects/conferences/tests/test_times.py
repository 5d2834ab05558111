"""When a session is, through nights and both changes of the clock."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from projects.templatetags.programme_times import time_range

OSLO = ZoneInfo("Europe/Oslo")


def words_of(start: datetime, end: datetime | None = None) -> str:
    with translation.override("en"):
        return re.sub("<[^>]*>|\u2060", "", time_range(start, end))


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ((4, 9, 0), (4, 10, 30), "09:00–10:30"),
        ((4, 23, 0), (5, 0, 0), "23:00–00:00"),
        ((4, 23, 0), (5, 1, 0), "23:00–01:00 (May 5)"),
        ((4, 9, 0), (6, 0, 0), "09:00–00:00 (May 6)"),
    ],
)
def test_an_end_on_another_day_tells_which(start: tuple[int, int, int], end: tuple[int, int, int], shown: str) -> None:
    assert words_of(datetime(2026, 5, *start, tzinfo=OSLO), datetime(2026, 5, *end, tzinfo=OSLO)) == shown


def test_the_hour_that_comes_twice_tells_which_it_is() -> None:
    first, second, after = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1, 2))
    assert words_of(first, second) == "02:30 (summer time)–02:30 (winter time)"
    assert words_of(second, after) == "02:30 (winter time)–03:30"


def test_the_hour_that_does_not_come_needs_no_words() -> None:
    assert words_of(datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)) == "01:30–03:30"


def test_machines_read_the_time_with_its_offset() -> None:
    assert 'datetime="2026-05-04T09:00:00+02:00"' in time_range(datetime(2026, 5, 4, 7, tzinfo=UTC))
