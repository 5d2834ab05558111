"""The picture of processes: whatever the dates, everything is on it, in order, and nothing lies on anything else."""

from datetime import date, timedelta
from itertools import combinations, pairwise
from types import SimpleNamespace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from base.fuzzy_dates import Form, FuzzyDate
from projects.models import ProcessStep, StepKind, StepState
from projects.processes.drawing import wrapped
from projects.processes.marks import Mark, lanes_of, mark_of
from projects.processes.overview import MOST_STEPS, fair_share, nearest, overview_of
from projects.processes.picture import AXIS, LEFT, MOST_LANES, RIGHT, TITLE_LINES, TITLE_WIDTH, picture_of
from projects.processes.timescale import UNITS, TimeScale

FIRST, LAST = date(1000, 1, 1), date(2199, 12, 31)
TODAY = date(2026, 11, 23)

days = st.one_of(st.dates(date(2015, 1, 1), date(2035, 12, 31)), st.dates(FIRST, LAST))
# A fuzzy date takes long to read the first time: these are few enough to be known soon.
some_days = st.sampled_from(
    [FIRST, LAST, *(date(year, month, 28) for year in (2018, 2020, 2021, 2026, 2027, 2031) for month in (1, 6, 11, 12))]
)
exact = some_days.map(lambda day: FuzzyDate(day.isoformat()))
months = some_days.map(lambda day: FuzzyDate(f"{day:%Y-%m}"))
seasons = some_days.map(lambda day: FuzzyDate(f"{day.year}-{21 + day.month % 3}"))
years = some_days.map(lambda day: FuzzyDate(f"{day.year}"))
ranges = st.tuples(some_days.filter(lambda day: day < LAST), st.sampled_from([3, 400])).map(
    lambda pair: FuzzyDate(f"{pair[0]}/{pair[0] + timedelta(days=pair[1])}")
)
before = some_days.filter(lambda day: day > FIRST).map(lambda day: FuzzyDate(day.isoformat(), Form.BEFORE))
dated = st.one_of(exact, months, seasons, years, ranges, before)
kinds = st.sampled_from(StepKind.values)
steps = st.builds(
    ProcessStep,
    title=st.just("Steg"),
    kind=kinds,
    date=st.one_of(dated, st.just(FuzzyDate.UNDECIDED)),
    cancelled=st.booleans(),
)


def project(title: str) -> Any:
    """What a picture needs of a project."""
    return SimpleNamespace(title=title, url="/")


processes = st.lists(
    st.tuples(st.text(min_size=1, max_size=255).map(project), st.lists(steps, min_size=1, max_size=6)),
    min_size=1,
    max_size=3,
)


def scale_of(dates: list[FuzzyDate]) -> TimeScale:
    periods = [(when.earliest or when.latest, when.latest) for when in dates if when.latest]
    return TimeScale.covering([*periods, (TODAY, TODAY)], left=LEFT, right=RIGHT)


@given(st.lists(days, min_size=1))
def test_the_order_of_days_is_their_order_along_the_axis(found: list[date]) -> None:
    scale = TimeScale.covering([(day, day) for day in found], left=LEFT, right=RIGHT)
    places = [scale.at(day) for day in sorted(found)]
    assert places == sorted(places)
    assert all(LEFT <= place < RIGHT + 1e-6 for place in places)
    for one, other in combinations(sorted(set(found)), 2):
        assert scale.at(one) < scale.at(other)


@settings(suppress_health_check=[HealthCheck.too_slow])  # the parser of dates is slow to begin with
@given(st.lists(dated, min_size=1, max_size=12))
def test_the_parts_of_the_axis_adjoin_and_fill_it(dates: list[FuzzyDate]) -> None:
    parts = scale_of(dates).parts
    assert parts[0].left == LEFT
    assert abs(parts[-1].right - RIGHT) < 1e-6
    assert all(one.right == other.left and one.end == other.first for one, other in pairwise(parts))


@given(st.lists(dated, min_size=1, max_size=12))
def test_labels_have_the_room_that_they_take(dates: list[FuzzyDate]) -> None:
    scale = scale_of(dates)
    widths = [part.right - part.left for part in scale.parts if not part.is_quiet]
    assert min(widths) >= scale.unit.label_width or scale.unit == UNITS[-1]


def test_the_axis_is_as_fine_as_there_is_room_for() -> None:
    found = {
        months: TimeScale.covering([(TODAY, TODAY + timedelta(days=span))], left=LEFT, right=RIGHT).unit.months
        for months, span in {3: 100, 6: 1000, 12: 3650, 24: 6000}.items()
    }
    assert found == {3: 3, 6: 6, 12: 12, 24: 24}


def test_long_times_in_which_nothing_happens_are_narrow() -> None:
    scale = TimeScale.covering([(date(2019, 3, 1),) * 2, (date(2026, 11, 23),) * 2], left=LEFT, right=RIGHT)
    (quiet,) = [part for part in scale.parts if part.is_quiet]
    assert (quiet.first, quiet.end) == (date(2019, 4, 1), date(2026, 10, 1))
    assert quiet.right - quiet.left < 5


@given(st.lists(st.tuples(kinds, dated), min_size=1, max_size=12))
def test_marks_on_one_line_do_not_touch_and_stand_within_the_picture(rows: list[tuple[str, FuzzyDate]]) -> None:
    scale = scale_of([when for _, when in rows])
    marks = [mark for kind, when in rows if (mark := mark_of(kind, when, scale))]
    assert len(marks) == len(rows)
    assert all(0 <= mark.left < mark.right <= 100 for mark in marks)
    by_lane: dict[int, list[Mark]] = {}
    for mark, lane in zip(marks, lanes_of(marks), strict=True):
        by_lane.setdefault(lane, []).append(mark)
    for line in by_lane.values():
        assert all(one.right < other.left for one, other in pairwise(sorted(line, key=lambda mark: mark.left)))


@given(kinds, dated, dated)
def test_what_is_earlier_stands_to_the_left(kind: str, one: FuzzyDate, other: FuzzyDate) -> None:
    scale = scale_of([one, other])
    first, second = (mark_of(kind, when, scale) for when in sorted([one, other]))
    assert first and second
    assert first.start <= second.start


@given(processes)
def test_every_step_is_in_its_row_or_counted(found: list[tuple[Any, list[ProcessStep]]]) -> None:
    picture = picture_of(found, today=TODAY)
    assert [row.project for row in picture.rows] == [project for project, _ in found]
    assert picture.rows[0].top == AXIS
    for row, following in pairwise(picture.rows):
        assert row.bottom == following.top
    for row, (_, own) in zip(picture.rows, found, strict=True):
        assert len(row.dated) + row.hidden + len(row.undecided) + row.undecided_hidden == len(own)
        assert all(row.top < drawn.y < row.bottom <= picture.height for drawn in [*row.dated, *row.undecided])
        assert all(row.top < baseline < row.bottom for baseline, _ in row.lines)
        assert len({drawn.y for drawn in row.dated}) <= MOST_LANES


@given(st.text(max_size=255))
def test_a_title_keeps_within_its_lines(title: str) -> None:
    lines = wrapped(title, width=TITLE_WIDTH, most=TITLE_LINES)
    assert len(lines) <= TITLE_LINES
    assert all(len(line) <= TITLE_WIDTH for line in lines)


def test_a_title_of_two_lines_is_broken_near_its_middle() -> None:
    title = "Example: Smarter winter maintenance of footpaths"
    assert wrapped(title, width=44, most=2) == ["Example: Smarter winter", "maintenance of footpaths"]


@given(st.lists(st.integers(1, 300), min_size=1, max_size=20))
def test_no_process_takes_the_room_of_another(numbers: list[int]) -> None:
    limit = fair_share(numbers, most=MOST_STEPS)
    assert sum(min(number, limit) for number in numbers) <= MOST_STEPS
    assert limit == max(numbers) or sum(min(number, limit + 1) for number in numbers) > MOST_STEPS


def test_where_there_are_too_many_steps_those_nearest_to_today_are_kept_in_their_order() -> None:
    dates = ["2027", "2020-01-01", "", "2026-11-20", "2026-12"]
    rows = [ProcessStep(title=when, date=FuzzyDate(when)) for when in dates]
    assert [step.title for step in nearest(rows, limit=2, today=TODAY)] == ["2026-11-20", "2026-12"]
    assert [step.title for step in nearest(rows, limit=4, today=TODAY)] == [
        "2027",
        "2020-01-01",
        "2026-11-20",
        "2026-12",
    ]


def test_the_process_that_reaches_furthest_comes_first_and_what_was_left_out_is_counted() -> None:
    old = project("Gammel"), [ProcessStep(title="Da", date=FuzzyDate("2019"))]
    new = project("Ny"), [ProcessStep(title=f"{n}", date=FuzzyDate("2027-01-01")) for n in range(300)]
    undecided = project("Uavklart"), [ProcessStep(title="En gang", kind="deadline")]
    overview = overview_of([undecided, old, new], today=TODAY)
    assert overview
    assert [process.project.title for process in overview.processes] == ["Ny", "Gammel", "Uavklart"]
    assert overview.processes[0].left_out == 300 - (MOST_STEPS - 2)
    assert overview.kinds == [StepKind.STEP, StepKind.DEADLINE]
    assert overview.states == [StepState.FUTURE, StepState.UNDECIDED, StepState.DATE_PASSED]


def test_projects_without_steps_make_no_picture() -> None:
    assert overview_of([(project("Tom"), [])], today=TODAY) is None
    assert overview_of([], today=TODAY) is None
