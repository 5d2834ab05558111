"""How long there is left until a date, in plain words."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from base.fuzzy_dates import FuzzyDate
from projects.feeds.days import days_of
from projects.feeds.event import EventStatus

DAYS_A_WEEK, DAYS_A_MONTH, DAYS_A_YEAR = 7, 30.44, 365.25
# Told in days up to a month, in weeks up to three, in months up to two years.
MOST_DAYS, MOST_WEEKS, MOST_MONTHS = 30, 12, 23


def time_until(days: int) -> str:
    """So many days from today, not negative, in words; never more than there are."""
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    weeks, months = days // DAYS_A_WEEK, int(days / DAYS_A_MONTH)
    if days <= MOST_DAYS:
        return ngettext("in %(number)d day", "in %(number)d days", days) % {"number": days}
    if weeks <= MOST_WEEKS:
        return ngettext("in %(number)d week", "in %(number)d weeks", weeks) % {"number": weeks}
    if months <= MOST_MONTHS:
        return ngettext("in %(number)d month", "in %(number)d months", months) % {"number": months}
    years = int(days / DAYS_A_YEAR)
    return ngettext("in %(number)d year", "in %(number)d years", years) % {"number": years}


def time_left(when: FuzzyDate, today: date, *, is_deadline: bool) -> str:
    """The time left until a date that is not over: to its one day, or as far as is known of one that is less exact.

    Of what lasts, the time until it begins, or that it is under way. Empty for what is undecided.
    """
    days = days_of(when)
    if days is None or when.latest is None:
        return ""
    until_first, until_last = (days.start - today).days, (when.latest - today).days
    is_exact = days.status is EventStatus.CONFIRMED
    if is_exact and (until_first >= 0 if not is_deadline else until_first == until_last):
        return time_until(until_first)
    if is_exact and not is_deadline:
        return _("under way now")
    if until_first > 0 and when.earliest is not None:
        return _("%(when)s at the earliest") % {"when": time_until(until_first)}
    return _("%(when)s at the latest") % {"when": time_until(until_last)}
