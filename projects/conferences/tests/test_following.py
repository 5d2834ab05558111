"""A process step that is a conference follows it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from base.fuzzy_dates import FuzzyDate
from base.models import User
from home.tests.factories import english_home
from projects.conferences.admin import tell_of_steps_that_followed
from projects.models import ChangeKind, ConferencePage, ProcessChange, ProcessStep, ProjectPage
from projects.tests.factories import ConferencePageFactory, ProcessStepFactory, ProjectPageFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db

OLD, NEW = FuzzyDate("2099-05-04"), FuzzyDate("2099-06-08")


@pytest.fixture
def conference() -> ConferencePage:
    """A published conference that is a step of its project, which is published too."""
    project = ProjectPageFactory(title="Regn")
    page = ConferencePageFactory(parent=project, date=OLD, title="Dialogkonferanse")
    ProcessStepFactory(page=project, title="Dialog", date=OLD, conference=page, sort_order=1)
    ProcessStepFactory(page=project, title="Avtale", date=FuzzyDate("2099-12"), sort_order=2)
    fresh(project).save_revision().publish()
    fresh(page).save_revision().publish()
    return fresh(page)


def fresh[P: Page](page: P) -> P:
    stored: P = type(page)._default_manager.get(pk=page.pk)
    return stored


def publish(page: Page, **values: Any) -> None:
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def project_of(conference: ConferencePage) -> ProjectPage:
    return ProjectPage.objects.get(pk=conference.get_parent().pk)


def step_of(conference: ConferencePage) -> ProcessStep:
    step: ProcessStep = ProcessStep.objects.get(conference=conference, page=conference.get_parent())
    return step


def changes(conference: ConferencePage) -> list[ProcessChange]:
    return list(ProcessChange.objects.filter(row_key=step_of(conference).translation_key).order_by("pk"))


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
    english_home()
    project = page_in_english(project_of(conference), title="Rain", slug="rain")
    page_in_english(conference, title="Conference", slug="conference")
    ProcessChange.objects.all().delete()
    publish(fresh(conference), date=NEW)
    assert {step.date for step in ProcessStep.objects.filter(conference=conference)} == {NEW}
    assert fresh(project).get_latest_revision_as_object().steps.first().date == NEW
    (change,) = changes(conference)
    assert change.text("reason", "en") == "The conference has been moved to 8 June 2099."
    assert change.text("reason", "nb") == "Konferansen er flyttet til 8. juni 2099."


class TestInTheAdmin:
    """What the editor meets."""

    @pytest.fixture(autouse=True)
    def in_english(self) -> Iterator[None]:
        with translation.override("en"):
            yield

    def rows(self, step: ProcessStep, **values: str) -> dict[str, Any]:
        row = {
            "id": str(step.pk),
            "title": step.title,
            "kind": "step",
            "date": "4 May 2099",
            "text": "null",
            "outcomes": streamfield([]),
            "conference": str(step.conference_id or ""),
            "ORDER": "1",
        }
        return row | values

    def form_for(self, project: ProjectPage, step: ProcessStep, **values: str) -> Any:
        data = {
            "title": project.title,
            "slug": project.slug,
            "status": "ongoing",
            "body": streamfield([]),
            "partners": streamfield([]),
            "steps": inline_formset([self.rows(step, **values)], initial=1),
            "contacts": inline_formset([]),
            "questions": inline_formset([]),
            "comments": inline_formset([]),
        }
        form_class = ProjectPage.get_edit_handler().get_form_class()
        return form_class(nested_form_data(data), instance=project, for_user=User.objects.first())

    @pytest.fixture
    def lone_step(self, conference: ConferencePage) -> ProcessStep:
        """The step as the only one of its project."""
        ProcessStep.objects.filter(title="Avtale").delete()
        return step_of(conference)

    def test_a_date_of_its_own_is_refused_beside_it(self, conference: ConferencePage, lone_step: ProcessStep) -> None:
        form = self.form_for(project_of(conference), lone_step, date="5 May 2099", change_reason="Why not")
        assert not form.is_valid()
        assert form.formsets["steps"].forms[0].errors == {
            "date": ["The step follows its conference, which is on 4 May 2099. Change the date on the conference."]
        }

    def test_a_cancellation_of_its_own_is_refused_beside_it(
        self, conference: ConferencePage, lone_step: ProcessStep
    ) -> None:
        form = self.form_for(project_of(conference), lone_step, cancelled="on", cancellation_reason="Nobody came")
        assert not form.is_valid()
        assert list(form.formsets["steps"].forms[0].errors) == ["cancelled"]

    def test_another_projects_conference_is_refused_beside_it(
        self, conference: ConferencePage, lone_step: ProcessStep
    ) -> None:
        form = self.form_for(project_of(conference), lone_step, conference=str(ConferencePageFactory().pk))
        assert not form.is_valid()
        assert list(form.formsets["steps"].forms[0].errors) == ["conference"]

    def test_a_step_without_a_date_takes_its_conferences(
        self, conference: ConferencePage, lone_step: ProcessStep
    ) -> None:
        ProcessStep.objects.filter(pk=lone_step.pk).update(
            date="", date_form="", date_earliest=None, date_latest=None, conference=None
        )
        project = project_of(conference)
        project.unpublish()
        form = self.form_for(fresh(project), lone_step, date="", conference=str(conference.pk))
        assert form.is_valid(), form.formsets["steps"].errors
        assert form.save(commit=False).steps.get().date == OLD

    def test_the_editor_is_told_which_step_moved(self, admin_client: Client, conference: ConferencePage) -> None:
        conference.date = NEW
        revision = conference.save_revision()
        request = admin_client.get(reverse("wagtailadmin_home")).wsgi_request
        revision.publish()
        tell_of_steps_that_followed(request, conference)
        (message,) = [str(told) for told in get_messages(request)]
        assert "Dialog" in message
        assert reverse("wagtailadmin_pages:edit", args=[project_of(conference).pk]) in message

    def test_publishing_in_the_page_editor_moves_the_step_and_says_so(
        self, admin_client: Client, conference: ConferencePage
    ) -> None:
        data = {
            "title": conference.title,
            "slug": conference.slug,
            "date": "8 June 2099",
            "attendance_mode": "physical",
            "event_status": "scheduled",
            "how_to_attend": "null",
            "equal_treatment_note": "null",
            **{name: inline_formset([]) for name in ("sessions", "questions", "contacts", "comments")},
            **{name: streamfield([]) for name in ("invitation", "outcome", "outcome_figures", "materials")},
            "action-publish": "1",
        }
        address = reverse("wagtailadmin_pages:edit", args=[conference.pk])
        response = admin_client.post(address, nested_form_data(data), follow=True)
        assert fresh(conference).date == NEW
        assert step_of(conference).date == NEW
        assert len(changes(conference)) == 1
        told = [str(message) for message in response.context["messages"]]
        assert any(reverse("wagtailadmin_pages:edit", args=[project_of(conference).pk]) in message for message in told)
