"""What the editor of a project is asked about its steps, beside the field that it is about."""

from typing import Any

import pytest
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from projects.models import ProcessStep, ProjectPage
from projects.processes.tests.publishing import fresh, publish, publish_step
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> ProjectPage:
    page: ProjectPage = ProjectPageFactory(title="Ombruk")
    ProcessStepFactory(page=page, title="Dialog", date="2097-03-04")
    publish(fresh(page))
    return fresh(page)


def row(step: ProcessStep | None = None, **values: Any) -> dict[str, Any]:
    """A step as its form posts it."""
    told = {
        "id": str(step.pk) if step else "",
        "title": step.title if step else "Nytt steg",
        "kind": "step",
        "date": str(step.date) if step else "",
        "text": rich_text(""),
        "outcomes": streamfield([]),
    }
    return told | values


def form_of(page: ProjectPage, *rows: dict[str, Any], questions: list[dict[str, Any]] | None = None) -> Any:
    page = page.get_latest_revision_as_object()
    initial = sum(bool(each.get("id")) for each in rows)
    data = {
        "title": page.title,
        "slug": page.slug,
        "status": "ongoing",
        "body": streamfield([]),
        "partners": streamfield([]),
        "steps": inline_formset(list(rows), initial=initial),
        "contacts": inline_formset([]),
        "questions": inline_formset(questions or []),
        "comments": inline_formset([]),
    }
    return ProjectPage.get_edit_handler().get_form_class()(nested_form_data(data), instance=page)


def errors_of_step(form: Any, number: int = 0) -> dict[str, list[str]]:
    form.is_valid()
    assert not form.errors, form.errors
    found: dict[str, list[str]] = form.formsets["steps"].forms[number].errors
    return found


def test_a_published_date_is_changed_only_with_a_reason(project: ProjectPage) -> None:
    step = project.steps.get()
    errors = errors_of_step(form_of(project, row(step, date="6.5.2097")))
    assert set(errors) == {"change_reason"}
    assert "4. mars 2097" in errors["change_reason"][0]
    assert form_of(project, row(step, date="6.5.2097", change_reason="Lokalet var opptatt.")).is_valid()


def test_the_same_date_in_other_words_needs_no_reason(project: ProjectPage) -> None:
    assert form_of(project, row(project.steps.get(), date="4.3.2097", title="Markedsdialog")).is_valid()


def test_the_last_reason_is_no_reason_for_another_change(project: ProjectPage) -> None:
    publish_step(project, "Dialog", date="2097-05-06", change_reason="Lokalet var opptatt.")
    step = fresh(project).steps.get()
    same = row(step, date="7.8.2097", change_reason="Lokalet var opptatt.")
    assert set(errors_of_step(form_of(fresh(project), same))) == {"change_reason"}
    assert form_of(fresh(project), same | {"change_reason": "Flere ville være med."}).is_valid()
    unmoved = row(step, change_reason="Lokalet var opptatt.")
    assert form_of(fresh(project), unmoved).is_valid()


def test_a_draft_that_goes_back_to_what_is_live_needs_no_reason(project: ProjectPage) -> None:
    draft = fresh(project)
    steps = list(draft.steps.all())
    steps[0].date, steps[0].change_reason = "2097-05-06", "Lokalet var opptatt."
    setattr(draft, "steps", steps)  # noqa: B010  # what modelcluster's descriptor takes
    draft.save_revision()
    back = row(project.steps.get(), date="4.3.2097", change_reason="")
    assert form_of(fresh(project), back).is_valid()
    further = row(project.steps.get(), date="7.8.2097", change_reason="")
    assert set(errors_of_step(form_of(fresh(project), further))) == {"change_reason"}


def test_a_new_step_a_step_taken_away_and_a_project_that_nobody_has_read_need_none(project: ProjectPage) -> None:
    step = project.steps.get()
    assert form_of(project, row(step), row(date="6.5.2097")).is_valid()
    assert form_of(project, row(step, date="6.5.2097", DELETE="on")).is_valid()
    draft = ProjectPageFactory(live=False)
    unread = ProcessStepFactory(page=draft, date="2097-03-04")
    fresh(draft).save_revision()
    assert form_of(fresh(draft), row(unread, date="6.5.2097")).is_valid()


@pytest.mark.parametrize("said", [{"cancelled": "on"}, {"state_override": "cancelled"}])
def test_a_cancelled_step_must_be_explained(project: ProjectPage, said: dict[str, str]) -> None:
    step = project.steps.get()
    assert set(errors_of_step(form_of(project, row(step, **said)))) == {"cancellation_reason"}
    assert form_of(project, row(step, cancellation_reason="Ingen meldte seg.", **said)).is_valid()


def test_only_one_outcome_can_be_what_was_decided(project: ProjectPage) -> None:
    def decision(*taken: bool) -> dict[str, Any]:
        outcomes = [
            ("outcome", {"title": f"Utfall {n}", "taken": "on" if each else ""}) for n, each in enumerate(taken)
        ]
        return row(project.steps.get(), kind="decision", outcomes=streamfield(outcomes))

    assert set(errors_of_step(form_of(project, decision(True, True)))) == {"outcomes"}
    assert form_of(project, decision(False, True)).is_valid()
    assert form_of(project, decision(False, False)).is_valid()


def question(**values: str) -> dict[str, Any]:
    return {"question": "Kan vi svare sammen?", "answer": rich_text("<p>Ja.</p>")} | values


def test_an_answer_is_dated_today_and_cannot_be_given_in_the_future(project: ProjectPage) -> None:
    form = form_of(project, row(project.steps.get()))
    assert form.formsets["questions"].empty_form["answered_on"].value() == timezone.localdate()
    assert form_of(project, row(project.steps.get()), questions=[question(answered_on="2020-01-02")]).is_valid()
    late = form_of(project, row(project.steps.get()), questions=[question(answered_on="2099-01-02")])
    assert not late.is_valid()
    assert set(late.formsets["questions"].forms[0].errors) == {"answered_on"}
