from collections.abc import Iterator
from datetime import date
from itertools import chain

from django.utils.translation import gettext as _

from .build import Modifiers, build
from .calendar_check import check_calendar
from .span import Spans
from .understanding import AmbiguousError, NotUnderstoodError
from .unit import Kind, Unit
from .value import FuzzyDate
from .words import Language


def resolve(spans: Spans, modifiers: Modifiers, words: Language, today: date) -> FuzzyDate:
    """The one date that the spans stand for. Raises `AmbiguousError` with the candidates if there is a doubt, and
    `NotUnderstoodError` if none of them is a date."""
    spans = _with_years_in_order(spans, today)
    values: list[FuzzyDate] = []
    errors: list[NotUnderstoodError] = []
    for first, last in (_winter_as_month(*choice) for choice in spans.choices):
        try:
            check_calendar(first, spans.weekdays[0], words)
            check_calendar(last, spans.weekdays[1], words)
            ends = [_day_of_week(*end) for end in zip((first, last), spans.weekdays, strict=True)]
            values.append(build(ends[0], ends[1], modifiers))
        except NotUnderstoodError as error:
            errors.append(error)
    if not values:
        raise errors[0]
    if spans.doubt:
        raise AmbiguousError(spans.doubt, tuple(dict.fromkeys(values)))
    return values[0]


def _day_of_week(unit: Unit, weekday: int) -> Unit:
    """Monday of week 34 is a day."""
    if unit.kind is not Kind.WEEK or not weekday:
        return unit
    day = date.fromisocalendar(unit.year, unit.number, weekday)
    return Unit(Kind.DAY, day.year, day.month, day.day)


def _with_years_in_order(spans: Spans, today: date) -> Spans:
    """Where no year is written, or a range would end before it starts, the years that are likely, in doubt."""
    if any(not first.year for first, _last in spans.choices):
        likely = (_with_years(*choice, today) for choice in spans.choices)
        doubt = _("The year is missing.")
    elif any(_turns_back(*choice) for choice in spans.choices):
        likely = (_across_new_year(*choice) for choice in spans.choices)
        doubt = _("The range ends before it starts.")
    else:
        return spans
    return spans._replace(choices=tuple(chain.from_iterable(likely)), doubt=spans.doubt or doubt)


def _with_years(first: Unit, last: Unit, today: date) -> Iterator[tuple[Unit, Unit]]:
    """This year's and the next; for a winter the one that began last year, and this year's. A unit that has a
    year keeps it."""
    for year in (today.year, today.year + 1):
        said = year - 1 if first.kind is Kind.WINTER else year
        yield first._replace(year=first.year or said), last._replace(year=last.year or said)


def _turns_back(first: Unit, last: Unit) -> bool:
    """November–February 2021."""
    return first.kind is last.kind and first.year == last.year and first > last


def _across_new_year(first: Unit, last: Unit) -> Iterator[tuple[Unit, Unit]]:
    yield first._replace(year=first.year - 1), last
    yield first, last._replace(year=last.year + 1)


def _winter_as_month(first: Unit, last: Unit) -> tuple[Unit, Unit]:
    """A winter at an end of a range stands for its first or last month: EDTF has no season across two years."""
    if first == last:
        return first, last
    return (
        Unit(Kind.MONTH, first.year, 12) if first.kind is Kind.WINTER else first,
        Unit(Kind.MONTH, last.year + 1, 2) if last.kind is Kind.WINTER else last,
    )
