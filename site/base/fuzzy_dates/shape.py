"""Which forms an EDTF period can have: the shapes that the table in `Form` describes."""

from datetime import timedelta

from .form import Form
from .period import Period

_DAY = len("2020-08-27")


def has_shape(period: Period, form: Form) -> bool:
    """Whether `form` may go with this EDTF period."""
    if form is Form.PLAIN:
        return True
    if form is Form.BEFORE:
        return not period.approximate and (not period.is_interval or named_form(period) is not None)
    return form in forms_of(period)


def named_form(period: Period) -> Form | None:
    """The form that an interval has when what comes before it is meant: "before week 34" keeps the week's interval.

    An interval of months may be a quarter, a half-year or a third of a year, so only what can be told from
    the interval alone counts: one week, a third of a month, a winter, one quarter, one half-year, a third of
    a year; these never coincide.
    """
    if not period.is_interval:
        return None
    forms = forms_of(period)
    if Form.WEEK in forms and (period.latest - period.earliest).days != 6:
        return None
    if forms & {Form.QUARTER, Form.HALF_YEAR}:
        return {3: Form.QUARTER, 6: Form.HALF_YEAR}.get(_months(period))
    return next(iter(forms), None)


def forms_of(period: Period) -> frozenset[Form]:
    """The forms, beside plain and before, that this EDTF period can have."""
    if not period.is_interval:
        return frozenset(_forms_of_month(period))
    if len(period.lower) == len(period.upper) == _DAY:
        return frozenset(_forms_of_days(period))
    if _is_month(period.lower) and _is_month(period.upper):
        return frozenset(_forms_of_months(period))
    return frozenset()


def _forms_of_month(period: Period) -> list[Form]:
    """March, June and September are early spring, summer and autumn; the months after them mid and late."""
    if not _is_month(period.lower) or period.earliest.month in (12, 1, 2):
        return []
    return [(Form.EARLY, Form.MID, Form.LATE)[period.earliest.month % 3]]


def _forms_of_days(period: Period) -> list[Form]:
    first, last = period.earliest, period.latest
    forms = []
    if first.isoweekday() == 1 and last.isoweekday() == 7:
        forms.append(Form.WEEK)
    if (first.year, first.month) == (last.year, last.month):
        ends_month = (last + timedelta(days=1)).month != last.month
        thirds = {(1, 10): Form.EARLY, (11, 20): Form.MID, (21, last.day if ends_month else 0): Form.LATE}
        if third := thirds.get((first.day, last.day)):
            forms.append(third)
    return forms


def _forms_of_months(period: Period) -> list[Form]:
    first, last = period.earliest, period.latest
    forms = []
    if (first.month, last.month, last.year - first.year) == (12, 2, 1):
        forms.append(Form.WINTER)
    if first.month % 3 == 1 and last.month % 3 == 0:
        forms.append(Form.QUARTER)
    if first.month % 6 == 1 and last.month % 6 == 0:
        forms.append(Form.HALF_YEAR)
    if first.year == last.year:
        thirds = {(1, 4): Form.EARLY, (5, 8): Form.MID, (9, 12): Form.LATE}
        if third := thirds.get((first.month, last.month)):
            forms.append(third)
    return forms


def _is_month(unit: str) -> bool:
    return len(unit) == len("2020-08") and unit[5] in "01"


def _months(period: Period) -> int:
    first, last = period.earliest, period.latest
    return 12 * (last.year - first.year) + last.month - first.month + 1
