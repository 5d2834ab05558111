"""Dates written in digits: 2020-08-27, 2020-W34, 27.8.2020, 08.2020, 27/8-2020, 27-08-2020."""

import re

from django.utils.translation import gettext as _

from .reading import Reading
from .unit import Kind, Unit


def read_digits(text: str, *, month_may_be_first: bool) -> Reading:
    """The units that a date in digits may stand for. With `month_may_be_first` a date with slashes or dashes has
    the day or the month first."""
    if re.match(r"\d{4}", text):
        return _iso(text)
    day, *rest = re.findall(r"\d+", text)
    if len(rest) == 1 and len(rest[0]) == 4:
        return Reading((Unit(Kind.MONTH, int(rest[0]), int(day)),))
    return _day_and_month(int(day), int(rest[0]), rest[1:], "." not in text and month_may_be_first)


def _iso(text: str) -> Reading:
    year, *rest = (int(number) for number in re.findall(r"\d+", text))
    if "w" in text:
        return Reading((Unit(Kind.WEEK, year, number=rest[0]),), weekday=rest[1] if rest[1:] else 0)
    if "q" in text:
        return Reading((Unit(Kind.QUARTER, year, number=rest[0]),))
    if len(rest) == 2:
        return Reading((Unit(Kind.DAY, year, *rest),))
    return _month_or_other(year, rest[0])


def _month_or_other(year: int, number: int) -> Reading:
    """2020-06 is June; 2020-23 is 2020 to 2023 as people write it, or EDTF's autumn; 2008-09 is either too."""
    units = []
    if number > year % 100:
        units.append(Unit(Kind.YEARS, year, number=year - year % 100 + number))
    if 1 <= number <= 12:
        units.append(Unit(Kind.MONTH, year, number))
    elif 21 <= number <= 23:
        units.append(Unit(Kind.SEASON, year, number=number))
    elif number == 24:
        units += [Unit(Kind.WINTER, year - 1), Unit(Kind.WINTER, year)]
    elif 33 <= number <= 36:
        units.append(Unit(Kind.QUARTER, year, number=number - 32))
    elif 40 <= number <= 41:
        units.append(Unit(Kind.HALF_YEAR, year, number=number - 39))
    doubt = _("This can be read in more than one way.") if len(units) > 1 else ""
    return Reading(tuple(units), doubt)


def _day_and_month(first: int, second: int, rest: list[str], month_may_be_first: bool) -> Reading:
    year, doubt = 0, ""
    if rest:
        year = int(rest[0])
        if len(rest[0]) == 2:
            year, doubt = 2000 + year, _("A year has four digits.")
    units = [Unit(Kind.DAY, year, second, first)]
    if month_may_be_first and first != second:
        units = [unit for unit in (*units, Unit(Kind.DAY, year, first, second)) if unit.month <= 12]
        if len(units) > 1:
            doubt = _("Either number may be the month.")
    return Reading(tuple(units), doubt)
