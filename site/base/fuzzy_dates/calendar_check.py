import calendar
from datetime import date

from django.utils.translation import gettext as _

from .understanding import NotUnderstoodError
from .unit import MONTHS_OF_KIND, Kind, Unit
from .words import Language

_YEARS = range(1900, 2100)


def check_calendar(unit: Unit, weekday: int, words: Language) -> None:
    """Raise `NotUnderstoodError`, saying what would be right, for a unit that is not in the calendar, or a day
    that is not the ISO `weekday` written with it (0 if none was); only a day or a week has one."""
    if unit.year not in _YEARS:
        message = _("The year must be between %(first)s and %(last)s.")
        raise NotUnderstoodError(message % {"first": _YEARS[0], "last": _YEARS[-1]})
    if weekday and unit.kind not in (Kind.DAY, Kind.WEEK):
        raise NotUnderstoodError(_("A weekday goes with a day or a week."))
    match unit.kind:
        case Kind.MONTH:
            _check_month(unit.month)
        case Kind.DAY:
            _check_month(unit.month)
            _check_day(unit, weekday, words)
        case Kind.WEEK:
            # The 28th of December is always in the last ISO week of its year.
            _check_number(unit, date(unit.year, 12, 28).isocalendar().week)
        case Kind.QUARTER | Kind.HALF_YEAR:
            _check_number(unit, 12 // MONTHS_OF_KIND[unit.kind])
        case _:
            pass


def _check_month(month: int) -> None:
    if not 1 <= month <= 12:
        raise NotUnderstoodError(_("There is no month %(number)s: write its name, or 1 to 12.") % {"number": month})


def _check_day(unit: Unit, weekday: int, words: Language) -> None:
    days = calendar.monthrange(unit.year, unit.month)[1]
    if not 1 <= unit.number <= days:
        message = _("There is no day %(day)s in %(month)s %(year)s, which has %(days)s days.")
        month = words.months[unit.month - 1]
        raise NotUnderstoodError(message % {"day": unit.number, "month": month, "year": unit.year, "days": days})
    actual = date(unit.year, unit.month, unit.number).isoweekday()
    if weekday not in (0, actual):
        message = _("That day is a %(actual)s, not a %(written)s.")
        raise NotUnderstoodError(
            message % {"actual": words.weekdays[actual - 1], "written": words.weekdays[weekday - 1]}
        )


def _check_number(unit: Unit, highest: int) -> None:
    if not 1 <= unit.number <= highest:
        message = {
            Kind.WEEK: _("%(year)s has the weeks 1 to %(highest)s."),
            Kind.QUARTER: _("A year has the quarters 1 to %(highest)s."),
            Kind.HALF_YEAR: _("A year has the half-years 1 and %(highest)s."),
        }[unit.kind]
        raise NotUnderstoodError(message % {"year": unit.year, "highest": highest})
