import re

from django.utils.translation import gettext as _

from .digits import read_digits
from .form import Form
from .reading import Reading
from .tokens import Token
from .unit import Kind, Unit

_KIND_OF_FORM = {Form.WEEK: Kind.WEEK, Form.QUARTER: Kind.QUARTER, Form.HALF_YEAR: Kind.HALF_YEAR}
# The orders in which people write a date, in the letters of `Token`; a last N is a year of two digits.
_ORDERS = {
    *("Y", "M", "MY", "YM", "N/Y", "S", "SY", "YS", "V", "VY"),
    *("NM", "NMY", "MN", "MNY", "UN", "UNY", "UN/Y", "UN-Y", "NU", "NUY", "NU-Y", "YUN", "YNU"),
    *("NMN", "SN"),
}
_WINTERS = {"VY-Y", "VY/Y", "VY-N", "VY/N", "VD"}


def read_side(tokens: list[Token], *, month_may_be_first: bool, in_range: bool) -> Reading | None:
    """What the tokens of a date, or of one side of a range (`in_range`), may be; None if they are no date."""
    weekday = 0
    if tokens and tokens[0].letter == "W":
        weekday, tokens = tokens[0].number, tokens[1:]
    order = "".join(token.letter for token in tokens)
    if order in ("D", "DY"):
        reading = _in_digits(tokens, month_may_be_first)
    elif order in _WINTERS:
        reading = _winter(tokens)
    elif order in _ORDERS:
        reading = _in_words(order, tokens, in_range)
    else:
        return None
    return reading._replace(weekday=weekday or reading.weekday)


def _in_digits(tokens: list[Token], month_may_be_first: bool) -> Reading:
    reading = read_digits(tokens[0].text, month_may_be_first=month_may_be_first)
    if len(tokens) == 1:
        return reading
    year = tokens[1].number
    return reading._replace(units=tuple(unit._replace(year=year) for unit in reading.units if not unit.year))


def _winter(tokens: list[Token]) -> Reading:
    """Winter 2019–2020, winter 2019/20, winter 2019-20."""
    if tokens[1].letter == "D":
        if not (years := re.fullmatch(r"(\d{4})-(\d\d)", tokens[1].text)):
            return Reading(())
        first, last = int(years[1]), int(years[2])
    else:
        first, last = tokens[1].number, tokens[3].number
    return Reading((Unit(Kind.WINTER, first),) if last in (first + 1, (first + 1) % 100) else ())


def _in_words(order: str, tokens: list[Token], in_range: bool) -> Reading:
    # Of two numbers the first is the day.
    said = {token.letter: token for token in reversed(tokens)}
    year, month, number = (said[letter].number if letter in said else 0 for letter in "YMN")
    if order in ("NMN", "SN"):
        unit = _unit(said, 2000 + tokens[-1].number, month, number)
        return Reading((unit,), _("A year has four digits."))
    if order == "MN" and not in_range:
        units = (Unit(Kind.MONTH, 2000 + number, month), Unit(Kind.DAY, 0, month, number))
        return Reading(units, _("The number may be the day or the year."))
    if "V" in said and year:
        units = (Unit(Kind.WINTER, year - 1), Unit(Kind.WINTER, year))
        return Reading(units, _("A winter lies in two years."))
    return Reading((_unit(said, year, month, number),))


def _unit(said: dict[str, Token], year: int, month: int, number: int) -> Unit:
    if "U" in said:
        return Unit(_KIND_OF_FORM[said["U"].form], year, number=number)
    if "/" in said:
        return Unit(Kind.MONTH, year, number)
    if "V" in said:
        return Unit(Kind.WINTER, year)
    if "S" in said:
        return Unit(Kind.SEASON, year, number=said["S"].number)
    if "M" in said:
        return Unit(Kind.DAY if "N" in said else Kind.MONTH, year, month, number)
    return Unit(Kind.YEAR, year)
