from datetime import date
from enum import Enum
from typing import NamedTuple

from .form import Form
from .period import Period


class Kind(Enum):
    """What one end of a date is."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    WEEK = "week"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    WINTER = "winter"
    YEARS = "years"


FORM_OF_KIND = {
    Kind.WEEK: Form.WEEK,
    Kind.QUARTER: Form.QUARTER,
    Kind.HALF_YEAR: Form.HALF_YEAR,
    Kind.WINTER: Form.WINTER,
}
MONTHS_OF_KIND = {Kind.QUARTER: 3, Kind.HALF_YEAR: 6}


class Unit(NamedTuple):
    """One end of a date as people say it. `number` is the day, EDTF season, ISO week, quarter or half-year, or
    the last of several years; `month` is 1–12 for days and months; `year` is that of December for a winter.
    0 is what is not said, or does not apply."""

    kind: Kind
    year: int = 0
    month: int = 0
    number: int = 0

    @property
    def edtf_ends(self) -> tuple[str, str]:
        """EDTF of its first and last part, the same where EDTF has a word for the whole. Raises `ValueError`
        for a day that is not in the calendar."""
        match self.kind:
            case Kind.YEAR:
                ends = [f"{self.year}"]
            case Kind.YEARS:
                ends = [f"{self.year}", f"{self.number}"]
            case Kind.WINTER:
                ends = [f"{self.year}-12", f"{self.year + 1}-02"]
            case Kind.MONTH:
                ends = [f"{self.year}-{self.month:02}"]
            case Kind.SEASON:
                ends = [f"{self.year}-{self.number}"]
            case Kind.DAY:
                ends = [date(self.year, self.month, self.number).isoformat()]
            case Kind.WEEK:
                ends = [date.fromisocalendar(self.year, self.number, day).isoformat() for day in (1, 7)]
            case Kind.QUARTER | Kind.HALF_YEAR:
                months = MONTHS_OF_KIND[self.kind]
                if not 1 <= self.number <= 12 // months:
                    raise ValueError(f"a year has no {self.kind.value} {self.number}")
                last = self.number * months
                ends = [f"{self.year}-{month:02}" for month in (last - months + 1, last)]
        return ends[0], ends[-1]


def units_of(period: Period, form: Form) -> tuple[Unit, Unit]:
    """The first and last unit of a period in plain EDTF, weeks, quarters, half-years or a winter."""
    match form:
        case Form.WEEK:
            return _week(period.earliest), _week(period.latest)
        case Form.QUARTER:
            return _part_of_year(Kind.QUARTER, period.earliest), _part_of_year(Kind.QUARTER, period.latest)
        case Form.HALF_YEAR:
            return _part_of_year(Kind.HALF_YEAR, period.earliest), _part_of_year(Kind.HALF_YEAR, period.latest)
        case Form.WINTER:
            winter = Unit(Kind.WINTER, period.earliest.year)
            return winter, winter
        case _:
            return _plain(period.lower), _plain(period.upper)


def _week(day: date) -> Unit:
    year, week, _weekday = day.isocalendar()
    return Unit(Kind.WEEK, year, number=week)


def _part_of_year(kind: Kind, day: date) -> Unit:
    return Unit(kind, day.year, number=(day.month - 1) // MONTHS_OF_KIND[kind] + 1)


def _plain(edtf: str) -> Unit:
    year, *rest = map(int, edtf.split("-"))
    match rest:
        case []:
            return Unit(Kind.YEAR, year)
        case [month] if month <= 12:
            return Unit(Kind.MONTH, year, month)
        case [season]:
            return Unit(Kind.SEASON, year, number=season)
        case [month, day]:
            return Unit(Kind.DAY, year, month, day)
        case _:
            raise ValueError(f"{edtf!r} is not one unit of EDTF")
