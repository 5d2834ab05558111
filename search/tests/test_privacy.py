"""A person who is deleted for privacy is gone from the search index, and the report says whether that is proven."""

from pathlib import Path

import pytest
from django.test import TestCase
from elasticsearch import Elasticsearch
from pytest_django import Settings

from home.tests.factories import publish
from projects.models import ContactDeletion, ContactPerson, ProjectIndexPage
from projects.people.privacy.deleting import delete_person
from projects.people.privacy.scan import scan
from projects.tests.factories import ContactDirectoryPageFactory, ContactPersonFactory, ProjectPageFactory
from search.documents.keys import page_key
from search.tests.conftest import Index

pytestmark = pytest.mark.django_db

NAME = "Åse Bjørnø"


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> None:
    """The names of files that other tests uploaded are none of the report's."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def person(projects: ProjectIndexPage) -> ContactPerson:
    """Stands on a project's page and in the directory."""
    person: ContactPerson = ContactPersonFactory(name=NAME, phone="+4791234567")
    ContactDirectoryPageFactory()
    publish(ProjectPageFactory(parent=projects, body=[("contact", {"person": person})]))
    return person


def delete(person: ContactPerson) -> ContactDeletion:
    with TestCase.captureOnCommitCallbacks(execute=True):
        deletion, identity = delete_person(person=person, user=None, with_photo=False, in_earlier_texts=False)
    scan(deletion, identity.all)
    return deletion


def test_no_document_names_her_any_more(engine: Elasticsearch, index: Index, person: ContactPerson) -> None:
    assert sum(NAME in str(document) for document in [*index.documents().values(), *index.people().values()]) == 2
    deletion = delete(person)
    assert deletion.looked_at["search"] >= 2
    assert deletion.findings == []
    assert NAME not in str([index.documents(), index.people()])


def test_a_document_that_names_her_in_its_text_is_found(
    engine: Elasticsearch, index: Index, person: ContactPerson, projects: ProjectIndexPage
) -> None:
    page = publish(ProjectPageFactory(parent=projects, lead=f"{NAME} svarer."))
    index.documents()
    found = [(finding["table"], finding["row"]) for finding in delete(person).findings]
    assert ("search", page_key(page.pk)) in found


def test_names_that_only_stand_side_by_side_where_each_word_is_kept_once_are_none(
    engine: Elasticsearch, index: Index, person: ContactPerson, projects: ProjectIndexPage
) -> None:
    page = publish(ProjectPageFactory(parent=projects, title="Om Nilsen", lead="Nilsen, Åse, Nilsen, Bjørnø"))
    assert "åse bjørnø" in index.documents()[page.pk]["written"]
    assert delete(person).findings == []


def test_without_an_engine_nothing_is_proven(person: ContactPerson) -> None:
    assert delete(person).looked_at["search"] is None


def test_with_the_engine_away_nothing_is_proven(person: ContactPerson, settings: Settings) -> None:
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    assert delete(person).looked_at["search"] is None
