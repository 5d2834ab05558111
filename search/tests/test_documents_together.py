"""Documents made together are those made one by one, in queries that do not grow with them."""

import sys
import unicodedata

from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.models import ProjectIndexPage
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactPersonFactory,
    NewsPageFactory,
    ProcessStepFactory,
    ProjectContactFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from search.documents import document_of, documents_of
from search.documents.plain_text import UNPRINTED
from search.searchable import keys_in, subjects


def build(projects: ProjectIndexPage, name: str) -> None:
    """One of each kind, with all that its document is made of."""
    person, other = ContactPersonFactory(name=f"{name} Bye"), ContactPersonFactory(name=f"{name} Moen")
    page = ProjectPageFactory(
        parent=projects, title=f"{name} prosjekt", body=[("contact", {"person": other}), ("text", f"<h2>{name}</h2>")]
    )
    page.themes.add(ThemeFactory(name=f"{name} tema"))
    page.save()
    for number in range(3):
        ProcessStepFactory(page=page, title=f"{name} steg {number}", sort_order=3 - number)
    for number, contact in enumerate([person, other]):
        ProjectContactFactory(page=page, person=contact, sort_order=1 - number)
    conference = ConferencePageFactory(parent=page)
    ConferenceSessionFactory(page=conference, speakers=[("contact_person", person)])
    ConferenceContactFactory(page=conference, person=other)
    NewsPageFactory(parent=projects.get_parent())


def test_together_they_are_what_they_are_alone(projects: ProjectIndexPage) -> None:
    for name in ("Overvann", "Ombruk", "Stimulab"):
        build(projects, name)
    found = subjects(keys_in("nb"))
    together = documents_of(found)
    assert together == {key: document_of(subject) for key, subject in found.items()}
    (project,) = [document for document in together.values() if document["title"] == "Overvann prosjekt"]
    assert [line.split()[2] for line in project["process"]] == ["2", "1", "0"]
    assert [line.split()[1][:4] for line in project["people"]] == ["Moen", "Bye\ue002"]
    assert project["themes"] == ["Overvann tema"]
    assert "Overvann" in project["headings"]


def test_many_take_no_more_queries_than_few(projects: ProjectIndexPage) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            documents_of(subjects(keys_in("nb")))
        return len(captured)

    build(projects, "Overvann")
    queries()
    few = queries()
    for number in range(4):
        build(projects, f"Nummer {number}")
    assert queries() == few < 30


def test_control_and_private_use_characters_are_no_text() -> None:
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        assert bool(UNPRINTED.match(character)) == (unicodedata.category(character) in {"Cc", "Co"})
