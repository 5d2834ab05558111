"""Days as places along a line, in per cent of a picture's width, which stretches with its reader's screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

type Period = tuple[date, date]

# How many months a part of the axis has, how it is written (Django's date format), and how wide that is at most, in per
# cent of the narrowest picture (40 rem): quarters and half-years by their first month, then years.
UNITS = [(3, "M Y", 11.5), (6, "M Y", 11.5), *((12 * years, "Y", 7.0) for years in (1, 2, 5, 10, 20, 50, 100, 200))]
# So many parts in a row without anything in them are drawn as one narrow part, so wide.
QUIET_RUN, QUIET_WIDTH = 2, 3.0


@dataclass(frozen=True)
class Part:
    """A part of the axis, from ``first`` to the day before ``end``; a quiet one is several in which nothing happens."""

    first: date
    end: date
    left: float
    right: float
    is_quiet: bool


@dataclass(frozen=True)
class TimeScale:
    """The parts of the axis from left to right, each within itself to scale."""

    parts: Sequence[Part]
    label_format: str

    @classmethod
    def covering(cls, periods: Sequence[Period], *, left: float, right: float) -> TimeScale:
        """The quarters, half-years or years of the periods, as fine as their labels have room; quiet ones narrowed."""
        for months, label_format, label_width in UNITS:
            runs = list(_runs(periods, months))
            quiet = sum(is_quiet for is_quiet, _, _ in runs)
            width = (right - left - quiet * QUIET_WIDTH) / (len(runs) - quiet)
            if width >= label_width:
                break
        parts: list[Part] = []
        place = left
        for is_quiet, start, end in runs:
            next_place = place + (QUIET_WIDTH if is_quiet else width)
            parts.append(Part(_first_of(start), _first_of(end), place, next_place, is_quiet))
            place = next_place
        return cls(parts, label_format)

    def at(self, day: date) -> float:
        """Where the day begins; the end of the axis for the day after it."""
        part = next((part for part in self.parts if day < part.end), self.parts[-1])
        return part.left + (part.right - part.left) * (day - part.first).days / (part.end - part.first).days


def _runs(periods: Sequence[Period], months: int) -> Iterator[tuple[bool, int, int]]:
    """The parts as whether they are quiet, and as their first month and the one after their last."""
    busy = {
        unit
        for first, last in set(periods)
        for unit in range(_month_index(first) // months, _month_index(last) // months + 1)
    }
    for is_busy, run in groupby(range(min(busy), max(busy) + 1), busy.__contains__):
        units = list(run)
        if is_busy or len(units) < QUIET_RUN:
            yield from ((False, unit * months, (unit + 1) * months) for unit in units)
        else:
            yield True, units[0] * months, (units[-1] + 1) * months


def _month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(index: int) -> date:
    return date(index // 12, index % 12 + 1, 1)
