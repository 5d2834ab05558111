"""A step that follows its conference, as its editor meets it in the admin."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from base.models import User
from projects.conferences.admin import tell_of_steps_that_followed
from projects.conferences.tests.following import NEW, OLD, changes, fresh, project_of, step_of
from projects.models import ConferencePage, ProcessStep, ProjectPage
from projects.tests.factories import ConferencePageFactory

pytestmark = pytest.mark.django_db


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
