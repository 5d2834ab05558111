"""What submitting a page for translation does, and what it leaves alone (wagtail-localize)."""

import pytest
from django.test import Client, TestCase
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from projects.models import ContactPerson, ProjectPage
from projects.tests.factories import ContactPersonFactory, ProjectPageFactory
from projects.tests.languages import english, english_front_page, snippet_in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> ContactPerson:
    norwegian: ContactPerson = ContactPersonFactory(name="Rolle Rollesen", title="Rådgiver")
    snippet_in_english(norwegian, title="Adviser")
    return norwegian


@pytest.fixture
def project(person: ContactPerson) -> ProjectPage:
    english_front_page()
    page: ProjectPage = ProjectPageFactory(
        title="Ombruk", body=[("text", "<p>Tekst</p>"), ("contact", {"person": person})]
    )
    return page


def submit(page: ProjectPage) -> ProjectPage:
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(page.get_parent().specific, [english()])
        translate_object(page, [english()])
    translated: ProjectPage = ProjectPage.objects.get(translation_key=page.translation_key, locale=english())
    return translated


def test_a_page_submitted_for_translation_is_a_draft_until_its_editor_publishes_it(project: ProjectPage) -> None:
    assert not submit(project).live


def test_a_persons_live_translation_stays_live_when_a_page_that_shows_her_is_submitted(
    project: ProjectPage, person: ContactPerson
) -> None:
    submit(project)
    in_english = ContactPerson.objects.get(translation_key=person.translation_key, locale=english())
    assert in_english.live
    assert in_english.title == "Adviser"


def test_a_person_who_is_not_translated_is_not_submitted_with_the_page(project: ProjectPage) -> None:
    other = ContactPersonFactory(name="Annen Rolle")
    project.body.append(("contact", {"person": other}))
    project.save()
    submit(project)
    assert not ContactPerson.objects.filter(translation_key=other.translation_key, locale=english()).exists()


def test_the_translated_page_shows_the_person_in_its_language(project: ProjectPage, client: Client) -> None:
    submit(project).get_parent().specific.save_revision().publish()
    submit_live = ProjectPage.objects.get(translation_key=project.translation_key, locale=english())
    submit_live.save_revision().publish()
    shown = client.get(submit_live.get_url()).content.decode()
    assert "Adviser" in shown
    assert "Rådgiver" not in shown


def test_unpublishing_a_page_leaves_its_translation_as_its_own_editor_has_it(project: ProjectPage) -> None:
    translated = submit(project)
    translated.save_revision().publish()
    project.refresh_from_db()
    project.unpublish()
    translated.refresh_from_db()
    assert translated.live


def test_new_text_of_the_source_reaches_readers_of_the_translation_only_when_it_is_published(
    project: ProjectPage,
) -> None:
    translated = submit(project)
    translated.save_revision().publish()
    project.lead = "Ny ingress."
    project.save_revision().publish()
    TranslationSource.update_or_create_from_instance(project)
    translated.refresh_from_db()
    assert translated.lead != "Ny ingress."
    assert Translation.objects.get(source__object_id=project.translation_key, target_locale=english()).enabled
