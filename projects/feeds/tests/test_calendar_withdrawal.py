"""What calendars are told of what the public may no longer read."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from projects.feeds.tests.calendars import by_ical_js, calendar_at, events_in, feed_address
from projects.feeds.tests.entries import event_of, fresh, publish, told
from projects.models import CalendarEntry, ConferencePage, ProcessStep, ProjectPage
from projects.tests.factories import (
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


def unpublish(page: ProjectPage) -> None:
    page.unpublish()


def make_private(page: ProjectPage) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def make_all_private(page: ProjectPage) -> None:
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)


def delete(page: ProjectPage) -> None:
    page.delete()


def let_expire(page: ProjectPage) -> None:
    ProjectPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


@pytest.mark.parametrize("take_away", [unpublish, make_private, make_all_private, delete, let_expire])
def test_what_the_public_may_no_longer_read_is_cancelled_without_a_word_of_it(
    client: Client, step: ProcessStep, take_away: Any
) -> None:
    take_away(fresh(step.page))
    body = calendar_at(client, feed_address("process_ics", step.page))
    events = events_in(body).values()
    assert {(str(event["STATUS"]), int(event["SEQUENCE"])) for event in events} == {("CANCELLED", 1)}
    assert {str(event["SUMMARY"]) for event in events} == {"Avlyst: Frist", "Avlyst: Steg"}
    assert "Innspill" not in body.decode()
    assert "Ombruk" not in body.decode()
    assert [event["status"] for event in by_ical_js(body)[0]["events"]] == ["CANCELLED", "CANCELLED"]


@pytest.mark.parametrize("take_away", [unpublish, make_private, delete])
def test_the_calendars_of_a_theme_and_of_all_deadlines_are_told_too(
    client: Client, step: ProcessStep, take_away: Any
) -> None:
    theme, page = ThemeFactory(), fresh(step.page)
    page.themes = [theme]
    take_away(publish(page))
    uid = f"step-{step.translation_key}@innovation-site"
    for address in (feed_address("deadlines_ics"), feed_address("theme_ics", theme)):
        assert events_in(calendar_at(client, address))[uid]["STATUS"] == "CANCELLED"


def test_what_comes_back_is_confirmed_again(client: Client, step: ProcessStep) -> None:
    page = fresh(step.page)
    make_private(page)
    page.get_view_restrictions().get().delete()
    assert (event_of(client, step)["STATUS"], event_of(client, step)["SEQUENCE"]) == ("CONFIRMED", 2)
    fresh(page).unpublish()
    publish(fresh(page))
    assert (event_of(client, step)["STATUS"], event_of(client, step)["SEQUENCE"]) == ("CONFIRMED", 4)
    assert event_of(client, step)["SUMMARY"] == "Frist: Innspill – Ombruk"


def test_a_page_that_is_deleted_with_its_parent_is_told_of(client: Client, conference: ConferencePage) -> None:
    conference.get_parent().delete()
    assert {str(event["STATUS"]) for event in told(client, conference).values()} == {"CANCELLED"}


def test_calendars_are_told_for_a_year(client: Client, step: ProcessStep) -> None:
    fresh(step.page).unpublish()
    address = feed_address("process_ics", step.page)
    assert client.get(address).status_code == 200
    CalendarEntry.objects.update(changed_at=timezone.now() - timedelta(days=366))
    assert client.get(address).status_code == 404
