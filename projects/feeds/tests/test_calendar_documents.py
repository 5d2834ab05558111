"""iCalendar documents of processes, themes, conferences and deadlines."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from base.fuzzy_dates import Form, FuzzyDate
from projects.feeds.tests.calendars import by_ical_js, calendar_at, event_named, events_in, feed_address, strictly
from projects.models import ConferencePage, ProjectPage
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


def process_of(client: Client, project: ProjectPage) -> bytes:
    return calendar_at(client, feed_address("process_ics", project))


def conference_of(client: Client, page: ConferencePage) -> bytes:
    return calendar_at(client, feed_address("conference_ics", page))


@pytest.mark.parametrize(
    ("when", "start", "end", "status"),
    [
        ("2026-05-04", date(2026, 5, 4), date(2026, 5, 5), "CONFIRMED"),
        ("2026-05-04/2026-05-06", date(2026, 5, 4), date(2026, 5, 7), "CONFIRMED"),
        ("2026-05", date(2026, 5, 1), date(2026, 6, 1), "TENTATIVE"),
        ("2026-23", date(2026, 9, 1), date(2026, 12, 1), "TENTATIVE"),
        ("2026", date(2026, 1, 1), date(2027, 1, 1), "TENTATIVE"),
        ("2026-05-04~", date(2026, 5, 4), date(2026, 5, 5), "TENTATIVE"),
        ("2026-06/2028", date(2026, 6, 1), date(2029, 1, 1), "TENTATIVE"),
    ],
)
def test_a_step_lasts_from_its_first_day_to_its_last(
    client: Client, when: str, start: date, end: date, status: str
) -> None:
    step = ProcessStepFactory(title="Utprøving", date=when)
    event = event_named(process_of(client, step.page), "Utprøving")
    assert (event["DTSTART"].dt, event["DTEND"].dt, event["STATUS"]) == (start, end, status)
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["URL"] == f"{step.page.full_url}#step-{step.translation_key}"


def test_a_deadline_is_on_its_latest_day_and_says_what_it_is(client: Client) -> None:
    step = ProcessStepFactory(title="Innspill", kind="deadline", date="2026-05")
    event = event_named(process_of(client, step.page), "Innspill")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 5, 31), date(2026, 6, 1))
    assert event["SUMMARY"].startswith("Frist: Innspill")
    assert "Mai 2026" in event["DESCRIPTION"]


def test_a_deadline_that_says_so_itself_is_not_told_twice(client: Client) -> None:
    step = ProcessStepFactory(title="Frist for innspill", kind="deadline", date="2026-05-04")
    assert event_named(process_of(client, step.page), "innspill")["SUMMARY"].startswith("Frist for innspill")


def test_what_is_before_a_day_is_on_the_last_day_it_can_be(client: Client) -> None:
    step = ProcessStepFactory(title="Avklaring", date=FuzzyDate("2026-22", Form.BEFORE))
    event = event_named(process_of(client, step.page), "Avklaring")
    assert (event["DTSTART"].dt, event["STATUS"]) == (date(2026, 5, 31), "TENTATIVE")


def test_an_undecided_step_is_left_out(client: Client) -> None:
    step = ProcessStepFactory(date="")
    assert events_in(process_of(client, step.page)) == {}


def test_a_cancelled_step_says_so(client: Client) -> None:
    step = ProcessStepFactory(title="Befaring", date="2026-05-04", cancelled=True, cancellation_reason="Uvær")
    event = event_named(process_of(client, step.page), "Befaring")
    assert (event["STATUS"], event["SUMMARY"].split(":")[0]) == ("CANCELLED", "Avlyst")
    assert "Uvær" in event["DESCRIPTION"]


def test_steps_on_the_same_day_are_events_of_their_own(client: Client) -> None:
    project = ProjectPageFactory()
    for number in range(60):
        ProcessStepFactory(page=project, title=f"Steg {number}", date="2026-05-04")
    assert len(events_in(process_of(client, project))) == 60


def test_a_theme_has_the_steps_of_all_its_projects(client: Client) -> None:
    theme = ThemeFactory(name="Klima")
    for number in range(3):
        project = ProjectPageFactory(title=f"Prosjekt {number}")
        ProcessStepFactory(page=project, title="Dialog", date="2026-05-04")
        if number:
            project.themes = [theme]
            project.save()
    body = calendar_at(client, feed_address("theme_ics", theme))
    assert sorted(str(event["SUMMARY"]) for event in events_in(body).values()) == [
        "Dialog – Prosjekt 1",
        "Dialog – Prosjekt 2",
    ]
    assert strictly(body)["NAME"].startswith("Klima")


def test_a_conference_has_its_sessions_and_deadlines(client: Client) -> None:
    page = ConferencePageFactory(
        title="Dialog", date="2026-05-04", registration_deadline="2026-04-20", input_deadline="2026-05-20",
        venue_name="Rådhuset", venue_address="Storgata 1",
    )  # fmt: skip
    ConferenceSessionFactory(page=page, title="Åpning", room="Salen", abstract="<p>Vi <b>ønsker</b> velkommen.</p>")
    body = conference_of(client, page)
    starts = {str(event["SUMMARY"]): event["DTSTART"].dt for event in events_in(body).values()}
    assert starts == {
        "Dialog": date(2026, 5, 4),
        "Påmeldingsfrist: Dialog": date(2026, 4, 20),
        "Frist for innspill: Dialog": date(2026, 5, 20),
        "Åpning – Dialog": datetime(2026, 5, 4, 8, tzinfo=UTC),
    }
    session = event_named(body, "Åpning")
    assert session["LOCATION"] == "Salen, Rådhuset, Storgata 1"
    assert session["DESCRIPTION"] == "Vi ønsker velkommen."
    assert session["DTSTART"].params["TZID"] == session["DTEND"].params["TZID"] == "Europe/Oslo"
    assert [str(zone["TZID"]) for zone in strictly(body).timezones] == ["Europe/Oslo"]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_conference_that_does_not_take_place_takes_its_sessions_along(client: Client, status: str) -> None:
    page = ConferencePageFactory(
        date="2026-05-04",
        registration_deadline="2026-04-20",
        input_deadline="2026-05-20",
        event_status=status,
        event_status_notice="For få påmeldte.",
    )
    ConferenceSessionFactory(page=page)
    statuses = {uid.split("-")[0]: event["STATUS"] for uid, event in events_in(conference_of(client, page)).items()}
    assert statuses.pop("input") == "CONFIRMED"
    assert set(statuses.values()) == {"CANCELLED"}


def test_one_session_can_be_cancelled(client: Client) -> None:
    session = ConferenceSessionFactory(cancelled=True)
    ConferenceSessionFactory(page=session.page)
    statuses = [str(event["STATUS"]) for event in events_in(conference_of(client, session.page)).values()]
    assert sorted(statuses) == ["CANCELLED", "CONFIRMED"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (datetime(2026, 5, 4, 20, tzinfo=UTC), datetime(2026, 5, 4, 23, tzinfo=UTC)),
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), datetime(2026, 10, 25, 2, 30, tzinfo=UTC)),
        (datetime(2026, 12, 31, 22, tzinfo=UTC), datetime(2027, 1, 1, 2, tzinfo=UTC)),
    ],
    ids=["past midnight", "into summer time", "out of it, first", "the same hour twice", "out of it, last", "new year"],
)
def test_a_session_keeps_its_moments_whatever_the_clocks_do(client: Client, start: datetime, end: datetime) -> None:
    session = ConferenceSessionFactory(start=start, end=end)
    body = conference_of(client, session.page)
    [event] = events_in(body).values()
    assert [event[name].dt.astimezone(UTC) for name in ("DTSTART", "DTEND")] == [start, end]
    [[again]] = [calendar["events"] for calendar in by_ical_js(body)]
    assert [datetime.fromisoformat(again[name]) for name in ("start", "end")] == [start, end]


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
