"""How long there is left, in plain words."""

from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from base.fuzzy_dates import Form, FuzzyDate
from projects.time_left import time_left, time_until

TODAY = date(2026, 11, 23)


def words(edtf: str, form: Form = Form.PLAIN, *, is_deadline: bool = True) -> str:
    with translation.override("en"):
        return time_left(FuzzyDate(edtf, form), TODAY, is_deadline=is_deadline)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (2, "in 2 days"),
        (12, "in 12 days"),
        (30, "in 30 days"),
        (31, "in 4 weeks"),
        (90, "in 12 weeks"),
        (91, "in 2 months"),
        (100, "in 3 months"),
        (700, "in 22 months"),
        (740, "in 2 years"),
    ],
)
def test_time_is_told_in_the_unit_that_people_would_use(days: int, expected: str) -> None:
    with translation.override("en"):
        assert time_until(days) == expected


@given(st.integers(0, 100_000))
def test_never_more_is_promised_than_there_is(days: int) -> None:
    with translation.override("en"):
        told = time_until(days)
    units = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}
    if told.startswith("in "):
        _, number, unit = told.split()
        assert int(number) * units[unit] <= days


@pytest.mark.parametrize(
    ("edtf", "form", "expected"),
    [
        ("2026-11-23", "", "today"),
        ("2026-12-05", "", "in 12 days"),
        ("2027-03", "", "in 3 months at the earliest"),
        ("2026-11", "", "in 7 days at the latest"),
        ("2026-11-20/2026-11-27", "", "in 4 days at the latest"),
        ("2026-12-05", "before", "in 11 days at the latest"),
        ("", "", ""),
    ],
)
def test_of_a_deadline_as_much_is_told_as_is_known(edtf: str, form: str, expected: str) -> None:
    assert words(edtf, Form(form)) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2026-11-24", "tomorrow"),
        ("2026-11-24/2026-11-25", "tomorrow"),
        ("2026-11-22/2026-11-24", "under way now"),
        ("2027", "in 5 weeks at the earliest"),
    ],
)
def test_of_an_event_the_time_until_it_begins_is_told(edtf: str, expected: str) -> None:
    assert words(edtf, is_deadline=False) == expected


def test_the_words_follow_the_day() -> None:
    when = FuzzyDate("2026-12-05")
    with translation.override("en"):
        told = [time_left(when, TODAY + timedelta(days=past), is_deadline=True) for past in (0, 10, 11, 12)]
    assert told == ["in 12 days", "in 2 days", "tomorrow", "today"]
