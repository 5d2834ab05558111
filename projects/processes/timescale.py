"""Days as places along a line, in per cent of a picture's width, which stretches with its reader's screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

type Period = tuple[date, date]


class Unit(NamedTuple):
    """What a part of the axis stands for: so many months, written in Django's date format.

    ``label_width`` is what that takes at most, in per cent of the narrowest picture (40 rem).
    """

    months: int
    label_format: str
    label_width: float


# Quarters and half-years by their first month, then years.
UNITS = [
    Unit(3, "M Y", 11.5),
    Unit(6, "M Y", 11.5),
    *(Unit(12 * years, "Y", 7.0) for years in (1, 2, 5, 10, 20, 50, 100, 200)),
]
# So many parts in a row without anything in them are drawn as one narrow part, so wide.
QUIET_RUN, QUIET_WIDTH = 2, 3.0


class Run(NamedTuple):
    """Months from ``start`` to before ``end``, counted from the year 0; a quiet run is several units."""

    start: int
    end: int
    is_quiet: bool


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
    unit: Unit

    @classmethod
    def covering(cls, periods: Sequence[Period], *, left: float, right: float) -> TimeScale:
        """The quarters, half-years or years of the periods, as fine as their labels have room; quiet ones narrowed."""
        scales = (cls._by(unit, periods, left, right) for unit in UNITS)
        return next((scale for scale in scales if scale._has_room), None) or cls._by(UNITS[-1], periods, left, right)

    @classmethod
    def _by(cls, unit: Unit, periods: Sequence[Period], left: float, right: float) -> TimeScale:
        runs = list(_runs(periods, unit.months))
        quiet = sum(run.is_quiet for run in runs)
        width = (right - left - quiet * QUIET_WIDTH) / (len(runs) - quiet)
        parts: list[Part] = []
        for run in runs:
            start = parts[-1].right if parts else left
            end = start + (QUIET_WIDTH if run.is_quiet else width)
            parts.append(Part(_first_of(run.start), _first_of(run.end), start, end, run.is_quiet))
        return cls(parts, unit)

    @property
    def _has_room(self) -> bool:
        return all(part.is_quiet or part.right - part.left >= self.unit.label_width for part in self.parts)

    def at(self, day: date) -> float:
        """Where the day begins; the end of the axis for the day after it."""
        part = next((part for part in self.parts if day < part.end), self.parts[-1])
        return part.left + (part.right - part.left) * (day - part.first).days / (part.end - part.first).days


def _runs(periods: Sequence[Period], months: int) -> Iterator[Run]:
    busy = {
        unit
        for first, last in set(periods)
        for unit in range(_month_index(first) // months, _month_index(last) // months + 1)
    }
    for is_busy, run in groupby(range(min(busy), max(busy) + 1), busy.__contains__):
        units = list(run)
        if is_busy or len(units) < QUIET_RUN:
            yield from (Run(unit * months, (unit + 1) * months, is_quiet=False) for unit in units)
        else:
            yield Run(units[0] * months, (units[-1] + 1) * months, is_quiet=True)


def _month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(index: int) -> date:
    return date(index // 12, index % 12 + 1, 1)
