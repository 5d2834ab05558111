"""One action puts a person's successor wherever she was used."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail_localize.models import TranslationSource

from projects.models import ContactPerson
from projects.tests.factories import (
    ConferenceSessionFactory,
    ContactPersonFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import english, page_in_english, snippet_in_english
from projects.tests.replacing import contacts, draft, replace, stored

pytestmark = pytest.mark.django_db


def in_text(page: Any) -> list[str]:
    return [block.value["person"].name for block in page.body if block.block_type == "contact"]


def test_a_published_contact_is_replaced_and_readers_see_the_new_one(
    client: Client, old: ContactPerson, new: ContactPerson
) -> None:
    page = ProjectContactFactory(person=old).page
    replace(old, new)
    assert contacts(stored(page)) == ["Ola Ny"]
    html = client.get(page.url).content.decode()
    assert "Ola Ny" in html
    assert "Kari Gammel" not in html


def test_a_card_in_the_text_and_a_speaker_are_replaced(old: ContactPerson, new: ContactPerson) -> None:
    news = NewsPageFactory(body=[("contact", {"person": old}), ("contact", {"person": new})])
    session = ConferenceSessionFactory(speakers=[("contact_person", old), ("external", {"name": "Berit"})])
    replace(old, new)
    assert in_text(stored(news)) == ["Ola Ny", "Ola Ny"]
    assert [block.block_type for block in stored(session).speakers] == ["contact_person", "external"]
    assert stored(session).speakers[0].value.name == "Ola Ny"


def test_where_the_new_one_stands_already_the_old_row_goes(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=new, sort_order=0).page
    ProjectContactFactory(page=page, person=old, sort_order=1)
    session = ConferenceSessionFactory(speakers=[("contact_person", old), ("contact_person", new)])
    replace(old, new)
    assert contacts(stored(page)) == ["Ola Ny"]
    assert [block.value.name for block in stored(session).speakers] == ["Ola Ny"]


def test_what_was_drafted_is_neither_published_nor_lost(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectPageFactory(title="Tittel")
    ProjectContactFactory(page=page, person=old)
    stored(page).save_revision().publish()
    changed = draft(page)
    changed.title = "Ny tittel"
    changed.save_revision()
    replace(old, new)
    assert (stored(page).title, contacts(stored(page))) == ("Tittel", ["Ola Ny"])
    assert (draft(page).title, contacts(draft(page))) == ("Ny tittel", ["Ola Ny"])
    assert stored(page).has_unpublished_changes
    stored(page).latest_revision.publish()
    assert (stored(page).title, contacts(stored(page))) == ("Ny tittel", ["Ola Ny"])


def test_a_page_without_drafts_has_none_afterwards(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    stored(page).save_revision().publish()
    before = stored(page).last_published_at
    replace(old, new)
    after = stored(page)
    assert not after.has_unpublished_changes
    assert after.live_revision == after.latest_revision
    assert contacts(draft(page)) == ["Ola Ny"]
    assert after.last_published_at == before


def test_history_keeps_the_old_one(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    first = stored(page).save_revision()
    first.publish()
    replace(old, new)
    assert contacts(stored(page).revisions.get(pk=first.pk).as_object()) == ["Kari Gammel"]


def test_a_page_that_was_never_published_is_replaced_in_its_draft(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectPageFactory(live=False)
    ProjectContactFactory(page=page, person=old)
    stored(page).save_revision()
    replace(old, new)
    assert contacts(draft(page)) == ["Ola Ny"]
    assert not stored(page).live


def test_a_scheduled_revision_goes_live_with_the_new_one(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    stored(page).save_revision().publish()
    later = draft(page)
    later.title, later.go_live_at = "Planlagt", timezone.now() + timedelta(hours=1)
    later.save_revision().publish()
    replace(old, new)
    scheduled = stored(page).scheduled_revision
    assert scheduled.as_object().title == "Planlagt"
    past = timezone.now() - timedelta(minutes=1)
    scheduled.approved_go_live_at, scheduled.content["go_live_at"] = past, past.isoformat()
    scheduled.save()
    call_command("publish_scheduled")
    assert (stored(page).title, contacts(stored(page))) == ("Planlagt", ["Ola Ny"])


def test_a_schedule_beneath_a_newer_draft_stays(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    later = stored(page)
    later.go_live_at = timezone.now() + timedelta(hours=1)
    revision = later.save_revision()
    revision.publish()
    newer = draft(page)
    newer.title = "Nyere"
    newer.save_revision()
    replace(old, new)
    scheduled = stored(page).scheduled_revision
    assert scheduled.pk == revision.pk
    assert contacts(scheduled.as_object()) == ["Ola Ny"]
    assert (draft(page).title, contacts(draft(page))) == ("Nyere", ["Ola Ny"])


def test_a_revision_in_moderation_is_approved_with_the_new_one(old: ContactPerson, new: ContactPerson) -> None:
    from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

    page = ProjectContactFactory(person=old).page
    workflow = Workflow.objects.create(name="Godkjenning")
    WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Leder"), sort_order=0)
    stored(page).save_revision()
    workflow.start(stored(page), user=None)
    replace(old, new)
    state = stored(page).current_workflow_state.current_task_state
    assert contacts(state.revision.as_object()) == ["Ola Ny"]
    state.approve(user=get_user_model().objects.create_superuser("sjef"))
    assert contacts(stored(page)) == ["Ola Ny"]
    assert stored(page).current_workflow_state is None


def test_each_language_gets_its_own_row_and_the_sources_where_it_has_none(
    old: ContactPerson, new: ContactPerson
) -> None:
    old_english = snippet_in_english(old, title="Adviser")
    page = ProjectContactFactory(person=old).page
    translated = page_in_english(page)
    row = translated.contacts.get()
    row.person = old_english
    row.save()
    replace(old, new)
    assert stored(translated).contacts.get().person == new
    other = ContactPersonFactory(name="Eva Tredje")
    other_english = snippet_in_english(other, title="Adviser")
    replace(new, other)
    assert (stored(page).contacts.get().person, stored(translated).contacts.get().person) == (other, other)
    row = stored(translated).contacts.get()
    row.person = other_english
    row.save()
    replace(other, old)
    assert stored(translated).contacts.get().person == old_english


def test_a_translation_made_anew_does_not_bring_the_old_one_back(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectPageFactory(body=[("contact", {"person": old})])
    ProjectContactFactory(page=page, person=old)
    source, _ = TranslationSource.get_or_create_from_instance(stored(page))
    page_in_english(page)
    replace(old, new)
    source.refresh_from_db()
    assert contacts(source.as_instance()) == in_text(source.as_instance()) == ["Ola Ny"]
    assert json.loads(source.content_json)["title"] == page.title
    source.create_or_update_translation(english(), fallback=True, publish=False)
    assert contacts(draft(page.get_translation(english()))) == ["Ola Ny"]
