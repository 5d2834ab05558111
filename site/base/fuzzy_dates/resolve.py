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
    doubt, choices = spans.doubt, list(spans.choices)
    if any(not first.year for first, _last in choices):
        doubt = doubt or _("Write the year too.")
        choices = list(chain.from_iterable(_with_years(*choice, today) for choice in choices))
    elif any(_turns_back(*choice) for choice in choices):
        doubt = doubt or _("The range ends before it starts: write both years.")
        choices = list(chain.from_iterable(_across_new_year(*choice) for choice in choices))
    values: list[FuzzyDate] = []
    errors: list[NotUnderstoodError] = []
    for first, last in choices:
        try:
            check_calendar(first, spans.weekdays[0], words)
            check_calendar(last, spans.weekdays[1], words)
            values.append(build(first, last, modifiers))
        except NotUnderstoodError as error:
            errors.append(error)
    if not values:
        raise errors[0]
    if doubt:
        raise AmbiguousError(doubt, tuple(dict.fromkeys(values)))
    return values[0]


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
