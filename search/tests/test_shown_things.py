"""People, themes and documents that change are changed in the index wherever they are shown."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from base.models import CustomDocument
from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.models import ContactPerson, ProjectIndexPage
from projects.people.tests.pictures import CustomImageFactory
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    ProjectContactFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english
from search.documents.plain_text import NAME_END
from search.rounds import notice_time, turn_day
from search.tests.conftest import Index


def in_the_list(page: Page, person: object) -> None:
    ProjectContactFactory(page=page, person=person)


def in_the_text(page: Page, person: object) -> None:
    page.body = [("contact", {"person": person})]
    page.save()


@pytest.mark.parametrize("show", [in_the_list, in_the_text])
def test_a_person_who_changes_name_is_found_by_the_new_one(
    projects: ProjectIndexPage, index: Index, show: Callable[[Page, object], None]
) -> None:
    person = ContactPersonFactory(name="Gammelt Navn")
    page = ProjectPageFactory(parent=projects)
    show(page, person)
    page.save()
    assert index.documents()[page.pk]["people"][0].startswith("Gammelt Navn")
    person.name = "Nytt Navn"
    person.save_revision().publish()
    assert index.documents()[page.pk]["people"][0].startswith("Nytt Navn")


def test_a_speaker_who_changes_name_is_found_by_the_new_one(projects: ProjectIndexPage, index: Index) -> None:
    person = ContactPersonFactory(name="Gammelt Navn")
    conference = ConferencePageFactory(parent=ProjectPageFactory(parent=projects))
    ConferenceSessionFactory(page=conference, title="Om snø", speakers=[("contact_person", person)])
    type(conference).objects.get(pk=conference.pk).save()
    assert "Gammelt Navn" in index.documents()[conference.pk]["programme"][0]
    person.name = "Nytt Navn"
    person.save_revision().publish()
    assert "Nytt Navn" in index.documents()[conference.pk]["programme"][0]


def test_a_person_who_changes_is_changed_in_every_language(projects: ProjectIndexPage, index: Index) -> None:
    person = ContactPersonFactory(name="Gammelt Navn")
    snippet_in_english(person, title="Adviser")
    page = ProjectPageFactory(parent=projects)
    ProjectContactFactory(page=page, person=person)
    page = type(page).objects.get(pk=page.pk)
    page.save()
    translated = page_in_english(page)
    person.name = "Nytt Navn"
    person.save_revision().publish()
    assert index.documents("en")[translated.pk]["people"][0].startswith(f"Nytt Navn{NAME_END}Adviser")


def test_persons_come_and_go(home: HomePage, index: Index) -> None:
    ContactDirectoryPageFactory(parent=home)
    person = ContactPersonFactory(name="Ny Ansatt")
    pk = person.pk
    assert index.people()[pk]["title"] == "Ny Ansatt"
    person.name = "Nytt Navn"
    person.save_revision().publish()
    assert index.people()[pk]["title"] == "Nytt Navn"
    person.delete()
    assert pk not in index.people()


@pytest.mark.parametrize("change", ["unpublish", "delete"])
def test_without_their_directory_persons_are_not_found(home: HomePage, index: Index, change: str) -> None:
    directory = ContactDirectoryPageFactory(parent=home)
    person = ContactPersonFactory()
    assert person.pk in index.people()
    getattr(directory, change)()
    assert index.people() == {}


def test_persons_below_what_is_made_private_are_not_found(home: HomePage, index: Index) -> None:
    directory = ContactDirectoryPageFactory(parent=home)
    person = ContactPersonFactory()
    assert person.pk in index.people()
    PageViewRestriction.objects.create(page=directory, restriction_type=PageViewRestriction.LOGIN)
    assert index.people() == {}


def test_a_person_whose_time_is_over_leaves_at_midnight(home: HomePage, index: Index) -> None:
    ContactDirectoryPageFactory(parent=home)
    person = ContactPersonFactory(valid_until=timezone.localdate())
    assert person.pk in index.people()
    type(person).objects.filter(pk=person.pk).update(valid_until=timezone.localdate() - timedelta(days=1))
    turn_day()
    assert index.people() == {}


def test_a_renamed_theme_is_found_by_its_new_name(projects: ProjectIndexPage, index: Index) -> None:
    theme = ThemeFactory(name="Gjenbruk")
    page = ProjectPageFactory(parent=projects)
    page.themes = [theme]
    page.save()
    assert index.documents()[page.pk]["themes"] == ["Gjenbruk"]
    theme.name = "Ombruk"
    theme.save()
    assert index.documents()[page.pk]["themes"] == ["Ombruk"]


def test_a_renamed_document_is_found_by_its_new_name(home: HomePage, index: Index) -> None:
    document = CustomDocument.objects.create(title="Gammel rapport", file="rapport.pdf")
    body = [("documents", {"heading": "", "documents": [{"document": document, "title": ""}]})]
    page = InformationPageFactory(parent=home, body=body)
    assert "Gammel rapport" in index.documents()[page.pk]["body"]
    document.title = "Ny rapport"
    document.save()
    assert "Ny rapport" in index.documents()[page.pk]["body"]


def test_a_picture_that_is_deleted_takes_its_alternative_text_along(home: HomePage, index: Index) -> None:
    picture = CustomImageFactory()
    picture.contextual_alt_text, picture.decorative = "En kvirrevitt", False
    page = InformationPageFactory(parent=home, body=[("image", {"image": picture})])
    assert "En kvirrevitt" in index.documents()[page.pk]["body"]
    picture.delete()
    assert "En kvirrevitt" not in index.documents()[page.pk].get("body", [])


def test_a_person_past_her_time_is_found_nowhere_though_nothing_took_her_down(
    projects: ProjectIndexPage, index: Index
) -> None:
    person = ContactPersonFactory(name="Oda Oppdiktet")
    page = ProjectPageFactory(parent=projects)
    in_the_text(page, person)
    assert "Oda Oppdiktet" in str(index.documents()[page.pk])
    ContactPerson.objects.filter(pk=person.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    notice_time()
    assert "Oda Oppdiktet" not in str(index.documents()[page.pk])
