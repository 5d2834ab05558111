"""Moving a conference's programme along with its date."""

from datetime import date
from typing import Any

from django.utils import timezone

from base.fuzzy_dates import FuzzyDate


def move_sessions(rows: list[Any], *, old: date | None, new: FuzzyDate) -> None:
    """Move the sessions of a form that lie outside the new date as many days as the conference, at the same hours.

    The rows are forms of sessions, none of which is wrong by itself; ``old`` is the first day that they were made for.
    Nothing moves where either date has no first day.
    """
    if old is None or new.earliest is None:
        return
    days = new.earliest - old
    for row in rows:
        start = row.cleaned_data.get("start") if row.is_valid() else None
        if start is not None and not _within(start, new):
            for name in ("start", "end"):
                moved = timezone.localtime(row.cleaned_data[name]) + days  # by the clock, whatever summer time does
                row.cleaned_data[name] = moved
                setattr(row.instance, name, moved)
            # Rows that the editor has not touched would not be saved.
            row.changed_data = [*row.changed_data, "start", "end"]


def _within(start: Any, date: FuzzyDate) -> bool:
    day = timezone.localdate(start)
    return (date.earliest or day) <= day <= (date.latest or day)
