"""What calendars are told of changes: the same UID for ever, a rising SEQUENCE, and what is gone as cancelled."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client, TestCase
from wagtail_localize.operations import translate_object

from projects.feeds.tests.calendars import calendar_at, events_in, feed_address
from projects.feeds.tests.entries import LATER, event_of, fresh, publish, told
from projects.models import ConferencePage, ProcessStep, ProjectPage
from projects.tests.languages import english

pytestmark = pytest.mark.django_db


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
