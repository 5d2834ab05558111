"""What calendars are told of changes: the same UID for ever, a rising SEQUENCE, and what is gone as cancelled."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client, TestCase
from django.utils import timezone
from wagtail.models import PageViewRestriction
from wagtail_localize.operations import translate_object

from projects.feeds.tests.calendars import by_ical_js, calendar_at, events_in, feed_address
from projects.models import CalendarEntry, ConferencePage, ProcessStep, ProjectPage
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ProcessStepFactory,
    ThemeFactory,
)
from projects.tests.languages import english, english_front_page

pytestmark = pytest.mark.django_db

SOON = (timezone.localdate() + timedelta(days=20)).isoformat()
LATER = (timezone.localdate() + timedelta(days=40)).isoformat()


def fresh[PageType: ProjectPage | ConferencePage](page: PageType) -> PageType:
    found: PageType = type(page)._default_manager.get(pk=page.pk)
    return found


def publish[PageType: ProjectPage | ConferencePage](page: PageType) -> PageType:
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()
    return fresh(page)


def rows(page: ProjectPage | ConferencePage) -> Any:
    return page.steps if isinstance(page, ProjectPage) else page.sessions


def change[PageType: ProjectPage | ConferencePage](page: PageType, row_key: UUID, **values: Any) -> PageType:
    """Publish the page with a row changed."""
    page = fresh(page)
    kept = list(rows(page).all())
    for row in kept:
        if row.translation_key == row_key:
            for name, value in values.items():
                setattr(row, name, value)
    rows(page).set(kept)
    return publish(page)


@pytest.fixture
def step() -> ProcessStep:
    """A published deadline, beside another step."""
    english_front_page()
    made: ProcessStep = ProcessStepFactory(title="Innspill", kind="deadline", date=SOON, page__title="Ombruk")
    ProcessStepFactory(page=made.page, title="Avtale", date=LATER, sort_order=1)
    publish(fresh(made.page))
    return made


@pytest.fixture
def conference() -> ConferencePage:
    """A published conference with two sessions."""
    page = ConferencePageFactory(title="Dialog", date="2026-05-04", venue_name="Salen")
    ConferenceSessionFactory(page=page, title="Åpning")
    ConferenceSessionFactory(page=page, title="Avslutning", sort_order=1)
    return publish(fresh(page))


def told(client: Client, page: ProjectPage | ConferencePage, language: str = "nb") -> dict[str, Any]:
    name = "process_ics" if isinstance(page, ProjectPage) else "conference_ics"
    return events_in(calendar_at(client, feed_address(name, page, language=language)))


def event_of(client: Client, row: Any, language: str = "nb") -> Any:
    """What the row's page tells of it."""
    [event] = [event for uid, event in told(client, row.page, language).items() if str(row.translation_key) in uid]
    return event


def test_what_is_published_unchanged_keeps_its_sequence(client: Client, step: ProcessStep) -> None:
    before = event_of(client, step)
    publish(fresh(step.page))
    after = event_of(client, step)
    assert (before["UID"], before["SEQUENCE"]) == (after["UID"], after["SEQUENCE"])


@pytest.mark.parametrize(
    "values",
    [{"date": LATER}, {"cancelled": True}, {"title": "Svar"}, {"kind": "step"}],
    ids=["moved", "cancelled", "renamed", "no longer a deadline"],
)
def test_a_changed_step_has_a_higher_sequence_and_the_same_uid(
    client: Client, step: ProcessStep, values: dict[str, Any]
) -> None:
    before = event_of(client, step)
    change(step.page, step.translation_key, **values)
    after = event_of(client, step)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert after["LAST-MODIFIED"].dt >= before["LAST-MODIFIED"].dt
    [other] = [event for event in told(client, step.page).values() if event["UID"] != after["UID"]]
    assert other["SEQUENCE"] == 0


def test_a_changed_session_and_a_changed_place_are_told_of(client: Client, conference: ConferencePage) -> None:
    session = conference.sessions.get(title="Åpning")
    conference = change(conference, session.translation_key, end=session.end + timedelta(hours=1))
    sequences = {str(e["SUMMARY"]).split(" – ")[0]: e["SEQUENCE"] for e in told(client, conference).values()}
    assert sequences == {"Dialog": 0, "Åpning": 1, "Avslutning": 0}
    conference.venue_name = "Biblioteket"
    conference = publish(conference)
    sequences = {str(e["SUMMARY"]).split(" – ")[0]: e["SEQUENCE"] for e in told(client, conference).values()}
    assert sequences == {"Dialog": 1, "Åpning": 2, "Avslutning": 1}


def test_a_session_that_changes_places_in_the_programme_is_the_same(client: Client, conference: ConferencePage) -> None:
    before = told(client, conference)
    first, second = conference.sessions.all()
    first.sort_order, second.sort_order = 5, 0
    conference.sessions.set([second, first])
    publish(conference)
    assert told(client, conference).keys() == before.keys()
    assert {int(event["SEQUENCE"]) for event in told(client, conference).values()} == {0}


def test_a_row_that_is_taken_away_is_cancelled_by_its_name(client: Client, step: ProcessStep) -> None:
    page = fresh(step.page)
    page.steps.set([row for row in page.steps.all() if row.translation_key != step.translation_key])
    publish(page)
    event = event_of(client, step)
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    assert event["SUMMARY"] == "Avlyst: Frist: Innspill – Ombruk"
    [alone] = events_in(calendar_at(client, feed_address("deadline_ics", step))).values()
    assert alone == event
    assert event == events_in(calendar_at(client, feed_address("deadlines_ics")))[str(event["UID"])]


def test_a_step_that_becomes_undecided_is_cancelled_until_it_has_a_date_again(
    client: Client, step: ProcessStep
) -> None:
    change(step.page, step.translation_key, date="")
    assert (event_of(client, step)["STATUS"], event_of(client, step)["SEQUENCE"]) == ("CANCELLED", 1)
    change(step.page, step.translation_key, date=LATER)
    assert (event_of(client, step)["STATUS"], event_of(client, step)["SEQUENCE"]) == ("CONFIRMED", 2)


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


def test_a_draft_tells_calendars_nothing(client: Client, step: ProcessStep) -> None:
    page = fresh(step.page)
    row = page.steps.get(translation_key=step.translation_key)
    row.date = LATER
    page.steps.set([row])
    page.save_revision()
    assert event_of(client, step)["SEQUENCE"] == 0
    assert len(told(client, page)) == 2


def test_a_translation_brings_its_titles_and_no_new_sequence(client: Client, step: ProcessStep) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(step.page.get_parent().specific, [english()])
        translate_object(fresh(step.page), [english()])
    translated = ProjectPage.objects.get(translation_key=step.page.translation_key, locale=english())
    ancestor = translated.get_parent().specific
    ancestor.save_revision().publish()
    change(translated, step.translation_key, title="Your view")
    norwegian, in_english = event_of(client, step), event_of(client, step, "en")
    assert norwegian["UID"] == in_english["UID"]
    assert norwegian["SEQUENCE"] == in_english["SEQUENCE"] == 0
    assert str(in_english["SUMMARY"]).startswith("Deadline: Your view")
    change(step.page, step.translation_key, date=LATER)
    norwegian, in_english = event_of(client, step), event_of(client, step, "en")
    assert norwegian["DTSTART"].dt == in_english["DTSTART"].dt
    assert norwegian["SEQUENCE"] == in_english["SEQUENCE"] == 1


def test_a_translation_that_is_taken_away_cancels_nothing(client: Client, step: ProcessStep) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(step.page.get_parent().specific, [english()])
        translate_object(fresh(step.page), [english()])
    translated = ProjectPage.objects.get(translation_key=step.page.translation_key, locale=english())
    publish(translated)
    fresh(translated).unpublish()
    assert {str(event["STATUS"]) for event in told(client, step.page, "en").values()} == {"CONFIRMED"}
    assert {int(event["SEQUENCE"]) for event in told(client, step.page).values()} == {0}
