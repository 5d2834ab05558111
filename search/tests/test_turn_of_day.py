"""The index follows the calendar, however long nobody turned its pages."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext
from pytest_django import DjangoAssertNumQueries

from projects.models import ProjectIndexPage, ProjectPage
from projects.processes.tests.clock import Clock
from projects.tests.factories import (
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from search.documents import document_of
from search.documents.keys import ids_of
from search.models import DayClock, OutboxEntry
from search.rounds import turn_day
from search.tests.conftest import NORWEGIAN


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The time, to be set."""
    return Clock(monkeypatch)


def in_norwegian(message: str) -> str:
    """The message as the site says it."""
    with translation.override("nb"):
        return gettext(message)


def is_found_as_open(page: ProjectPage) -> bool:
    return any(fact.startswith(in_norwegian("Open for input until")) for fact in document_of(page).get("facts", []))


def waiting() -> set[int]:
    """The pages in the outbox, which is emptied."""
    found = set(ids_of(OutboxEntry.objects.values_list("key", flat=True)).pages)
    OutboxEntry.objects.all().delete()
    return found


@pytest.mark.parametrize("day", [(2027, 1, 14), (2027, 7, 14), (2027, 3, 27), (2027, 10, 30)])
def test_a_page_whose_deadline_passes_is_indexed_anew_at_midnight_and_once(
    day: tuple[int, int, int],
    projects: ProjectIndexPage,
    clock: Clock,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    clock.set(*day, 12)
    page = ProjectPageFactory(parent=projects)
    ProcessStepFactory(page=page, kind="deadline", date="{}-{:02}-{:02}".format(*day))
    ProjectPageFactory(parent=projects)
    turn_day()
    waiting()
    assert is_found_as_open(ProjectPage.objects.get(pk=page.pk))
    clock.set(*day, 23, 59, 59)
    turn_day()
    assert waiting() == set()
    clock.run(timedelta(seconds=1))
    turn_day()
    assert waiting() == {page.pk}
    assert not is_found_as_open(ProjectPage.objects.get(pk=page.pk))
    with django_assert_num_queries(3):  # the transaction and the clock
        turn_day()
    assert waiting() == set()


def test_days_on_which_no_worker_ran_are_caught_up_with(projects: ProjectIndexPage, clock: Clock) -> None:
    clock.set(2027, 1, 1, 12)
    page, other = ProjectPageFactory(parent=projects), ProjectPageFactory(parent=projects)
    ProcessStepFactory(page=page, date="2027-02-10")
    ProjectContactFactory(page=other, person=ContactPersonFactory(valid_until="2027-03-01"))
    type(other).objects.get(pk=other.pk).save()  # so that Wagtail knows whom it refers to
    turn_day()
    waiting()
    clock.set(2027, 6, 1)
    turn_day()
    assert waiting() == {page.pk, other.pk}
    assert DayClock.objects.get().day.isoformat() == "2027-06-01"


def test_a_clock_that_goes_back_turns_nothing(projects: ProjectIndexPage, clock: Clock) -> None:
    clock.set(2027, 6, 1)
    turn_day()
    clock.set(2027, 5, 1)
    ProcessStepFactory(page=ProjectPageFactory(parent=projects), date="2027-05-01")
    waiting()
    turn_day()
    assert waiting() == set()
    assert DayClock.objects.get().day.isoformat() == "2027-06-01"


def test_a_result_says_what_is_so_today_though_the_index_be_late(
    projects: ProjectIndexPage, client: Client, clock: Clock
) -> None:
    page = ProjectPageFactory(parent=projects, title="Vinterdrift")
    ProcessStepFactory(page=page, title="Frist", kind="deadline", date="2027-01-14")
    ProcessStepFactory(page=page, title="Avtale", date="2027-03", sort_order=1)
    clock.set(2027, 1, 14, 12)
    (result,) = client.get(NORWEGIAN, {"q": "vinterdrift"}).context["results"]
    what_is_next = f"{in_norwegian('Next step')}: Avtale"
    assert [line.name for line in result.dates] == [in_norwegian("Open for input until")]
    clock.set(2027, 1, 15)
    (result,) = client.get(NORWEGIAN, {"q": "vinterdrift"}).context["results"]
    assert [line.name for line in result.dates] == [what_is_next]
