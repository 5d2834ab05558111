"""What is on now, and next."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from projects.conferences.under_way import under_way
from projects.models import ConferenceSession
from projects.programme import programme_by_day

OSLO = ZoneInfo("Europe/Oslo")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 5, day, hour, minute, tzinfo=OSLO)


def session(title: str, start: datetime, minutes: int = 60, **values: object) -> ConferenceSession:
    return ConferenceSession(title=title, start=start, end=start + timedelta(minutes=minutes), **values)


DAYS = programme_by_day(
    [
        session("Velkommen", at(4, 9)),
        session("A", at(4, 10), track="A"),
        session("B", at(4, 10), 120, track="B"),
        session("Avlyst", at(4, 11), track="A", cancelled=True),
        session("Natt", at(4, 23), 120),
        session("Dag to", at(5, 9)),
    ],
    {},
)


@pytest.mark.parametrize(
    ("moment", "now", "then"),
    [
        (at(3, 23, 59), [], []),
        (at(4, 0), [], ["Velkommen"]),
        (at(4, 9), ["Velkommen"], ["A", "B"]),
        (at(4, 10), ["A", "B"], ["Natt"]),
        (at(4, 11, 30), ["B"], ["Natt"]),
        (at(4, 12), [], ["Natt"]),
        (at(5, 0, 30), ["Natt"], ["Dag to"]),
        (at(5, 9, 59), ["Dag to"], []),
        (at(5, 10), [], []),
    ],
)
def test_what_is_on_and_next(moment: datetime, now: list[str], then: list[str]) -> None:
    shown = under_way(DAYS, moment)
    assert [item.session.title for item in shown.now] == now
    assert [item.session.title for item in shown.next] == then


def test_what_comes_next_on_another_day_says_so() -> None:
    assert under_way(DAYS, at(4, 12)).is_today
    late = programme_by_day([session("Først", at(4, 9)), session("Sist", at(5, 9))], {})
    assert not under_way(late, at(4, 20)).is_today


def test_a_conference_without_a_programme_has_nothing_on() -> None:
    assert not under_way([], at(4, 9))
