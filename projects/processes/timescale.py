"""Days as places along a line, in per cent of a picture's width, which stretches with its reader's screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

# How many months lie between two ticks, how the tick is written (Django's date format), and how wide that is at most,
# in per cent of the narrowest picture (40 rem): quarters and half-years by their first month, then years.
UNITS = [(3, "M Y", 11.5), (6, "M Y", 11.5), *((12 * years, "Y", 7.0) for years in (1, 2, 5, 10, 20, 50, 100, 200))]


@dataclass(frozen=True)
class TimeScale:
    """From ``first`` to the day before ``end``, drawn from ``left`` to ``right``, with a tick every so many months."""

    first: date
    end: date
    left: float
    right: float
    months: int
    label_format: str

    @classmethod
    def covering(cls, first: date, last: date, *, left: float, right: float) -> TimeScale:
        """The whole quarters, half-years or years from the first day to the last, as fine as their labels have room."""
        for months, label_format, label_width in UNITS:
            start, end = _month_index(first) // months * months, (_month_index(last) // months + 1) * months
            if (right - left) * months / (end - start) >= label_width:
                break
        return cls(_first_of(start), _first_of(end), left, right, months, label_format)

    def at(self, day: date) -> float:
        """Where the day begins."""
        return self.left + (self.right - self.left) * (day - self.first).days / (self.end - self.first).days

    def ticks(self) -> Iterator[date]:
        """The days at which a quarter, half-year or year begins; its label has the room until the next one."""
        for index in range(_month_index(self.first), _month_index(self.end), self.months):
            yield _first_of(index)


def _month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(index: int) -> date:
    return date(index // 12, index % 12 + 1, 1)
