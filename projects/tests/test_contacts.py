"""Contact persons: whom readers see, and in what language."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from projects.contacts import contacts_by_id, public_contacts
from projects.models import ContactPerson
from projects.people.public_contact import PublicContact
from projects.tests.factories import (
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import english, page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


def shown(*persons: ContactPerson, language: str = "nb") -> dict[int, str]:
    locale = english() if language == "en" else persons[0].locale
    contacts = contacts_by_id(ids=[p.pk for p in persons], locale_id=locale.pk)
    return {pk: f"{contact.name}, {contact.title}" for pk, contact in contacts.items()}


def test_a_person_is_shown_in_the_language_of_the_page() -> None:
    person = ContactPersonFactory(name="Kari", title="Leder")
    snippet_in_english(person, title="Manager")
    assert shown(person) == {person.pk: "Kari, Leder"}
    assert shown(person, language="en") == {person.pk: "Kari, Manager"}


def test_a_person_without_a_translation_is_shown_in_the_language_there_is() -> None:
    person = ContactPersonFactory(name="Kari", title="Leder")
    assert shown(person, language="en") == {person.pk: "Kari, Leder"}


def test_a_person_whose_translation_is_a_draft_is_shown_in_the_published_language() -> None:
    person = ContactPersonFactory(name="Kari", title="Leder")
    snippet_in_english(person, title="Manager", live=False)
    assert shown(person, language="en") == {person.pk: "Kari, Leder"}


@pytest.mark.parametrize(
    "state",
    [
        {"live": False},
        {"valid_until": timezone.localdate() - timedelta(days=1)},
        {"expire_at": timezone.now() - timedelta(minutes=1)},
    ],
    ids=["unpublished", "gone", "expired"],
)
def test_who_cannot_be_reached_any_more_is_shown_nowhere(client: Client, state: dict[str, object]) -> None:
    person = ContactPersonFactory(name="Ola Borte", **state)
    project = ProjectContactFactory(person=person).page
    news = NewsPageFactory(body=[("contact", {"person": person})])
    directory = ContactDirectoryPageFactory()
    assert shown(person) == {}
    for page in (project, news, directory):
        assert "Ola Borte" not in client.get(page.url).content.decode()


def test_the_last_day_of_a_contact_still_counts() -> None:
    person = ContactPersonFactory(valid_until=timezone.localdate())
    assert list(public_contacts(person.locale)) == [person]


def test_many_persons_take_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    persons = ContactPersonFactory.create_batch(20)
    with django_assert_num_queries(1):
        assert len(contacts_by_id(ids=[p.pk for p in persons], locale_id=persons[0].locale_id)) == 20
    with django_assert_num_queries(0):
        assert contacts_by_id(ids=[], locale_id=persons[0].locale_id) == {}


def test_persons_stand_in_the_editors_order(client: Client) -> None:
    project = ProjectPageFactory()
    for order, name in enumerate(["Øystein", "Anne", "Mona"]):
        ProjectContactFactory(page=project, person__name=name, sort_order=order)
    html = client.get(project.url).content.decode()
    assert html.index("Øystein") < html.index("Anne") < html.index("Mona")


def test_the_directory_lists_its_own_language_by_name(client: Client) -> None:
    for name in ("Berit", "Anne"):
        person = ContactPersonFactory(name=name, title="Leder")
    snippet_in_english(person, title="Manager")
    directory = ContactDirectoryPageFactory()
    norwegian = client.get(directory.url).content.decode()
    assert norwegian.index("Anne") < norwegian.index("Berit")
    in_english = client.get(page_in_english(directory, slug="people").url).content.decode()
    assert "Anne" in in_english
    assert "Manager" in in_english
    assert "Berit" not in in_english


def test_an_empty_directory_says_so(client: Client) -> None:
    assert "Ingen kontaktpersoner" in client.get(ContactDirectoryPageFactory().url).content.decode()


def test_a_telephone_number_can_be_rung(client: Client) -> None:
    ContactPersonFactory(phone="+4767504050")
    html = client.get(ContactDirectoryPageFactory().url).content.decode()
    assert 'href="tel:+4767504050"' in html
    assert "67 50 40 50" in html


def test_the_units_mailbox_stands_in_for_a_missing_address(client: Client) -> None:
    ContactPersonFactory(email="", role_mailbox="innovasjon@example.org")
    ContactPersonFactory(email="kari@example.org", role_mailbox="post@example.org")
    html = client.get(ContactDirectoryPageFactory().url).content.decode()
    assert "mailto:innovasjon@example.org" in html
    assert "mailto:kari@example.org" in html
    assert "post@example.org" not in html


@pytest.mark.parametrize(("name", "initials"), [("Tone Bye Moen", "TM"), ("Kari", "K"), ("ærlig Ås", "ÆÅ"), ("  ", "")])
def test_initials_are_the_first_and_the_last(name: str, initials: str) -> None:
    assert PublicContact(name=name).initials == initials
