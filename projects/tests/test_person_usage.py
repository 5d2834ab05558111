"""Where a contact person is used, and what the admin shows of it."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from base.fuzzy_dates import FuzzyDate
from projects.models import ContactPerson
from projects.people.usage import rows_of, uses_of
from projects.people.wording import places_words
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactPersonFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> ContactPerson:
    """Somebody."""
    return ContactPersonFactory(name="Kari Nordmann")


@pytest.fixture
def admin() -> Client:
    """An administrator's browser."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("sjef"))
    return client


def stored(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def used(person: ContactPerson) -> list[tuple[str, str, list[str]]]:
    return [(use.title, use.kind.value, places_words(use.places)) for use in uses_of(set(rows_of(person)))]


def usage_page(admin: Client, person: ContactPerson) -> str:
    address = reverse(ContactPerson.snippet_viewset.get_url_name("usage"), args=[person.pk])
    response = admin.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_contact_rows_cards_and_speakers_are_found(person: ContactPerson) -> None:
    ProjectContactFactory(person=person, page__title="A")
    NewsPageFactory(title="B", body=[("contact", {"person": person})])
    conference = ConferencePageFactory(title="C", parent=ProjectPageFactory(title="Ikke her"))
    ConferenceContactFactory(page=conference, person=person)
    ConferenceSessionFactory(page=conference, title="Kaffe", speakers=[("contact_person", person)])
    assert used(person) == [
        ("A", "published", ["kontaktperson"]),
        ("B", "published", ["kort i teksten"]),
        ("C", "published", ["kontaktperson", "foredragsholder på «Kaffe»"]),
    ]


def test_the_row_of_any_language_counts(person: ContactPerson) -> None:
    in_english = snippet_in_english(person, title="Adviser")
    page = ProjectContactFactory(person=person, page__title="A").page
    page_in_english(page, title="B")
    assert used(in_english) == used(person)
    assert [title for title, *_ in used(person)] == ["A", "B"]


def test_a_draft_counts_where_it_differs_from_what_is_published(person: ContactPerson) -> None:
    page = ProjectContactFactory(person=person, page__title="A").page
    stored(page).save_revision().publish()
    assert [kind for _, kind, _ in used(person)] == ["published"]
    drafted = ProjectPageFactory(title="B")
    edited = stored(drafted)
    edited.body = [("contact", {"person": person})]
    edited.save_revision()
    assert used(person)[1] == ("B", "draft", ["kort i teksten"])


def test_a_scheduled_revision_counts(person: ContactPerson) -> None:
    page = stored(ProjectPageFactory(title="A"))
    page.body = [("contact", {"person": person})]
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    assert used(person) == [("A", "scheduled", ["kort i teksten"])]


def test_another_with_a_number_that_contains_hers_is_not_taken_for_her() -> None:
    person = ContactPersonFactory(pk=77)
    other = ContactPersonFactory(pk=771)
    NewsPageFactory(title="A", body=[("contact", {"person": other}), ("text", "<p>77</p>")])
    assert used(person) == []


def test_older_revisions_do_not_count(person: ContactPerson) -> None:
    page = ProjectContactFactory(person=person).page
    stored(page).save_revision().publish()
    edited = stored(page)
    edited.contacts = []
    edited.save_revision().publish()
    assert used(person) == []


def test_finding_costs_the_same_however_many_pages_and_revisions(
    person: ContactPerson, django_assert_max_num_queries: Any
) -> None:
    for _ in range(6):
        page = ProjectContactFactory(person=person).page
        for _ in range(3):
            stored(page).save_revision()
        conference = ConferencePageFactory(parent=page)
        ConferenceSessionFactory.create_batch(3, page=conference, speakers=[("contact_person", person)])
    used(person)
    with django_assert_max_num_queries(12):
        assert len(uses_of(set(rows_of(person)))) == 18


def test_the_admin_shows_sections_and_keeps_past_conferences_apart(admin: Client, person: ContactPerson) -> None:
    ProjectContactFactory(person=person, page__title="Ombruk")
    past = ConferencePageFactory(title="Den gang", date=FuzzyDate("2019-05-04"))
    ConferenceSessionFactory(page=past, title="Åpning", speakers=[("contact_person", person)])
    html = usage_page(admin, person)
    assert html.index("På publiserte sider") < html.index("Ombruk") < html.index("På konferanser som er over")
    assert html.index("På konferanser som er over") < html.index("Den gang")


def test_the_admin_shows_for_what_she_was_contact_and_when(admin: Client, person: ContactPerson) -> None:
    stored(ProjectContactFactory(person=person, page__title="Ombruk").page).save_revision().publish()
    html = usage_page(admin, person)
    assert html.count("Ombruk") == 2
    assert "fremdeles" in html


def test_who_is_used_nowhere_is_said_to_be(admin: Client, person: ContactPerson) -> None:
    assert "brukes ikke på noen side" in usage_page(admin, person)


def test_a_projects_form_shows_who_was_contact_when(admin: Client, person: ContactPerson) -> None:
    page = ProjectContactFactory(person=person).page
    stored(page).save_revision().publish()
    html = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Hvem som var kontakt når" in html


def test_wagtails_own_words_of_a_deletion_stay(admin: Client, person: ContactPerson) -> None:
    ProjectContactFactory(person=person)
    address = reverse(ContactPerson.snippet_viewset.get_url_name("usage"), args=[person.pk])
    assert "På publiserte sider" not in admin.get(f"{address}?describe_on_delete=1").content.decode()


def test_the_list_of_persons_leads_to_usage_and_replacing(admin: Client, person: ContactPerson) -> None:
    html = admin.get(reverse(ContactPerson.snippet_viewset.get_url_name("list"))).content.decode()
    assert reverse("replace_contact", args=[person.pk]) in html
    edit = admin.get(reverse(ContactPerson.snippet_viewset.get_url_name("edit"), args=[person.pk])).content.decode()
    assert reverse("replace_contact", args=[person.pk]) in edit
