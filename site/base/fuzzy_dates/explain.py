from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .examples import quoted
from .period import interval
from .render import render
from .understanding import AmbiguousError
from .value import FuzzyDate
from .words import language_for


def explain(value: FuzzyDate) -> str:
    """How a date was understood, in words and with its days, in the active language."""
    earliest, latest = value.earliest, value.latest
    if latest is None:
        return _("Understood as not decided yet.")
    date = _in_sentence(value)
    if earliest is None:
        last = _in_sentence(FuzzyDate(latest.isoformat()))
        return _("Understood as %(date)s: %(last)s at the latest.") % {"date": date, "last": last}
    if earliest == latest:
        weekday = language_for(get_language()).weekdays[earliest.isoweekday() - 1]
        return _("Understood as %(date)s, a %(weekday)s.") % {"date": date, "weekday": weekday}
    days = _in_sentence(FuzzyDate(interval(earliest.isoformat(), latest.isoformat())))
    return _("Understood as %(date)s: %(days)s.") % {"date": date, "days": days}


def ask(error: AmbiguousError) -> str:
    """The question about what is ambiguous, with what to write instead, in the active language."""
    candidates = [quoted(candidate, get_language()) for candidate in error.candidates]
    return _("%(reason)s Write %(candidates)s.") % {"reason": error.message, "candidates": _(" or ").join(candidates)}


def _in_sentence(value: FuzzyDate) -> str:
    return render(value, get_language(), standing_alone=False)
