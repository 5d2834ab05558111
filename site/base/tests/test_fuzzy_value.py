from datetime import date

import pytest

from base.fuzzy_dates import Form, FuzzyDate

BOUNDS = [
    ("2020-08-27", Form.PLAIN, "2020-08-27", "2020-08-27"),
    ("2020-02", Form.PLAIN, "2020-02-01", "2020-02-29"),
    ("2020", Form.PLAIN, "2020-01-01", "2020-12-31"),
    ("2020-21", Form.PLAIN, "2020-03-01", "2020-05-31"),
    ("2020-22", Form.PLAIN, "2020-06-01", "2020-08-31"),
    ("2020-23", Form.PLAIN, "2020-09-01", "2020-11-30"),
    ("2020-06~", Form.PLAIN, "2020-06-01", "2020-06-30"),
    ("2020-06/2020-08", Form.PLAIN, "2020-06-01", "2020-08-31"),
    ("2020-23/2021-21", Form.PLAIN, "2020-09-01", "2021-05-31"),
    ("2020-08-17/2020-08-23", Form.WEEK, "2020-08-17", "2020-08-23"),
    ("2021-10/2021-12", Form.QUARTER, "2021-10-01", "2021-12-31"),
    ("2021-01/2021-06", Form.HALF_YEAR, "2021-01-01", "2021-06-30"),
    ("2019-12/2020-02", Form.WINTER, "2019-12-01", "2020-02-29"),
    ("2021-05-01/2021-05-10", Form.EARLY, "2021-05-01", "2021-05-10"),
    ("2021-05-11/2021-05-20", Form.MID, "2021-05-11", "2021-05-20"),
    ("2021-02-21/2021-02-28", Form.LATE, "2021-02-21", "2021-02-28"),
    ("2021-01/2021-04", Form.EARLY, "2021-01-01", "2021-04-30"),
    ("2020-10", Form.MID, "2020-10-01", "2020-10-31"),
]


@pytest.mark.parametrize(("edtf", "form", "earliest", "latest"), BOUNDS)
def test_each_form_has_the_bounds_its_documentation_gives(edtf: str, form: Form, earliest: str, latest: str) -> None:
    value = FuzzyDate(edtf, form)
    assert (value.earliest, value.latest) == (date.fromisoformat(earliest), date.fromisoformat(latest))


def test_before_something_ends_the_day_before_it_and_starts_never() -> None:
    value = FuzzyDate("2020-22", Form.BEFORE)
    assert (value.earliest, value.latest) == (None, date(2020, 5, 31))


def test_undecided_is_false_and_has_no_bounds() -> None:
    assert not FuzzyDate.UNDECIDED
    assert FuzzyDate.UNDECIDED.is_undecided
    assert FuzzyDate() == FuzzyDate.UNDECIDED
    assert (FuzzyDate().earliest, FuzzyDate().latest) == (None, None)


@pytest.mark.parametrize(
    ("edtf", "form"),
    [
        ("2020-24", ""),  # Which winter?
        ("2020-13", ""),
        ("2021-02-29", ""),
        ("2020-06/..", ""),
        ("202X", ""),
        ("2020-06?", ""),
        ("2020-06~/2020-08", ""),
        ("2020-08/2020-06", ""),
        ("2020-06/2020-06", ""),
        ("2020/2020-06", ""),
        ("2020-W34", ""),
        ("2020-06\n", ""),
        ("høsten 2020", ""),
        ("2020-08-18/2020-08-24", "week"),
        ("2021-09/2021-11", "quarter"),
        ("2020-12/2020-12", "winter"),
        ("2021-05-02/2021-05-11", "early"),
        ("2021-04-21/2021-04-29", "late"),
        ("2021-05", "week"),
        ("2020-06~", "before"),
        ("2020-06/2020-08", "before"),
        ("", "before"),
        ("2020", "fortnight"),
    ],
)
def test_text_that_is_no_edtf_or_has_not_its_form_is_refused(edtf: str, form: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        FuzzyDate(edtf, Form(form))


def test_dates_sort_by_time_and_the_undecided_last() -> None:
    in_order = [
        FuzzyDate("2019"),
        FuzzyDate("2020-22", Form.BEFORE),
        FuzzyDate("2020-06-01"),
        FuzzyDate("2020-06"),
        FuzzyDate("2020-22"),
        FuzzyDate("2020-07~"),
        FuzzyDate.UNDECIDED,
    ]
    latest_first = list(reversed(in_order))
    assert sorted(latest_first) == in_order


def test_a_value_cannot_be_changed_and_can_be_a_key() -> None:
    value = FuzzyDate("2020-06")
    with pytest.raises(AttributeError):
        value.edtf = "2021"  # type: ignore[misc]  # that it is refused is what is tested
    assert {value: 1}[FuzzyDate("2020-06")] == 1
