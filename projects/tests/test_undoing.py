"""A replacement can be undone, once; what editors have changed since is left alone."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from projects.models import ContactPerson, ContactReplacement
from projects.people.replacing import ReplacementRefusedError, replace_everywhere
from projects.people.undoing import undo
from projects.tests.factories import (
    ConferenceSessionFactory,
    ContactPersonFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def old() -> ContactPerson:
    """Who leaves."""
    return ContactPersonFactory(name="Kari Gammel")


@pytest.fixture
def new() -> ContactPerson:
    """Who takes over."""
    return ContactPersonFactory(name="Ola Ny")


def replaced(old: ContactPerson, new: ContactPerson) -> ContactReplacement:
    return replace_everywhere(old=old, new=new, user=None)


def stored(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def draft(page: Any) -> Any:
    return stored(page).get_latest_revision_as_object()


def contacts(page: Any) -> list[str]:
    return [row.person.name for row in page.contacts.all()]


def left(replacement: ContactReplacement) -> Sequence[str]:
    replacement.refresh_from_db()
    return [change["path"] for record in replacement.record for change in record["left"]]


def test_the_old_one_is_back_wherever_she_was(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    stored(page).save_revision().publish()
    translated = page_in_english(page)
    news = NewsPageFactory(body=[("contact", {"person": old})])
    session = ConferenceSessionFactory(speakers=[("contact_person", old)])
    replacement = replaced(old, new)
    undo(replacement=replacement, user=None)
    assert contacts(stored(page)) == contacts(draft(page)) == contacts(stored(translated)) == ["Kari Gammel"]
    assert stored(news).body[0].value["person"] == old
    assert stored(session).speakers[0].value == old
    assert left(replacement) == []
    assert not stored(page).has_unpublished_changes


def test_who_stood_there_by_herself_stays(old: ContactPerson, new: ContactPerson) -> None:
    only_new = ProjectContactFactory(person=new).page
    both = ProjectContactFactory(person=old, sort_order=0).page
    ProjectContactFactory(page=both, person=new, sort_order=1)
    session = ConferenceSessionFactory(speakers=[("contact_person", new), ("contact_person", old)])
    replacement = replaced(old, new)
    assert contacts(stored(both)) == ["Ola Ny"]
    undo(replacement=replacement, user=None)
    assert contacts(stored(only_new)) == ["Ola Ny"]
    assert contacts(stored(both)) == ["Kari Gammel", "Ola Ny"]
    assert [block.value.name for block in stored(session).speakers] == ["Ola Ny", "Kari Gammel"]


def test_what_an_editor_has_changed_since_is_left_alone_and_said(old: ContactPerson, new: ContactPerson) -> None:
    third = ContactPersonFactory(name="Eva Tredje")
    page = ProjectContactFactory(person=old).page
    other = ProjectContactFactory(person=old).page
    replacement = replaced(old, new)
    edited = stored(page)
    row = edited.contacts.get()
    row.person = third
    edited.contacts = [row]
    edited.save_revision().publish()
    undo(replacement=replacement, user=None)
    assert contacts(stored(page)) == ["Eva Tredje"]
    assert contacts(stored(other)) == ["Kari Gammel"]
    assert left(replacement) == ["contacts.person"]


def test_texts_written_since_stay(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    stored(page).save_revision().publish()
    replacement = replaced(old, new)
    edited = draft(page)
    edited.lead = "Skrevet etterpå."
    edited.save_revision()
    undo(replacement=replacement, user=None)
    assert (draft(page).lead, contacts(draft(page))) == ("Skrevet etterpå.", ["Kari Gammel"])
    assert stored(page).lead != "Skrevet etterpå."


def test_a_page_made_since_keeps_the_new_one(old: ContactPerson, new: ContactPerson) -> None:
    replacement = replaced(old, new)
    page = ProjectContactFactory(person=new).page
    undo(replacement=replacement, user=None)
    assert contacts(stored(page)) == ["Ola Ny"]


def test_a_place_in_a_draft_that_was_published_since_is_found(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectPageFactory()
    edited = stored(page)
    edited.body = [("contact", {"person": old})]
    edited.save_revision()
    replacement = replaced(old, new)
    stored(page).latest_revision.publish()
    undo(replacement=replacement, user=None)
    assert stored(page).body[0].value["person"] == old


def test_a_page_that_is_gone_is_said_and_the_others_are_undone(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    gone = ProjectContactFactory(person=old).page
    replacement = replaced(old, new)
    stored(gone).delete()
    undo(replacement=replacement, user=None)
    assert contacts(stored(page)) == ["Kari Gammel"]
    assert left(replacement) == ["contacts.person"]


def test_it_is_undone_once_only(old: ContactPerson, new: ContactPerson) -> None:
    ProjectContactFactory(person=old)
    replacement = replaced(old, new)
    undo(replacement=replacement, user=None)
    replacement.refresh_from_db()
    assert timezone.localdate(replacement.undone_at) == timezone.localdate()
    with pytest.raises(ReplacementRefusedError):
        undo(replacement=replacement, user=None)


def test_who_is_gone_cannot_come_back(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    replacement = replaced(old, new)
    old.delete()
    with pytest.raises(ReplacementRefusedError, match="Kari Gammel"):
        undo(replacement=replacement, user=None)
    assert contacts(stored(page)) == ["Ola Ny"]


def test_it_is_in_the_logs(old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    undo(replacement=replaced(old, new), user=None)
    entry = PageLogEntry.objects.get(action="projects.undo_replace_contact", page=page)
    assert "Kari Gammel" in entry.message
