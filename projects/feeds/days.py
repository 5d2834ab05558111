"""Fuzzy dates as days of a calendar."""

from dataclasses import dataclass
from datetime import date, timedelta

from base.fuzzy_dates import Form, FuzzyDate
from projects.feeds.event import EventStatus

DAY = timedelta(days=1)
LENGTH_OF_A_DAY = len("2026-05-04")


@dataclass(frozen=True)
class Days:
    """Whole days: ``start`` is the first, ``end`` the one after the last.

    ``status`` is confirmed for a day, or a range from day to day, and tentative for all that is less exact: a month, a
    season, a week, about a day, before something.
    """

    start: date
    end: date
    status: EventStatus


def days_of(when: FuzzyDate, *, as_deadline: bool = False) -> Days | None:
    """From the date's first to its last day; of a deadline, and of what is before something, the last day alone.

    None for what is undecided.
    """
    if when.latest is None or when.latest == date.max:
        return None
    first = when.latest if as_deadline or when.earliest is None else when.earliest
    return Days(first, when.latest + DAY, EventStatus.CONFIRMED if _is_exact(when) else EventStatus.TENTATIVE)


def _is_exact(when: FuzzyDate) -> bool:
    period = when.period
    return (
        period is not None
        and when.form is Form.PLAIN
        and not period.approximate
        and len(period.lower) == len(period.upper) == LENGTH_OF_A_DAY
    )
