"""One action puts a person's successor wherever she was used."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import TranslationSource

from base.fuzzy_dates import FuzzyDate
from projects.models import ConferencePage, ContactPerson, ProjectPage
from projects.people.replacing import replace_everywhere
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactPersonFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import english, page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def old() -> ContactPerson:
    """Who leaves."""
    return ContactPersonFactory(name="Kari Gammel")


@pytest.fixture
def new() -> ContactPerson:
    """Who takes over."""
    return ContactPersonFactory(name="Ola Ny")


def replace(old: ContactPerson, new: ContactPerson, **options: Any) -> Any:
    return replace_everywhere(old=old, new=new, user=None, **options)


def stored(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def draft(page: Any) -> Any:
    return stored(page).get_latest_revision_as_object()


def contacts(page: Any) -> list[str]:
    return [row.person.name for row in page.contacts.all()]


def speakers(page: Any) -> list[list[str]]:
    return [[block.value.name for block in session.speakers] for session in page.sessions.all()]


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


def past_conference(speaker: ContactPerson) -> ConferencePage:
    page: ConferencePage = ConferencePageFactory(date=FuzzyDate("2019-05-04"))
    ConferenceSessionFactory(page=page, speakers=[("contact_person", speaker)])
    return page


def test_who_spoke_at_a_past_conference_stays_its_speaker(old: ContactPerson, new: ContactPerson) -> None:
    page = past_conference(old)
    from projects.tests.factories import ConferenceContactFactory

    ConferenceContactFactory(page=page, person=old)
    replace(old, new)
    assert (speakers(stored(page)), contacts(stored(page))) == ([["Kari Gammel"]], ["Ola Ny"])


def test_the_editor_may_ask_for_past_speakers_too(old: ContactPerson, new: ContactPerson) -> None:
    page = past_conference(old)
    replace(old, new, keep_past_speakers=False)
    assert speakers(stored(page)) == [["Ola Ny"]]


def test_a_speaker_at_a_conference_to_come_is_replaced(old: ContactPerson, new: ContactPerson) -> None:
    page = ConferencePageFactory(date=FuzzyDate((timezone.localdate() + timedelta(days=9)).isoformat()))
    ConferenceSessionFactory(page=page, speakers=[("contact_person", old)])
    replace(old, new)
    assert speakers(stored(page)) == [["Ola Ny"]]


def test_each_page_and_the_person_have_it_in_their_logs(old: ContactPerson, new: ContactPerson) -> None:
    from wagtail.log_actions import registry

    page = ProjectContactFactory(person=old).page
    untouched = ProjectContactFactory(person=new).page
    user = get_user_model().objects.create_superuser("redaktor")
    replace_everywhere(old=old, new=new, user=user)
    entry = PageLogEntry.objects.get(action="projects.replace_contact")
    assert (entry.page_id, entry.user) == (page.pk, user)
    assert entry.page_id != untouched.pk
    assert "Kari Gammel" in entry.message
    assert "Ola Ny" in entry.message
    assert registry.get_logs_for_instance(old).filter(action="projects.replace_contact").exists()


def test_the_search_engine_hears_of_each_page(old: ContactPerson, new: ContactPerson) -> None:
    from django.apps import apps

    page = ProjectContactFactory(person=old).page
    outbox = apps.get_model("search.OutboxEntry").objects
    outbox.all().delete()
    replace(old, new)
    assert page.pk in outbox.values_list("page_id", flat=True)


def test_a_replacement_that_breaks_changes_nothing(
    old: ContactPerson, new: ContactPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [ProjectContactFactory(person=old).page for _ in range(2)]

    def broken(page: Page, **kwargs: Any) -> None:
        if page.pk == pages[1].pk:
            raise OSError

    monkeypatch.setattr("projects.people.replacing.log_replaced", broken)
    with pytest.raises(OSError):
        replace(old, new)
    assert [contacts(stored(page)) for page in pages] == [["Kari Gammel"]] * 2


def test_many_contacts_and_sessions_keep_their_order(old: ContactPerson, new: ContactPerson) -> None:
    page: ProjectPage = ProjectPageFactory()
    for order, name in enumerate(["Øystein", "Kari", "Anne"]):
        person = old if name == "Kari" else ContactPersonFactory(name=name)
        ProjectContactFactory(page=page, person=person, sort_order=order)
    stored(page).save_revision().publish()
    replace(old, new)
    assert contacts(stored(page)) == contacts(draft(page)) == ["Øystein", "Ola Ny", "Anne"]


def test_an_editor_who_has_the_page_open_is_told_that_it_has_changed(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    opened = stored(page).save_revision()
    replace(old, new)
    assert not opened.is_latest_revision()
    assert stored(page).latest_revision.created_at == stored(page).latest_revision_created_at


def test_an_alias_is_replaced_with_the_page_that_it_repeats(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    alias = stored(page).create_alias(update_slug="alias")
    replace(old, new)
    assert contacts(stored(alias)) == contacts(stored(page)) == ["Ola Ny"]
    assert stored(alias).alias_of_id == page.pk


def test_an_unpublished_page_stays_so(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    stored(page).save_revision().publish()
    stored(page).unpublish()
    replace(old, new)
    assert not stored(page).live
    assert contacts(draft(page)) == contacts(stored(page)) == ["Ola Ny"]


def test_whoever_is_used_nowhere_is_replaced_nowhere(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=new).page
    assert replace(old, new).record == []
    assert not PageLogEntry.objects.filter(page=page, action="projects.replace_contact").exists()
