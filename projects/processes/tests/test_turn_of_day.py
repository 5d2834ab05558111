"""At midnight in Oslo, in winter and in summer, whatever follows from the day turns."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from projects.models import ProjectPage
from projects.processes.tests.clock import Clock
from projects.processes.turn_of_day import pages_turned, people_turned
from projects.tests.factories import (
    ConferencePageFactory,
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectPageFactory,
)

pytestmark = pytest.mark.django_db

OPEN = "data-open"
SECOND = timedelta(seconds=1)
# The last second of a day in winter, in summer, and of the days on which the clock is put forward and back.
LAST_SECONDS = [(2027, 1, 14), (2027, 7, 14), (2027, 3, 27), (2027, 3, 28), (2027, 10, 30), (2027, 10, 31)]


@pytest.mark.parametrize("day", LAST_SECONDS)
def test_a_page_says_something_else_a_second_after_midnight(
    day: tuple[int, int, int], clock: Clock, client: Client
) -> None:
    clock.set(*day, 23, 59, 59)
    page = ProjectPageFactory()
    ProcessStepFactory(page=page, title="Frist for innspill", kind="deadline", date=date(*day).isoformat())
    before = client.get(page.url)
    assert page.open_until.title == "Frist for innspill"
    assert OPEN in before.content.decode()
    clock.run(SECOND)
    after = client.get(page.url, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200, "a copy of yesterday's page is not good today"
    assert OPEN not in after.content.decode()


def test_no_page_is_kept_by_readers_without_asking_whether_it_still_holds(client: Client) -> None:
    page = ProjectPageFactory()
    ProcessStepFactory(page=page, kind="deadline", date="2097-01-01")
    headers = client.get(page.url).headers
    assert "ETag" in headers
    assert not {"Expires", "Last-Modified"} & set(headers)
    assert "max-age" not in headers.get("Cache-Control", "")


def test_the_hour_that_comes_twice_is_of_one_day(clock: Clock) -> None:
    clock.set(2027, 10, 31, 2, 30)
    first = timezone.localdate()
    clock.set(2027, 10, 31, 2, 30, fold=1)
    assert timezone.localdate() == first == date(2027, 10, 31)


@pytest.fixture
def page() -> ProjectPage:
    project: ProjectPage = ProjectPageFactory()
    return project


@pytest.mark.parametrize(
    ("since", "until", "turned"),
    [
        (date(2027, 5, 30), date(2027, 5, 31), False),
        (date(2027, 5, 31), date(2027, 6, 1), True),
        (date(2027, 6, 1), date(2027, 6, 30), False),
        (date(2027, 6, 30), date(2027, 7, 1), True),
        (date(2027, 7, 1), date(2027, 12, 31), False),
        (date(2027, 1, 1), date(2027, 12, 31), True),
        (date(2027, 6, 1), date(2027, 6, 1), False),
    ],
)
def test_a_page_turns_when_a_date_begins_and_when_it_is_over(
    page: ProjectPage, since: date, until: date, turned: bool
) -> None:
    ProcessStepFactory(page=page, date="2027-06")
    assert pages_turned(since=since, until=until) == ({page.pk} if turned else set())


def test_every_date_of_projects_and_conferences_turns_their_pages() -> None:
    period = ProjectPageFactory(period="2027-06")
    conferences = [
        ConferencePageFactory(parent=period, **{name: "2027-06-30"})
        for name in ("date", "registration_deadline", "input_deadline")
    ]
    ProjectPageFactory(period="2027-06", live=False)
    ConferencePageFactory(parent=period)
    turned = pages_turned(since=date(2027, 6, 30), until=date(2027, 7, 1))
    assert turned == {period.pk, *(conference.pk for conference in conferences)}


def test_persons_turn_after_their_last_day() -> None:
    person = ContactPersonFactory(valid_until=date(2027, 6, 30))
    assert people_turned(since=date(2027, 6, 29), until=date(2027, 6, 30)) == []
    assert people_turned(since=date(2027, 6, 30), until=date(2027, 7, 1)) == [person]
