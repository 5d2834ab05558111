"""A contact person who is deleted for privacy is gone from everything, and the report proves it."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django import Settings
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Revision
from wagtail_localize.models import String, TranslationSource
from wagtail_localize.operations import translate_object

from projects.models import (
    CalendarEntry,
    ConferencePage,
    ContactPerson,
    ContactReminder,
    ContactReplacement,
    ContactTerm,
    ProcessChange,
    ProjectPage,
)
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactPersonFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import english, english_front_page, snippet_in_english
from projects.tests.privacy import EMAIL, NAME, delete, found, stream_ids

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_at_once")]


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> None:
    """The names of files that other tests uploaded are none of the report's."""
    settings.MEDIA_ROOT = tmp_path


def test_she_is_gone_in_every_language_with_her_history(person: ContactPerson) -> None:
    snippet_in_english(person, title="Adviser").save_revision().publish()
    deletion, identity = delete(person)
    assert not ContactPerson.objects.filter(translation_key=identity.key).exists()
    assert not Revision.objects.filter(object_id__in=map(str, identity.ids), object_str__contains="Åse").exists()
    assert not ModelLogEntry.objects.filter(label__contains="Åse").exists()
    assert deletion.removed["person"] == 2
    assert found(deletion) == set()


def test_pages_lose_her_rows_and_her_cards_and_keep_all_else(person: ContactPerson) -> None:
    other = ContactPersonFactory(name="Annen Rolle")
    page = ProjectPageFactory(
        body=[("text", "<p>Tekst</p>"), ("contact", {"person": person}), ("contact", {"person": other})]
    )
    ProjectContactFactory(page=page, person=person)
    ProjectContactFactory(page=page, person=other)
    delete(person)
    page = ProjectPage.objects.get(pk=page.pk)
    assert [row.person for row in page.contacts.all()] == [other]
    assert stream_ids(page.body) == ["text", "contact"]
    assert page.body[1].value["person"] == other


def test_a_past_conference_loses_her_as_speaker_and_contact(person: ContactPerson) -> None:
    conference = ConferencePageFactory()
    ConferenceContactFactory(page=conference, person=person)
    speakers = [("contact_person", person), ("external", {"name": "Navn Navnesen", "organisation": "Digdir"})]
    session = ConferenceSessionFactory(page=conference, speakers=speakers)
    delete(person)
    session.refresh_from_db()
    assert stream_ids(session.speakers) == ["external"]
    assert ConferencePage.objects.get(pk=conference.pk).contacts.count() == 0


def test_no_version_of_a_page_refers_to_her(person: ContactPerson) -> None:
    page = ProjectPageFactory(body=[("contact", {"person": person})])
    ProjectContactFactory(page=page, person=person)
    session = ConferenceSessionFactory(page__parent=page, speakers=[("contact_person", person)])
    page = ProjectPage.objects.get(pk=page.pk)
    page.save_revision().publish()
    page.save_revision(approved_go_live_at=timezone.now() + timedelta(days=1))
    page.save_revision()
    ConferencePage.objects.get(pk=session.page_id).save_revision()
    delete(person)
    versions = [revision.content for revision in Revision.objects.for_instance(page)]
    assert len(versions) == 3
    assert [(version["contacts"], json.loads(version["body"])) for version in versions] == [([], [])] * 3
    (conference,) = Revision.objects.for_instance(session.page)
    assert json.loads(conference.content["sessions"][0]["speakers"]) == []
    assert ProjectPage.objects.get(pk=page.pk).get_latest_revision_as_object().contacts.count() == 0


def test_the_translation_memory_forgets_her_and_keeps_what_others_need(person: ContactPerson) -> None:
    english_front_page()
    other = ContactPersonFactory(name="Annen Rolle", title="Særrådgiver")
    page = ProjectPageFactory(body=[("text", "<p>Tekst</p>"), ("contact", {"person": person})])
    for thing in (page.get_parent().specific, page, person, other):
        translate_object(thing, [english()])
    assert String.objects.filter(data__contains="Ring Åse").exists()
    delete(person)
    assert not String.objects.filter(data__contains="Ring Åse").exists()
    assert String.objects.filter(data="Særrådgiver").exists()
    source = TranslationSource.objects.get(object_id=page.translation_key)
    assert "contact" not in {child["type"] for child in json.loads(json.loads(source.content_json)["body"])}
    assert not TranslationSource.objects.filter(object_id=person.translation_key).exists()


def test_records_of_her_go(person: ContactPerson) -> None:
    key, other, today = person.translation_key, ContactPersonFactory().translation_key, date(2026, 5, 4)
    for who in (key, other):
        ContactTerm.objects.create(person_key=who, page_key=who, role="contact", since=today)
        ContactReminder.objects.create(person_key=who, valid_until=today, days_before=30)
        ContactReplacement.objects.create(
            old_key=who, new_key=other, old_name=NAME if who == key else "A", new_name="B"
        )
    delete(person)
    assert ContactTerm.objects.get().person_key == other
    assert ContactReminder.objects.get().person_key == other
    assert ContactReplacement.objects.get().old_key == other


def test_what_no_editor_can_reach_loses_her_name(person: ContactPerson) -> None:
    page = ProjectPageFactory()
    ProcessChange.objects.create(
        project_key=page.translation_key,
        row_key=page.translation_key,
        kind="moved",
        texts={"nb": {"title": "Møte", "reason": f"{NAME} er syk. Ring 912 34 567 eller {EMAIL.upper()}."}},
    )
    entry = {"title": f"Foredrag ved {NAME}"}
    CalendarEntry.objects.create(uid="a", page_key=page.translation_key, changed_at=timezone.now(), published=entry)
    log(page, "wagtail.edit", data={"note": f"For {NAME}s skyld"})
    deletion, _ = delete(person)
    assert found(deletion) == set()
    assert ProcessChange.objects.get().texts["nb"]["reason"] == "[…] er syk. Ring […] eller […]."
    assert CalendarEntry.objects.get().published == {"title": "Foredrag ved […]"}


def test_texts_that_name_her_are_found_and_left_as_they_are(person: ContactPerson) -> None:
    text = "<p>Spør <b>Åse</b> Bjørnø, ase.bjorno@example.org eller +47 912&nbsp;34&nbsp;567.</p>"
    page = ProjectPageFactory(lead="Bjørnø, Åse", body=[("text", text)])
    page.save_revision()
    deletion, _ = delete(person)
    assert {("projects_projectpage", "body"), ("wagtailcore_revision", "content")} <= found(deletion)
    (body,) = [
        finding for finding in deletion.findings if finding["column"] == "body" and finding["row"] == str(page.pk)
    ]
    assert body["kinds"] == ["email", "phone", "name"]
    assert "Bjørnø" in str(ProjectPage.objects.get(pk=page.pk).body)


def test_earlier_versions_lose_her_name_where_that_is_asked_for(person: ContactPerson) -> None:
    page = ProjectPageFactory(body=[("text", f"<p>Spør {NAME}.</p>")])
    earlier, latest = page.save_revision(), page.save_revision()
    deletion, _ = delete(person, in_earlier_texts=True)
    earlier.refresh_from_db()
    latest.refresh_from_db()
    assert "Spør […]." in json.loads(earlier.content["body"])[0]["value"]
    assert NAME in json.loads(latest.content["body"])[0]["value"]
    assert [f["row"] for f in deletion.findings if f["table"] == "wagtailcore_revision"] == [str(latest.pk)]
