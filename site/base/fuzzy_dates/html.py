from .form import Form
from .value import FuzzyDate


def html_datetime(value: FuzzyDate) -> str | None:
    """The value for `<time datetime>`: a year, month, day or week. None for what HTML has no value for.

    HTML Living Standard, 4.5.14. An approximate date has none: the exact value would say more than is known.
    """
    period = value.period
    if period is None or period.approximate:
        return None
    if value.form is Form.WEEK and (period.latest - period.earliest).days == 6:
        year, week, _weekday = period.earliest.isocalendar()
        return f"{year}-W{week:02}"
    if value.form is not Form.PLAIN or period.is_interval or period.lower[5:6] == "2":
        return None
    return value.edtf
