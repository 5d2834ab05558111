"""A process step that is a conference follows it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page

from base.fuzzy_dates import FuzzyDate
from projects.conferences.tests.following import NEW, OLD, changes, fresh, project_of, step_of
from projects.models import ChangeKind, ConferencePage, ProcessChange, ProcessStep
from projects.tests.languages import english_front_page, page_in_english

pytestmark = pytest.mark.django_db


def publish(page: Page, **values: Any) -> None:
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_the_step_moves_with_its_conference_and_readers_are_told_why(conference: ConferencePage) -> None:
    publish(conference, date=NEW)
    assert step_of(conference).date == NEW
    (change,) = changes(conference)
    assert (change.kind, change.old, change.new) == (ChangeKind.MOVED, OLD, NEW)
    assert change.text("title", "nb") == "Dialog"
    assert change.text("reason", "nb") == "Konferansen er flyttet til 8. juni 2099."


def test_other_steps_stay_where_they_are(conference: ConferencePage) -> None:
    publish(conference, date=NEW)
    assert ProcessStep.objects.get(title="Avtale").date == FuzzyDate("2099-12")


def test_nothing_moves_while_the_conference_is_a_draft(conference: ConferencePage) -> None:
    conference.date = NEW
    conference.save_revision()
    assert step_of(conference).date == OLD
    publish(conference, go_live_at=timezone.now() + timedelta(days=1))
    assert step_of(conference).date == OLD
    assert changes(conference) == []


def test_publishing_without_a_new_date_changes_nothing(conference: ConferencePage) -> None:
    published_at = project_of(conference).last_published_at
    publish(conference, title="Ny tittel")
    assert changes(conference) == []
    assert project_of(conference).last_published_at == published_at


def test_a_second_move_says_where_to_this_time(conference: ConferencePage) -> None:
    publish(conference, date=NEW)
    publish(conference, date=FuzzyDate("2099-07"))
    publish(conference, date=FuzzyDate.UNDECIDED)
    reasons = [change.text("reason", "nb") for change in changes(conference)]
    assert reasons[1:] == ["Konferansen er flyttet til juli 2099.", "Datoen for konferansen er ikke lenger avklart."]


def test_a_draft_of_the_project_moves_too_and_keeps_its_words(conference: ConferencePage) -> None:
    project = project_of(conference)
    project.title = "Regn og snø"
    project.save_revision()
    publish(conference, date=NEW)
    project = project_of(conference)
    assert project.title == "Regn"
    draft = project.get_latest_revision_as_object()
    assert draft.title == "Regn og snø"
    assert draft.steps.get(title="Dialog").date == NEW
    draft.save_revision().publish()
    assert step_of(conference).date == NEW
    assert len(changes(conference)) == 1


def test_a_scheduled_publication_of_the_project_stays_scheduled_and_moves(conference: ConferencePage) -> None:
    project = project_of(conference)
    project.go_live_at = timezone.now() + timedelta(days=1)
    project.save_revision().publish()
    publish(conference, date=NEW)
    scheduled = project_of(conference).scheduled_revision
    assert scheduled is not None
    assert scheduled.as_object().steps.get(title="Dialog").date == NEW


def test_a_step_that_is_only_in_the_draft_follows_too(conference: ConferencePage) -> None:
    ProcessStep.objects.filter(conference=conference).update(conference=None)
    project = project_of(conference)
    step = project.steps.get(title="Dialog")
    step.conference = conference
    project.steps.add(step)
    project.save_revision()
    publish(conference, date=NEW)
    assert ProcessStep.objects.get(page=project, title="Dialog").date == OLD
    assert project_of(conference).get_latest_revision_as_object().steps.get(title="Dialog").date == NEW


def test_the_draft_of_an_unpublished_project_follows_and_nothing_is_logged(conference: ConferencePage) -> None:
    project_of(conference).unpublish()
    publish(conference, date=NEW)
    assert step_of(conference).date == NEW
    assert changes(conference) == []


def test_a_cancelled_conference_cancels_its_step_with_what_it_tells_its_readers(conference: ConferencePage) -> None:
    publish(conference, event_status="cancelled", event_status_notice="Lokalet er oversvømt.")
    step = step_of(conference)
    assert step.cancelled
    assert step.cancellation_reason == "Lokalet er oversvømt."
    (change,) = changes(conference)
    assert change.kind == ChangeKind.CANCELLED
    assert change.text("reason", "nb") == "Lokalet er oversvømt."


def test_a_long_notice_is_cut_where_the_step_has_no_room_for_it(conference: ConferencePage) -> None:
    publish(conference, event_status="cancelled", event_status_notice="Storm. " * 100)
    assert len(step_of(conference).cancellation_reason) <= 255


def test_a_conference_that_takes_place_after_all_takes_its_step_along(conference: ConferencePage) -> None:
    publish(conference, event_status="cancelled", event_status_notice="Storm.")
    publish(conference, event_status="scheduled")
    assert not step_of(conference).cancelled


def test_every_language_is_moved_once_and_told_in_its_own_words(conference: ConferencePage) -> None:
    english_front_page()
    project = page_in_english(project_of(conference), title="Rain", slug="rain")
    page_in_english(conference, title="Conference", slug="conference")
    ProcessChange.objects.all().delete()
    publish(fresh(conference), date=NEW)
    assert {step.date for step in ProcessStep.objects.filter(conference=conference)} == {NEW}
    assert fresh(project).get_latest_revision_as_object().steps.first().date == NEW
    (change,) = changes(conference)
    assert change.text("reason", "en") == "The conference has been moved to 8 June 2099."
    assert change.text("reason", "nb") == "Konferansen er flyttet til 8. juni 2099."
