"""Where a step of a process stands, on every day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from base.fuzzy_dates import Form, FuzzyDate
from projects.models import ProcessStep, StepKind, StepState

FIRST, LAST = date(2020, 6, 1), date(2020, 6, 30)
BEFORE, AFTER = FIRST - timedelta(days=1), LAST + timedelta(days=1)
JUNE = FuzzyDate("2020-06")
BEFORE_JULY = FuzzyDate("2020-07", Form.BEFORE)

# In the order in which time can take a step through them.
COURSE = [StepState.FUTURE, StepState.ONGOING, StepState.DATE_PASSED, StepState.COMPLETED]


def step(**values: object) -> ProcessStep:
    return ProcessStep(title="Markedsdialog", **values)


@pytest.mark.parametrize(
    ("kind", "day", "state"),
    [
        (StepKind.STEP, BEFORE, StepState.FUTURE),
        (StepKind.STEP, FIRST, StepState.ONGOING),
        (StepKind.STEP, LAST, StepState.ONGOING),
        (StepKind.STEP, AFTER, StepState.DATE_PASSED),
        (StepKind.DECISION, BEFORE, StepState.FUTURE),
        (StepKind.DECISION, FIRST, StepState.ONGOING),
        (StepKind.DECISION, LAST, StepState.ONGOING),
        (StepKind.DECISION, AFTER, StepState.DATE_PASSED),
        (StepKind.DEADLINE, BEFORE, StepState.FUTURE),
        (StepKind.DEADLINE, FIRST, StepState.FUTURE),
        (StepKind.DEADLINE, LAST, StepState.FUTURE),
        (StepKind.DEADLINE, AFTER, StepState.COMPLETED),
    ],
)
def test_the_state_follows_from_the_date(kind: StepKind, day: date, state: StepState) -> None:
    assert step(kind=kind, date=JUNE).state_on(day) == state


@pytest.mark.parametrize(
    ("day", "state"), [(BEFORE, StepState.FUTURE), (LAST, StepState.FUTURE), (AFTER, StepState.DATE_PASSED)]
)
def test_what_happens_before_a_date_is_to_come_until_then(day: date, state: StepState) -> None:
    assert step(date=BEFORE_JULY).state_on(day) == state


@pytest.mark.parametrize("kind", StepKind)
@pytest.mark.parametrize("day", [BEFORE, FIRST, AFTER])
def test_a_step_without_a_date_is_undecided_on_every_day(kind: StepKind, day: date) -> None:
    assert step(kind=kind).state_on(day) == StepState.UNDECIDED


@pytest.mark.parametrize("kind", StepKind)
@pytest.mark.parametrize("day", [BEFORE, FIRST, AFTER])
@pytest.mark.parametrize("when", [JUNE, FuzzyDate.UNDECIDED])
@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({"completed_confirmed": True}, StepState.COMPLETED),
        ({"cancelled": True}, StepState.CANCELLED),
        ({"cancelled": True, "completed_confirmed": True}, StepState.CANCELLED),
        ({"cancelled": True, "state_override": "ongoing"}, StepState.CANCELLED),
        ({"completed_confirmed": True, "state_override": "ongoing"}, StepState.ONGOING),
        *(({"state_override": state.value}, state) for state in StepState),
    ],
)
def test_what_the_editor_says_comes_before_what_the_date_says(
    kind: StepKind, day: date, when: FuzzyDate, said: dict[str, object], state: StepState
) -> None:
    assert step(kind=kind, date=when, **said).state_on(day) == state


# Every shape of date; reading a new one costs 20 ms, so that the days are drawn and not the dates.
DATES = [
    *map(FuzzyDate, ["2020-06-17", "2020-06", "2020-23", "2020", "2020~", "2019-11-28/2020-06-02", "2019/2021"]),
    *(FuzzyDate(edtf, Form.BEFORE) for edtf in ("2020-06-17", "2020-06", "2020")),
    FuzzyDate("2020-06-15/2020-06-21", Form.WEEK),
]
dates = st.sampled_from(DATES)
days = st.dates(date(2018, 1, 1), date(2023, 1, 1))


@given(when=dates, kind=st.sampled_from(StepKind), day=days, later=st.integers(1, 900))
def test_as_days_go_by_a_step_never_goes_back(when: FuzzyDate, kind: StepKind, day: date, later: int) -> None:
    shown = step(kind=kind, date=when)
    assert COURSE.index(shown.state_on(day)) <= COURSE.index(shown.state_on(day + timedelta(days=later)))


@given(when=dates, kind=st.sampled_from(StepKind))
def test_every_dated_step_begins_as_future_and_ends_as_passed(when: FuzzyDate, kind: StepKind) -> None:
    shown = step(kind=kind, date=when)
    assert shown.state_on(date(1990, 1, 1)) == StepState.FUTURE
    assert shown.state_on(date(2060, 1, 1)) in {StepState.COMPLETED, StepState.DATE_PASSED}


@pytest.mark.parametrize(
    ("values", "past"),
    [
        ({"date": "2001"}, True),
        ({"date": "2001", "kind": StepKind.DEADLINE}, True),
        ({"date": "2001/2099"}, False),
        ({"date": "2099"}, False),
        ({}, False),
        ({"completed_confirmed": True}, True),
        ({"date": "2099", "state_override": "completed"}, True),
        ({"date": "2001", "state_override": "ongoing"}, False),
        ({"date": "2001", "cancelled": True}, True),
        ({"date": "2099", "cancelled": True}, False),
        ({"cancelled": True}, False),
    ],
)
def test_a_step_stands_under_the_heading_that_readers_know(values: dict[str, object], past: bool) -> None:
    assert step(**values).is_past is past
