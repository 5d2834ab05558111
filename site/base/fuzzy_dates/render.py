from __future__ import annotations

from typing import TYPE_CHECKING

from .form import Form
from .period import Period
from .shape import named_form
from .unit import Kind, Unit, units_of
from .words import Language, language_for

if TYPE_CHECKING:
    from .value import FuzzyDate


def render(value: FuzzyDate, language: str | None, *, standing_alone: bool = True) -> str:
    """The date in words, in the language of the code: `Høsten 2020` on its own (`standing_alone`), and
    `høsten 2020` within a sentence. What it gives reads back as the same value."""
    words = language_for(language)
    text = _whole(value, words)
    if not standing_alone:
        return text
    text = text.removeprefix(words.dropped_alone)
    return text[:1].upper() + text[1:]


def _whole(value: FuzzyDate, words: Language) -> str:
    period = value.period
    if period is None:
        return words.undecided
    if value.form is Form.BEFORE:
        return words.before.format(period=_period(period, named_form(period) or Form.PLAIN, words, as_noun=True))
    text = _period(period, value.form, words)
    return words.approximate.format(period=text) if period.approximate else text


def _period(period: Period, form: Form, words: Language, *, as_noun: bool = False) -> str:
    if form not in words.part:
        return _range(*units_of(period, form), words)
    divided = _divided(period)
    patterns = words.part_of_season if divided.kind is Kind.SEASON else words.part
    pattern = words.part_as_noun[form] if as_noun else patterns[form]
    return pattern.format(period=_unit(divided, words) + _year(divided, words))


def _divided(period: Period) -> Unit:
    """What it is a third of: a season (one month), a month (an interval of days), or a year (one of months)."""
    first, last = period.earliest, period.latest
    if not period.is_interval:
        return Unit(Kind.SEASON, first.year, number=20 + first.month // 3)
    if first.month == last.month:
        return Unit(Kind.MONTH, first.year, first.month)
    return Unit(Kind.YEAR, first.year)


def _range(first: Unit, last: Unit, words: Language) -> str:
    if first == last:
        return _unit(first, words) + _year(first, words)
    if (first.kind, first.year) == (last.kind, last.year):
        return _within_year(first, last, words) + _year(last, words)
    return _dashed(_unit(first, words) + _year(first, words), _unit(last, words) + _year(last, words), words)


def _within_year(first: Unit, last: Unit, words: Language) -> str:
    match first.kind:
        case Kind.WEEK:
            return words.weeks.format(first=first.number, last=last.number)
        case Kind.QUARTER | Kind.HALF_YEAR:
            pattern = words.quarters if first.kind is Kind.QUARTER else words.half_years
            return pattern.format(first=words.ordinals[first.number - 1], last=words.ordinals[last.number - 1])
        case Kind.DAY if first.month == last.month:
            return words.days.format(first=first.number, last=last.number, month=words.months[last.month - 1])
        case _:
            return _dashed(_unit(first, words), _unit(last, words), words)


def _unit(unit: Unit, words: Language) -> str:
    match unit.kind:
        case Kind.DAY:
            return words.day.format(day=unit.number, month=words.months[unit.month - 1])
        case Kind.MONTH:
            return words.months[unit.month - 1]
        case Kind.SEASON:
            return words.seasons[unit.number]
        case Kind.WEEK:
            return words.week.format(number=unit.number)
        case Kind.QUARTER:
            return words.quarter.format(ordinal=words.ordinals[unit.number - 1])
        case Kind.HALF_YEAR:
            return words.half_year.format(ordinal=words.ordinals[unit.number - 1])
        case Kind.WINTER:
            return words.winter.format(first=unit.year, last=unit.year + 1)
        case Kind.YEAR | Kind.YEARS:
            return str(unit.year)


def _year(unit: Unit, words: Language) -> str:
    match unit.kind:
        case Kind.YEAR | Kind.YEARS | Kind.WINTER:
            return ""
        case Kind.WEEK:
            return words.year_of_week.format(year=unit.year)
        case Kind.QUARTER | Kind.HALF_YEAR:
            return words.year_of_part.format(year=unit.year)
        case _:
            return words.year.format(year=unit.year)


def _dashed(first: str, last: str, words: Language) -> str:
    """Norwegian has no space round the dash of a range; English has where its ends have spaces."""
    dash = " – " if words.spaced_dash and " " in first + last else "–"
    return f"{first}{dash}{last}"
