"""The subset of EDTF (ISO 8601-2, levels 0 and 1) that a fuzzy date uses, with the library `edtf`'s bounds.

Its grammar is of all of EDTF, and takes a thousand times as long as the patterns here.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from edtf import Date, Season

_YEAR = r"(?:1[0-9]|2[01])\d\d"
_UNIT = re.compile(rf"(?P<year>{_YEAR})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?|-(?P<season>2[123]))?")


class Period(NamedTuple):
    """The EDTF text of a fuzzy date taken apart: `lower` and `upper` are EDTF days, months, seasons or years,
    the same unless it is an interval; `earliest` and `latest` its first and last day."""

    lower: str
    upper: str
    approximate: bool
    earliest: date
    latest: date

    @property
    def is_interval(self) -> bool:
        return self.lower != self.upper


@lru_cache(maxsize=4096)
def read_period(edtf: str) -> Period:
    """The period that `edtf` stands for.

    Understood are a day, month, year of 1000 to 2199, spring, summer or autumn, and intervals of these; the
    whole may be approximate (`~`, on both ends of an interval). An approximate period has the same bounds as
    an exact one. Raises `ValueError` for anything else.
    """
    ends = edtf.split("/")
    approximate = all(end.endswith("~") for end in ends)
    units = [end.removesuffix("~") if approximate else end for end in ends]
    matches = [match for unit in units if (match := _UNIT.fullmatch(unit))]
    if len(units) > 2 or len(matches) < len(units):
        raise ValueError(f"{edtf!r} is not a date this site understands as EDTF")
    (earliest, first_end), (last_start, latest) = _bounds(matches[0]), _bounds(matches[-1])
    if len(units) == 2 and not (earliest < last_start and first_end < latest):
        raise ValueError(f"{edtf!r} does not end after it starts")
    return Period(units[0], units[-1], approximate, earliest, latest)


def interval(lower: str, upper: str, *, approximate: bool = False) -> str:
    """The EDTF text from `lower` to `upper`, or of the one if they are the same."""
    mark = "~" if approximate else ""
    return f"{lower}{mark}" if lower == upper else f"{lower}{mark}/{upper}{mark}"


def _bounds(unit: re.Match[str]) -> tuple[date, date]:
    year, month, day, season = unit.group("year", "month", "day", "season")
    parsed = Season(year, season) if season else Date(year, month, day)  # type: ignore[no-untyped-call]  # it has no types
    try:
        return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    except ValueError as error:
        raise ValueError(f"{unit[0]!r} is not a date in the calendar") from error
