"""Where a process stands: what is current, what is next, and what is open."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from base.fuzzy_dates import Form, FuzzyDate
from projects.models import ProcessStep, ProjectPage, StepKind
from projects.processes.standing import current_step, is_open_for_input, next_step, open_until
from projects.processes.tests.publishing import fresh
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory

TODAY = timezone.localdate()


def step(title: str = "", **values: object) -> ProcessStep:
    return ProcessStep(title=title, **values)


def day(offset: int) -> str:
    return (TODAY + timedelta(days=offset)).isoformat()


def test_the_step_under_way_is_the_current_one() -> None:
    under_way = step(date=f"{day(-5)}/{day(50)}")
    assert current_step([step(date=day(-9)), step(date=day(1)), under_way]) is under_way


def test_what_the_editor_says_is_under_way_is_current_whatever_its_date() -> None:
    said = step(state_override="ongoing")
    assert current_step([step(date=day(1)), said]) is said


def test_where_nothing_is_under_way_the_next_by_date_is_current_in_whatever_order_they_stand() -> None:
    soon = step(date=day(3))
    assert current_step([step(), step(date=day(9)), soon, step(date=day(1), cancelled=True)]) is soon


def test_of_steps_with_the_same_date_the_first_is_current_and_only_it() -> None:
    first, second = step("Dialog", date=day(3)), step("Frist", date=day(3))
    assert current_step([first, second]) is first


def test_an_undecided_step_is_next_where_nothing_has_a_date_but_it_is_not_current() -> None:
    undecided = step("Avtale")
    steps = [step(date=day(-3)), undecided, step("Drift")]
    assert current_step(steps) is None
    assert next_step(steps) is undecided


@pytest.mark.parametrize("steps", [[], [step(date="2020")], [step(cancelled=True)], [step(completed_confirmed=True)]])
def test_a_process_that_is_over_has_nothing_next(steps: list[ProcessStep]) -> None:
    assert next_step(steps) is None
    assert open_until(steps) is None


def test_input_is_taken_until_the_earliest_deadline_that_has_not_passed() -> None:
    deadlines = [step(date=day(offset), kind=StepKind.DEADLINE) for offset in (9, -1, 0, 5)]
    assert open_until([step(date=day(0)), *deadlines]) is deadlines[2]


def test_a_deadline_without_a_last_day_keeps_nothing_open() -> None:
    assert open_until([step(kind=StepKind.DEADLINE), step(kind=StepKind.DEADLINE, state_override="future")]) is None


FUZZY = [
    FuzzyDate(),
    *(FuzzyDate(day(offset)) for offset in (-1, 0, 1)),
    FuzzyDate(f"{day(-9)}/{day(9)}"),
    FuzzyDate(f"{TODAY.year + 2}", Form.BEFORE),
    FuzzyDate(f"{TODAY.year - 2}-23"),
]
SAID: list[dict[str, Any]] = [
    {},
    {"cancelled": True},
    {"completed_confirmed": True},
    *({"state_override": s} for s in ("future", "completed")),
]


@pytest.mark.django_db
def test_the_database_finds_the_same_projects_open_as_the_steps_say() -> None:
    for kind, when, said in product(StepKind, FUZZY, SAID):
        ProcessStepFactory(kind=kind, date=when, cancellation_reason="Nei", **said)
    found = set(ProjectPage.objects.filter(is_open_for_input(TODAY)).values_list("pk", flat=True))
    said_by_steps = {page.pk for page in ProjectPage.objects.all() if page.open_until}
    assert found == said_by_steps
    assert 0 < len(found) < ProjectPage.objects.count()


# Reading a date costs more than all else here, so that these are read once.
DATES = {offset: FuzzyDate(day(offset)) for offset in (-400, -30, -1, 0, 1, 2, 30, 400)}


@given(offsets=st.lists(st.sampled_from(list(DATES)), max_size=60))
def test_never_more_than_one_step_is_current_and_it_is_the_first_to_come(offsets: list[int]) -> None:
    steps = [step(date=DATES[offset]) for offset in offsets]
    to_come = [offset for offset in offsets if offset >= 0]
    current = current_step(steps)
    assert (current is None) == (not to_come)
    assert current is None or current is steps[offsets.index(min(to_come))]


@pytest.mark.django_db
def test_readers_find_the_projects_that_take_input(client: Client) -> None:
    is_open = ProjectPageFactory(title="Åpent")
    ProcessStepFactory(page=is_open, kind="deadline", date=day(0))
    ProcessStepFactory(page=ProjectPageFactory(title="Stengt"), kind="deadline", date=day(-1))
    index = is_open.get_parent()
    response = client.get(f"{index.url}?open=input")
    assert [page.title for page in response.context["projects"]] == ["Åpent"]
    assert response.context["is_filtered"]
    assert not client.get(f"{index.url}?open=everything").context["is_filtered"]


@pytest.mark.django_db
def test_cards_cost_the_same_however_many_projects_and_steps(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def project(steps: int) -> ProjectPage:
        page: ProjectPage = ProjectPageFactory()
        for number in range(steps):
            ProcessStepFactory(page=page, kind="deadline", date=day(number + 1), sort_order=number)
        return page

    index = project(1).get_parent()
    client.get(index.url)  # makes the site's settings
    with django_assert_max_num_queries(12) as few:
        client.get(index.url)
    for _number in range(15):
        project(4)
    with django_assert_max_num_queries(12) as many:
        html = client.get(index.url).content.decode()
    assert len(many.captured_queries) == len(few.captured_queries)
    assert html.count("data-open") == 16


@pytest.mark.django_db
def test_a_process_of_sixty_steps_costs_what_one_of_two_does(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    page: ProjectPage = ProjectPageFactory()
    for number in range(60):
        ProcessStepFactory(page=page, title=f"Steg {number:02}", date=date(2090, 1, 1).isoformat(), sort_order=number)
    address = fresh(page).url
    client.get(address)  # makes the site's settings
    with django_assert_max_num_queries(12):
        html = client.get(address).content.decode()
    assert html.count('aria-current="step"') == 1
    assert html.index('aria-current="step"') < html.index("Steg 00", html.index('id="process"')) < html.index("Steg 01")
    positions = [html.index(f"Steg {number:02}", html.index('id="process"')) for number in range(60)]
    assert positions == sorted(positions)
