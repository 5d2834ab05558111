from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from base.fuzzy_dates.form import Form


class Role(Enum):
    """What a word does in a date."""

    MONTH = "month"
    SEASON = "season"
    WEEKDAY = "weekday"
    NUMBER = "number"
    UNIT = "unit"
    PART = "part"
    BEFORE = "before"
    APPROXIMATE = "approximate"
    RANGE = "range"
    FROM = "from"
    UNDECIDED = "undecided"
    FILLER = "filler"
    CHRISTMAS = "christmas"


class Meaning(NamedTuple):
    """What a word means: the number of a month 1–12, an EDTF season 21–24, an ISO weekday 1–7, any other number,
    or a form."""

    role: Role
    number: int = 0
    form: Form = Form.PLAIN


@dataclass(frozen=True, kw_only=True)
class Language:
    """How one language writes and reads dates. Patterns are for `str.format`; a dash in them is an en dash.

    Every date is written as a noun phrase or an adverb that can stand in a sentence. `part` writes the thirds of
    a month or year, `part_of_season` those of a season, and `part_as_noun` both after "before". `year` is what
    follows a day, month or season; weeks, and quarters and half-years, have their own. `dropped_alone` is left
    out where the date is no part of a sentence. `spaced_dash` puts spaces round the dash of a range whose ends
    have spaces themselves. With `slash_may_be_month_first` 8/9/2020 may be in either month. `vocabulary`
    holds every word the language reads, in lower case.
    """

    code: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    seasons: dict[int, str]
    ordinals: tuple[str, ...]
    day: str
    days: str
    week: str
    weeks: str
    quarter: str
    quarters: str
    half_year: str
    half_years: str
    winter: str
    part: dict[Form, str]
    part_of_season: dict[Form, str]
    part_as_noun: dict[Form, str]
    before: str
    approximate: str
    undecided: str
    year: str = " {year}"
    year_of_week: str = " {year}"
    year_of_part: str = " {year}"
    dropped_alone: str = ""
    spaced_dash: bool = False
    slash_may_be_month_first: bool = False
    vocabulary: dict[str, Meaning]


def words(role: Role, *rows: str) -> dict[str, Meaning]:
    """Vocabulary whose n-th row of comma-separated words means n, counted from one."""
    return {word.strip(): Meaning(role, n) for n, row in enumerate(rows, 1) for word in row.split(",")}


def words_for(role: Role, row: str, number: int = 0, form: Form = Form.PLAIN) -> dict[str, Meaning]:
    """Vocabulary of comma-separated words that all mean the same."""
    return {word.strip(): Meaning(role, number, form) for word in row.split(",")}
