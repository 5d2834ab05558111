"""Calendars of themes and of all deadlines, in which language, for whom, and at what cost."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from projects.feeds.tests.calendars import by_ical_js, calendar_at, event_named, events_in, feed_address, strictly
from projects.feeds.tests.processes import conference_of, process_of
from projects.models import ProjectPage
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ProcessStepFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import english, page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


TODAY = timezone.localdate()


def test_all_deadlines_are_those_to_come_and_those_that_passed_lately(client: Client) -> None:
    for title, days in (("Nær", 5), ("Fjern", 500), ("Nylig", -10), ("Gammel", -60)):
        ProcessStepFactory(title=title, kind="deadline", date=(TODAY + timedelta(days=days)).isoformat())
    ProcessStepFactory(title="Ingen frist", date=(TODAY + timedelta(days=5)).isoformat())
    ConferencePageFactory(
        title="Dialog",
        date=(TODAY + timedelta(days=30)).isoformat(),
        registration_deadline=(TODAY + timedelta(days=20)).isoformat(),
        input_deadline=(TODAY - timedelta(days=60)).isoformat(),
    )
    found = events_in(calendar_at(client, feed_address("deadlines_ics"))).values()
    names = {str(event["SUMMARY"]).split(" – ")[0] for event in found}
    assert names == {"Frist: Nær", "Frist: Fjern", "Frist: Nylig", "Påmeldingsfrist: Dialog"}


def test_a_session_and_each_deadline_have_a_calendar_of_their_own(client: Client) -> None:
    conference = ConferencePageFactory(registration_deadline="2026-04-20", input_deadline="2026-05-20")
    session = ConferenceSessionFactory(page=conference)
    ConferenceSessionFactory(page=conference)
    step = ProcessStepFactory(kind="deadline", date="2026-05-04")
    ProcessStepFactory(page=step.page, kind="deadline", date="2026-05-05")
    everything = events_in(conference_of(client, conference)) | events_in(process_of(client, step.page))
    for name, row in (
        ("session_ics", session),
        ("deadline_ics", step),
        ("registration_ics", conference),
        ("input_ics", conference),
    ):
        [(uid, event)] = events_in(calendar_at(client, feed_address(name, row))).items()
        assert event == everything[uid]


def test_the_texts_are_in_the_language_of_the_address(client: Client) -> None:
    step = ProcessStepFactory(title="Innspill", kind="deadline", date="2026-05", page__title="Ombruk")
    translated = page_in_english(ProjectPage.objects.get(pk=step.page.pk), title="Reuse")
    translated.steps.update(title="Your view")
    ProcessStepFactory(page=step.page, title="Nytt steg", date="2026-06")
    norwegian = events_in(process_of(client, step.page))
    in_english = events_in(calendar_at(client, feed_address("process_ics", step.page, language="en")))
    assert norwegian.keys() == in_english.keys()
    assert {str(event["SUMMARY"]) for event in in_english.values()} == {
        "Deadline: Your view – Reuse",
        "Nytt steg – Reuse",
    }
    event = in_english[f"step-{step.translation_key}@innovation-site"]
    assert "May 2026" in event["DESCRIPTION"]
    assert "/en/" in event["URL"]


def test_a_page_that_has_no_translation_is_told_of_in_the_language_it_has(client: Client) -> None:
    english()
    step = ProcessStepFactory(title="Innspill", kind="deadline", date="2026-05-04")
    body = calendar_at(client, feed_address("process_ics", step.page, language="en"))
    assert event_named(body, "Innspill")["SUMMARY"].startswith("Deadline: ")


def test_a_theme_is_named_in_the_readers_language(client: Client) -> None:
    theme = ThemeFactory(name="Klima")
    snippet_in_english(theme, name="Climate")
    body = calendar_at(client, feed_address("theme_ics", theme, language="en"))
    assert strictly(body)["X-WR-CALNAME"].startswith("Climate")


@pytest.mark.parametrize(
    "name",
    ["process_ics", "theme_ics", "conference_ics", "session_ics", "deadline_ics", "registration_ics", "input_ics"],
)
def test_what_nobody_knows_is_not_found(client: Client, name: str) -> None:
    response = client.get(reverse(f"feeds:{name}", args=[uuid4()]))
    assert response.status_code == 404
    assert "<main" in response.content.decode()


def test_what_is_not_public_is_not_found_and_in_no_calendar(client: Client) -> None:
    soon = (TODAY + timedelta(days=5)).isoformat()
    theme = ThemeFactory()
    draft = ProcessStepFactory(kind="deadline", date=soon, page__live=False)
    private = ProcessStepFactory(kind="deadline", date=soon)
    PageViewRestriction.objects.create(page=private.page, restriction_type=PageViewRestriction.LOGIN)
    expired = ProcessStepFactory(kind="deadline", date=soon, page__expire_at=timezone.now() - timedelta(hours=1))
    for step in (draft, private, expired):
        step.page.themes = [theme]
        step.page.save()
        assert client.get(feed_address("process_ics", step.page)).status_code == 404
        assert client.get(feed_address("deadline_ics", step)).status_code == 404
    assert events_in(calendar_at(client, feed_address("deadlines_ics"))) == {}
    assert events_in(calendar_at(client, feed_address("theme_ics", theme))) == {}


def test_a_calendar_says_how_it_is_to_be_kept(client: Client) -> None:
    step = ProcessStepFactory(date="2026-05-04", page__title="Ombruk av møbler", page__last_published_at=timezone.now())
    response = client.get(feed_address("process_ics", step.page))
    assert response["Content-Disposition"] == 'attachment; filename="ombruk-av-mbler.ics"'
    assert "max-age=300" in response["Cache-Control"]
    [calendar] = by_ical_js(response.content)
    assert calendar["refresh"] == "PT6H"
    assert calendar["events"][0]["modified"][:16] == step.page.last_published_at.isoformat()[:16]
    again = client.get(feed_address("process_ics", step.page), headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304
    since = client.get(feed_address("process_ics", step.page), headers={"If-Modified-Since": response["Last-Modified"]})
    assert since.status_code == 304


def test_a_calendar_takes_the_same_queries_however_much_is_in_it(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    theme, conference = ThemeFactory(), ConferencePageFactory(date="2026-05-04")
    for _ in range(200):
        ConferenceSessionFactory(page=conference)
    for number in range(6):
        project = ProjectPageFactory()
        project.themes = [theme]
        project.save()
        for _ in range(10):
            ProcessStepFactory(page=project, kind="deadline", date=TODAY.isoformat(), title=f"Steg {number}")
    for address in (
        feed_address("theme_ics", theme),
        feed_address("conference_ics", conference),
        feed_address("process_ics", project),
        feed_address("deadlines_ics"),
    ):
        calendar_at(client, address)
        with django_assert_max_num_queries(8):
            calendar_at(client, address)
