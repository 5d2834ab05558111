"""Who was contact for what, and when."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from projects.models import ContactPerson, ContactTerm
from projects.people.replacing import replace_everywhere
from projects.people.terms import record_terms, terms_of_person, terms_on_page
from projects.people.undoing import undo
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactPersonFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
EARLIER = TODAY - timedelta(days=30)


@pytest.fixture
def person() -> ContactPerson:
    """Somebody."""
    return ContactPersonFactory(name="Kari Gammel")


def published(page: Any) -> Any:
    page = type(page).objects.get(pk=page.pk)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def since(day: date) -> None:
    """All that began has begun then."""
    ContactTerm.objects.update(since=day)


def terms(person: ContactPerson) -> list[tuple[str, str, date, date | None]]:
    return [(title, term.role, term.since, term.until) for term, title in terms_of_person(person.translation_key)]


def test_a_term_begins_when_the_page_is_published(person: ContactPerson) -> None:
    page = ProjectContactFactory(person=person, page__title="Ombruk").page
    assert terms(person) == []
    published(page)
    assert terms(person) == [("Ombruk", "contact", TODAY, None)]
    published(page)
    assert len(terms(person)) == 1


def test_each_role_has_its_term(person: ContactPerson) -> None:
    conference = ConferencePageFactory()
    ConferenceSessionFactory(page=conference, speakers=[("contact_person", person)])
    published(conference)
    published(NewsPageFactory(body=[("contact", {"person": person})]))
    assert {role for _, role, _, _ in terms(person)} == {"speaker", "body"}


def test_a_draft_has_no_terms(person: ContactPerson) -> None:
    ProjectContactFactory(person=person).page.save_revision()
    assert terms(person) == []


def test_a_term_ends_when_the_person_is_taken_off_the_page(person: ContactPerson) -> None:
    page = published(ProjectContactFactory(person=person).page)
    since(EARLIER)
    page.contacts = []
    page.save_revision().publish()
    assert [(begun, until) for _, _, begun, until in terms(person)] == [(EARLIER, TODAY)]


def test_a_slip_of_the_same_day_leaves_no_trace(person: ContactPerson) -> None:
    page = published(ProjectContactFactory(person=person).page)
    page.contacts = []
    page.save_revision().publish()
    assert terms(person) == []


def test_a_page_taken_off_the_site_ends_the_terms_unless_another_language_shows_her(person: ContactPerson) -> None:
    page = published(ProjectContactFactory(person=person).page)
    translated = page_in_english(page)
    since(EARLIER)
    page.unpublish()
    assert terms(person)[0][3] is None
    translated.unpublish()
    assert terms(person)[0][3] == TODAY


def test_a_deleted_page_ends_the_terms_and_those_below_it(person: ContactPerson) -> None:
    page = published(ProjectContactFactory(person=person).page)
    conference = ConferencePageFactory(parent=page)
    ConferenceSessionFactory(page=conference, speakers=[("contact_person", person)])
    published(conference)
    since(EARLIER)
    type(page).objects.get(pk=page.pk).delete()
    assert [(title, until) for title, _, _, until in terms(person)] == [("", TODAY), ("", TODAY)]


def test_a_replacement_ends_one_and_begins_the_other(person: ContactPerson) -> None:
    new = ContactPersonFactory(name="Ola Ny")
    page = published(ProjectContactFactory(person=person).page)
    since(EARLIER)
    replace_everywhere(old=person, new=new, user=None)
    names = [(name, term.since, term.until) for term, name in terms_on_page(page.translation_key)]
    assert names == [("Ola Ny", TODAY, None), ("Kari Gammel", EARLIER, TODAY)]


def test_what_was_never_written_down_is_known_from_when_the_page_was_published(person: ContactPerson) -> None:
    page = published(ProjectContactFactory(person=person).page)
    ContactTerm.objects.all().delete()
    days = timezone.now() - timedelta(days=9)
    type(page).objects.filter(pk=page.pk).update(last_published_at=days)
    replace_everywhere(old=person, new=ContactPersonFactory(), user=None)
    assert terms(person)[0][2:] == (timezone.localdate(days), TODAY)


def test_undoing_on_the_same_day_goes_on_as_if_nothing_had_been(person: ContactPerson) -> None:
    new = ContactPersonFactory(name="Ola Ny")
    published(ProjectContactFactory(person=person).page)
    since(EARLIER)
    undo(replacement=replace_everywhere(old=person, new=new, user=None), user=None)
    assert [(begun, until) for _, _, begun, until in terms(person)] == [(EARLIER, None)]
    assert terms(new) == []


def test_undoing_later_begins_a_term_anew_since_readers_saw_the_other(person: ContactPerson) -> None:
    new = ContactPersonFactory(name="Ola Ny")
    published(ProjectContactFactory(person=person).page)
    since(EARLIER)
    replacement = replace_everywhere(old=person, new=new, user=None)
    ContactTerm.objects.filter(person_key=person.translation_key).update(until=TODAY - timedelta(days=2))
    ContactTerm.objects.filter(person_key=new.translation_key).update(since=TODAY - timedelta(days=2))
    undo(replacement=replacement, user=None)
    assert [(begun, until) for _, _, begun, until in terms(person)] == [
        (TODAY, None),
        (EARLIER, TODAY - timedelta(days=2)),
    ]
    assert [until for _, _, _, until in terms(new)] == [TODAY]


def test_recording_asks_little_however_many_persons(django_assert_max_num_queries: Any) -> None:
    page = ProjectPageFactory()
    for _ in range(15):
        ProjectContactFactory(page=page)
    record_terms(page)
    assert ContactTerm.objects.count() == 15
    with django_assert_max_num_queries(6):
        record_terms(page)
