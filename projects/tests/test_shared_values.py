"""What is true of a page in every language follows its source at once; texts stay each language's own."""

import json
from datetime import date

import pytest
from django.test import Client, TestCase
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from projects.models import ConferencePage, ProcessStep, ProjectPage
from projects.tests.factories import (
    ConferencePageFactory,
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectContactFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import english, english_front_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> ProjectPage:
    english_front_page()
    page: ProjectPage = ProjectPageFactory(title="Ombruk", lead="Ingress")
    ProcessStepFactory(page=page, title="Dialog", date="2027-03-04", sort_order=0)
    ProcessStepFactory(page=page, title="Avtale", date="", sort_order=1)
    return fresh(page)


def fresh[PageType: ProjectPage | ConferencePage](page: PageType) -> PageType:
    found: PageType = type(page)._default_manager.get(pk=page.pk)
    return found


def in_english[PageType: ProjectPage | ConferencePage](page: PageType) -> PageType:
    """Its translation, submitted and published."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(page.get_parent().specific, [english()])
        translate_object(page, [english()])
    translated = type(page)._default_manager.get(translation_key=page.translation_key, locale=english())
    for ancestor in translated.get_ancestors().filter(depth__gt=2, alias_of=None).specific():
        ancestor.save_revision().publish()
    translated.title = "In English"
    for row in getattr(translated, "steps", translated.contacts).all():
        if hasattr(row, "title"):
            row.title = f"{row.title} in English"
            row.save()
    translated = fresh(translated)
    translated.title = "In English"
    translated.save_revision().publish()
    return fresh(translated)


def set_steps(page: ProjectPage, steps: list[ProcessStep]) -> None:
    """What modelcluster's descriptor takes, which the types do not know."""
    setattr(page, "steps", steps)  # noqa: B010  # see above


def publish(page: ProjectPage | ConferencePage) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()


def test_a_moved_deadline_is_moved_for_readers_of_the_translation_too(project: ProjectPage, client: Client) -> None:
    conference: ConferencePage = fresh(ConferencePageFactory(parent=project, date="2027-03-04"))
    publish(conference)
    translated = in_english(conference)
    conference.date = "2027-05-06"
    conference.registration_deadline = "2027-04-01"
    publish(conference)
    assert fresh(translated).date.edtf == "2027-05-06"
    assert fresh(translated).registration_deadline_latest == date(2027, 4, 1)
    assert fresh(translated).title == "In English"
    assert "6 May 2027" in client.get(translated.get_url()).content.decode()


def test_a_steps_date_and_state_follow_and_its_title_does_not(project: ProjectPage) -> None:
    translated = in_english(project)
    step = project.steps.get(title="Dialog")
    step.date, step.completed_confirmed = "2027-09-01", True
    set_steps(project, [step, project.steps.get(title="Avtale")])
    publish(project)
    shown = fresh(translated).steps.get(translation_key=step.translation_key)
    assert (shown.title, shown.date.edtf, shown.completed_confirmed) == ("Dialog in English", "2027-09-01", True)


def test_a_step_that_is_taken_away_is_gone_in_every_language(project: ProjectPage) -> None:
    translated = in_english(project)
    set_steps(project, [project.steps.get(title="Avtale")])
    publish(project)
    assert [step.title for step in fresh(translated).steps.all()] == ["Avtale in English"]


def test_a_new_step_waits_for_its_translation(project: ProjectPage) -> None:
    translated = in_english(project)
    ProcessStepFactory(page=project, title="Nytt steg", sort_order=2)
    publish(fresh(project))
    assert "Nytt steg" not in [step.title for step in fresh(translated).steps.all()]


def test_contacts_themes_and_status_follow(project: ProjectPage) -> None:
    translated = in_english(project)
    person, theme = ContactPersonFactory(), ThemeFactory()
    ProjectContactFactory(page=project, person=person)
    project = fresh(project)
    project.themes = [theme]
    project.status = "planned"
    publish(project)
    translated = fresh(translated)
    assert [row.person_id for row in translated.contacts.all()] == [person.pk]
    assert list(translated.themes.all()) == [theme]
    assert translated.status == "planned"


def test_a_draft_of_the_translation_keeps_its_texts_and_gets_the_values(project: ProjectPage) -> None:
    translated = in_english(project)
    translated.title = "A better title"
    translated.save_revision()
    project.status = "planned"
    publish(project)
    stored = fresh(translated)
    assert (stored.title, stored.status, stored.has_unpublished_changes) == ("In English", "planned", True)
    draft = stored.get_latest_revision_as_object()
    assert (draft.title, draft.status) == ("A better title", "planned")


def test_a_draft_of_the_source_changes_nothing_for_readers(project: ProjectPage) -> None:
    translated = in_english(project)
    project.status = "planned"
    project.save_revision()
    assert fresh(translated).status == "ongoing"


def test_publishing_an_old_translation_does_not_bring_old_values_back(project: ProjectPage) -> None:
    translated = in_english(project)
    project.status = "planned"
    publish(project)
    with TestCase.captureOnCommitCallbacks(execute=True):
        Translation.objects.get(source__object_id=project.translation_key).save_target(publish=True)
    assert fresh(translated).status == "planned"
    assert fresh(project).status == "planned"


def test_the_outcome_that_was_decided_follows_and_the_outcomes_words_do_not(project: ProjectPage) -> None:
    outcomes = [
        {"id": str(number), "type": "outcome", "value": {"title": title, "taken": False}}
        for number, title in enumerate(("Ja", "Nei"))
    ]
    ProcessStepFactory(page=project, title="Valg", kind="decision", outcomes=json.dumps(outcomes), sort_order=2)
    publish(fresh(project))
    translated = in_english(fresh(project))
    step = translated.steps.get(title="Valg in English")
    step.outcomes[0].value["title"] = "Yes"
    step.save()
    chosen = fresh(project)
    steps = list(chosen.steps.all())
    steps[2].outcomes[0].value["taken"] = True
    set_steps(chosen, steps)
    publish(chosen)
    shown = fresh(translated).steps.get(title="Valg in English").outcomes
    assert [(outcome.value["title"], outcome.value["taken"]) for outcome in shown] == [("Yes", True), ("Nei", False)]
