"""Ranges: the two ends of what is written with a dash, "to" or a slash, each lending the other what it leaves out."""

from itertools import product
from typing import NamedTuple

from .reading import Reading
from .side import read_side
from .tokens import Token
from .unit import Kind, Unit

_BORROWING = (Kind.DAY, Kind.WEEK, Kind.QUARTER, Kind.HALF_YEAR)


class Spans(NamedTuple):
    """From which unit to which it may be; the same where there is no range. See `Reading` for doubt and weekdays."""

    choices: tuple[tuple[Unit, Unit], ...]
    doubt: str = ""
    weekdays: tuple[int, int] = (0, 0)

    @property
    def has_range(self) -> bool:
        return any(first != last or first.kind is Kind.YEARS for first, last in self.choices)


def read_spans(tokens: list[Token], *, month_may_be_first: bool) -> Spans | None:
    """The spans that tokens without "before", "about" and the like may stand for; None if they are no date."""
    whole = read_side(tokens, month_may_be_first=month_may_be_first, in_range=False)
    if whole is not None:
        choices = tuple((unit, unit) for unit in whole.units)
        return Spans(choices, whole.doubt, (whole.weekday, whole.weekday)) if choices else None
    for at, token in enumerate(tokens):
        if token.letter in "-/" and (ends := _ends(tokens[:at], tokens[at + 1 :], month_may_be_first)):
            first, last = ends
            choices = tuple(_completed(*choice) for choice in product(first.units, last.units))
            return Spans(choices, first.doubt or last.doubt, (first.weekday, last.weekday))
    return None


def _ends(before: list[Token], after: list[Token], month_may_be_first: bool) -> tuple[Reading, Reading] | None:
    first = read_side(before, month_may_be_first=month_may_be_first, in_range=True)
    last = read_side(after, month_may_be_first=month_may_be_first, in_range=True)
    if first and (number := _bare_number(after)):
        last = _borrow_from_first(first, *number)
    elif last and (number := _bare_number(before)) and not number[1]:
        first = Reading(tuple(unit._replace(number=number[0]) for unit in last.units if unit.kind in _BORROWING))
    if not first or not last or not first.units or not last.units:
        return None
    return first, last


def _bare_number(tokens: list[Token]) -> tuple[int, int] | None:
    """The number and the year, if any, of an end that does not say what it counts: *27*–28 May, week 34–*36 2020*."""
    letters = "".join(token.letter for token in tokens)
    if letters not in ("N", "NY"):
        return None
    return tokens[0].number, tokens[1].number if letters == "NY" else 0


def _borrow_from_first(first: Reading, number: int, year: int) -> Reading:
    """2020–24, week 34–36 2020, 27 August–3 2020."""
    units = []
    for unit in first.units:
        if unit.kind is Kind.YEAR and not year:
            units.append(Unit(Kind.YEAR, unit.year - unit.year % 100 + number))
        elif unit.kind in _BORROWING:
            units.append(unit._replace(year=year, number=number))
    return Reading(tuple(units))


def _completed(first: Unit, last: Unit) -> tuple[Unit, Unit]:
    """The year is often said once, with the last end, or with the first."""
    return first._replace(year=first.year or last.year), last._replace(year=last.year or first.year)
