"""The unit's mailbox stands in for a person who can no longer be reached."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation
from wagtail.models import Page

from projects.contacts import contacts_by_id, contacts_of
from projects.models import ContactPerson
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english
from search.documents import document_of

pytestmark = pytest.mark.django_db

MAILBOX = "eiendom@example.org"
OF_HER_OWN = ["Ola Borte", "67 50 40 50", "+4767504050", "ola@example.org", "Ring Ola", "ola-borte"]


def gone(**fields: object) -> ContactPerson:
    """A person whose last day was yesterday."""
    person: ContactPerson = ContactPersonFactory(
        **{
            "name": "Ola Borte",
            "title": "Sjef for alt",
            "unit": "Eiendom",
            "email": "ola@example.org",
            "note": "Ring Ola",
            "role_mailbox": MAILBOX,
            "valid_until": timezone.localdate() - timedelta(days=1),
        }
        | fields
    )
    return person


def pages_with(person: ContactPerson) -> list[Page]:
    """A project, a conference and a news article that show the person as their contact."""
    return [
        ProjectContactFactory(person=person).page,
        ConferenceContactFactory(person=person).page,
        NewsPageFactory(body=[("contact", {"person": person})]),
    ]


def test_pages_show_the_unit_and_its_mailbox_and_nothing_of_her(client: Client) -> None:
    ContactDirectoryPageFactory()
    for page in pages_with(gone()):
        html = client.get(page.url).content.decode()
        assert f"mailto:{MAILBOX}" in html
        assert "Eiendom" in html
        assert [said for said in [*OF_HER_OWN, "Sjef for alt"] if said in html] == []


def test_without_a_mailbox_she_is_left_out(client: Client) -> None:
    for page in pages_with(gone(role_mailbox="")):
        html = client.get(page.url).content.decode()
        assert [said for said in [*OF_HER_OWN, "contact-card", "contact-accordion"] if said in html] == []


def test_a_mailbox_of_no_unit_has_a_neutral_name_in_each_language() -> None:
    person = gone(unit="")
    for language in ("nb", "en"):
        with translation.override(language):
            [contact] = contacts_by_id(ids=[person.pk], locale_id=person.locale_id).values()
            assert contact.name
            assert "Ola" not in contact.name


def test_a_unit_is_named_in_the_language_of_the_page(client: Client) -> None:
    person = gone()
    snippet_in_english(person, unit="Property")
    project = ProjectContactFactory(person=person).page
    assert "Property" in client.get(page_in_english(project).url).content.decode()


def test_a_mailbox_that_stands_in_for_two_stands_once() -> None:
    project = ProjectPageFactory()
    for name in ("Ola Borte", "Kari Borte"):
        ProjectContactFactory(page=project, person=gone(name=name))
    assert [contact.email for contact in contacts_of(project.contacts.all(), locale_id=project.locale_id)] == [MAILBOX]


def test_she_is_not_in_the_directory_and_neither_is_the_mailbox(client: Client) -> None:
    directory = ContactDirectoryPageFactory()
    gone()
    html = client.get(directory.url).content.decode()
    assert [said for said in [*OF_HER_OWN, MAILBOX] if said in html] == []


def test_the_index_holds_the_mailbox_and_nothing_of_her() -> None:
    for page in pages_with(gone()):
        document = str(document_of(page))
        assert MAILBOX in document
        assert [said for said in OF_HER_OWN if said in document] == []


@pytest.mark.parametrize(("days", "named"), [(-30, True), (30, False)])
def test_who_has_spoken_keeps_her_name_and_who_was_to_speak_does_not(client: Client, days: int, named: bool) -> None:
    ContactDirectoryPageFactory()
    start: datetime = timezone.now() + timedelta(days=days)
    page = ConferencePageFactory()
    ConferenceSessionFactory(
        page=page, start=start, end=start + timedelta(hours=1), speakers=[("contact_person", gone())]
    )
    html = client.get(page.url).content.decode()
    assert ("Ola Borte" in html) is named
    assert [said for said in [*OF_HER_OWN[1:], MAILBOX] if said in html] == []
    assert ("Ola Borte" in str(document_of(page))) is named
