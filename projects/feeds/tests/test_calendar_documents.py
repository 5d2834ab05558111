"""iCalendar documents of processes, themes, conferences and deadlines."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from base.fuzzy_dates import Form, FuzzyDate
from projects.feeds.tests.calendars import by_ical_js, calendar_at, event_named, events_in, feed_address, strictly
from projects.feeds.tests.processes import conference_of, process_of
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ProcessStepFactory,
    ProjectPageFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


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
