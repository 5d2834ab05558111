"""What goes with replacing a person: past speakers, logs, the index, order, aliases."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from base.fuzzy_dates import FuzzyDate
from projects.models import ConferencePage, ContactPerson, ProjectPage
from projects.people.replacing import replace_everywhere
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactPersonFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.replacing import contacts, draft, replace, stored

pytestmark = pytest.mark.django_db


def speakers(page: Any) -> list[list[str]]:
    return [[block.value.name for block in session.speakers] for session in page.sessions.all()]


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
    assert f"page-{page.pk}" in outbox.values_list("key", flat=True)


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
