"""All fuzzy dates that the field accepts, for property tests."""

import calendar
from datetime import date, timedelta

from hypothesis import strategies as st

from base.fuzzy_dates import Form, FuzzyDate

years = st.integers(1901, 2098)
days = st.dates(date(1901, 1, 1), date(2098, 12, 31)).map(date.isoformat)
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
seasons = st.builds("{}-{}".format, years, st.integers(21, 23))
units = st.one_of(days, months, seasons, years.map(str))


def _accepted(edtf: str) -> bool:
    try:
        FuzzyDate(edtf)
    except ValueError:
        return False
    return True


def _week(monday_of: date, weeks: int) -> str:
    monday = monday_of - timedelta(days=monday_of.weekday())
    return f"{monday}/{monday + timedelta(days=7 * weeks - 1)}"


def _months(year: int, length: int, index: int, count: int) -> str:
    first, last = index * length, (index + count) * length - 1
    return f"{year + first // 12}-{first % 12 + 1:02}/{year + last // 12}-{last % 12 + 1:02}"


def _third(month: date, index: int) -> tuple[str, Form]:
    last_day = calendar.monthrange(month.year, month.month)[1]
    first, last = ((1, 10), (11, 20), (21, last_day))[index]
    form = (Form.EARLY, Form.MID, Form.LATE)[index]
    return f"{month.replace(day=first)}/{month.replace(day=last)}", form


def _third_of_season(year: int, season: int, index: int) -> tuple[str, Form]:
    return f"{year}-{3 * (season - 20) + index:02}", (Form.EARLY, Form.MID, Form.LATE)[index]


def _third_of_year(year: int, index: int) -> tuple[str, Form]:
    return _months(year, 4, index, 1), (Form.EARLY, Form.MID, Form.LATE)[index]


_dates = st.dates(date(1901, 1, 8), date(2097, 12, 1))
weeks = st.builds(_week, _dates, st.integers(1, 60)).map(lambda edtf: (edtf, Form.WEEK))
one_week = st.builds(_week, _dates, st.just(1))
quarters = st.builds(_months, years, st.just(3), st.integers(0, 3), st.integers(1, 4))
half_years = st.builds(_months, years, st.just(6), st.integers(0, 1), st.integers(1, 2))
winters = years.map(lambda year: f"{year}-12/{year + 1}-02")
thirds = st.one_of(
    st.builds(_third, _dates.map(lambda day: day.replace(day=1)), st.integers(0, 2)),
    st.builds(_third_of_year, years, st.integers(0, 2)),
)
thirds_of_seasons = st.builds(_third_of_season, years, st.integers(21, 23), st.integers(0, 2))
spans = st.builds("{}/{}".format, units, units).filter(_accepted)
plain = st.one_of(units, spans).map(lambda edtf: (edtf, Form.PLAIN))
formed = st.one_of(
    plain,
    weeks,
    quarters.map(lambda edtf: (edtf, Form.QUARTER)),
    half_years.map(lambda edtf: (edtf, Form.HALF_YEAR)),
    winters.map(lambda edtf: (edtf, Form.WINTER)),
    thirds,
    thirds_of_seasons,
)
before = st.one_of(
    units,
    one_week,
    winters,
    st.builds(_months, years, st.just(3), st.integers(0, 3), st.just(1)),
    st.builds(_months, years, st.just(6), st.integers(0, 1), st.just(1)),
    thirds.map(lambda pair: pair[0]),
).map(lambda edtf: FuzzyDate(edtf, Form.BEFORE))
approximate = formed.map(lambda pair: FuzzyDate("/".join(f"{end}~" for end in pair[0].split("/")), pair[1]))
fuzzy_dates = st.one_of(st.just(FuzzyDate.UNDECIDED), formed.map(lambda pair: FuzzyDate(*pair)), approximate, before)
