"""What an editor may say of a step, and where each error stands."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.models import Page

from projects.models import ProcessStep, StepKind
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


def errors_of(step: ProcessStep) -> dict[str, list[str]]:
    with translation.override("nb"), pytest.raises(ValidationError) as refused:
        step.clean()
    with translation.override("nb"):
        return refused.value.message_dict


def test_a_link_needs_words() -> None:
    errors = errors_of(ProcessStep(link_url="https://example.org"))
    assert set(errors) == {"link_text"}
    assert "Skriv" in errors["link_text"][0]


def test_a_second_target_is_refused_beside_it() -> None:
    page = Page.objects.get(depth=2)
    errors = errors_of(ProcessStep(link_page=page, link_url="https://example.org", link_text="Invitasjonen"))
    assert set(errors) == {"link_url"}


@pytest.mark.parametrize("kind", [StepKind.STEP, StepKind.DEADLINE])
def test_only_a_decision_has_outcomes(kind: StepKind) -> None:
    step = ProcessStep(kind=kind, outcomes=[("outcome", {"title": "Ja", "taken": False})])
    assert set(errors_of(step)) == {"outcomes"}
    ProcessStep(kind=StepKind.DECISION, outcomes=[("outcome", {"title": "Ja", "taken": False})]).clean()


def test_all_errors_are_told_at_once() -> None:
    step = ProcessStep(link_url="https://example.org", outcomes=[("outcome", {"title": "Ja", "taken": False})])
    assert set(errors_of(step)) == {"link_text", "outcomes"}


def test_a_step_links_to_its_page_only_while_readers_can_go_there() -> None:
    target = ProjectPageFactory()
    step = ProcessStepFactory(link_page=target, link_text="Les mer")
    assert step.link == target.url
    target.unpublish()
    assert ProcessStep.objects.get(pk=step.pk).link == ""


def test_a_link_whose_page_has_been_removed_is_asked_for_anew() -> None:
    errors = errors_of(ProcessStep(title="Dialog", link_text="Se programmet"))
    assert "Målet kan være fjernet" in errors["link_text"][0]
