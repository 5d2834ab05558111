"""When a row's session starts and ends."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple, Self

from django.utils import timezone
from django.utils.translation import gettext as _

from base.fuzzy_dates import FuzzyDate
from projects.models import ConferenceSession
from projects.programme_sheets.cells import Cell, as_day, as_moment, as_time
from projects.programme_sheets.columns import Column
from projects.programme_sheets.problems import CellError


class Times(NamedTuple):
    """From when until when, to the minute."""

    start: dt.datetime
    end: dt.datetime

    @classmethod
    def of(cls, session: ConferenceSession) -> Self:
        """Those of a session, as a sheet that shows it is read."""
        clocks = (timezone.localtime(moment) for moment in (session.start, session.end))
        return cls(*(as_moment(clock.date(), clock.time().replace(second=0, microsecond=0)) for clock in clocks))


def read_times(cells: dict[Column, Cell], date: FuzzyDate, problem: Callable[[Column, str], None]) -> Times | None:
    """The times that the cells say, of a conference on the date; none where they cannot be understood."""

    def read[T](column: Column, reader: Callable[[Cell], T]) -> T | None:
        try:
            return reader(cells.get(column))
        except CellError as error:
            problem(column, str(error))
            return None

    day = read(Column.DAY, lambda cell: as_day(cell) or _only_day(date))
    end_day = read(Column.END_DAY, as_day) or day
    start_time, end_time = read(Column.START, as_time), read(Column.END, as_time)
    if day is None or end_day is None or start_time is None or end_time is None:
        return None
    if day < (date.earliest or day) or day > (date.latest or day):
        problem(Column.DAY, _("The conference is on another date: %(date)s.") % {"date": date})
    start = read(Column.START, lambda _cell: as_moment(day, start_time))
    end = read(Column.END, lambda _cell: as_moment(end_day, end_time))
    if start is None or end is None:
        return None
    return Times(start, end)


def _only_day(date: FuzzyDate) -> dt.date:
    if date.earliest is None or date.earliest != date.latest:
        raise CellError(_("Write the date, since the conference is not on one day alone."))
    return date.earliest
