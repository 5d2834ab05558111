"""What pages are given of their documents' texts."""

import pytest
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from base.models import CustomDocument
from home.tests.factories import InformationPageFactory
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ProcessStepFactory,
    ProjectPageFactory,
)
from search.documents.keys import page_key
from search.files.keeping import notice_privacy
from search.files.tests.conftest import Upload
from search.files.texts import documents_shown_by, texts_of
from search.models import DocumentText, OutboxEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(upload: Upload) -> CustomDocument:
    """Has been read."""
    document = upload(b"innhold")
    DocumentText.objects.create(document=document, text="Tekst", file_hash=document.file_hash)
    return document


@pytest.fixture
def folder() -> Collection:
    """Documents in it, and below it, are private."""
    folder: Collection = Collection.get_first_root_node().add_child(name="Internt")
    CollectionViewRestriction.objects.create(collection=folder, restriction_type="login")
    return folder.add_child(name="Enda mer internt")


def shown(page: Page) -> set[int]:
    ReferenceIndex.create_or_update_for_object(page.specific_class.objects.get(pk=page.pk))
    return documents_shown_by([page])[page.pk]


def test_texts_come_in_one_query(
    upload: Upload, document: CustomDocument, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    others = [upload(str(number).encode()) for number in range(3)]
    DocumentText.objects.create(document=others[0], problem="damaged", file_hash=others[0].file_hash)
    with django_assert_num_queries(1):
        texts = texts_of([document.pk, *(other.pk for other in others)])
    assert texts == {document.pk: "Tekst"}


def test_the_text_of_a_file_that_was_replaced_is_not_given(document: CustomDocument) -> None:
    CustomDocument.objects.update(file_hash="annen")
    assert texts_of([document.pk]) == {}


def test_a_document_in_a_private_collection_gives_nothing(document: CustomDocument, folder: Collection) -> None:
    CustomDocument.objects.update(collection=folder)
    assert texts_of([document.pk]) == {}


def test_pages_are_told_when_documents_become_private_or_public_however_it_happens(
    document: CustomDocument, folder: Collection, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    page = InformationPageFactory(body=[("documents", {"documents": [{"document": document, "title": ""}]})])
    told = []
    for collection in (folder, Collection.get_first_root_node()):
        OutboxEntry.objects.all().delete()
        CustomDocument.objects.update(collection=collection)
        notice_privacy()
        told += [entry.key for entry in OutboxEntry.objects.all()]
    assert told == [page_key(page.pk)] * 2
    OutboxEntry.objects.all().delete()
    with django_assert_num_queries(1):
        notice_privacy()
    assert not OutboxEntry.objects.exists()


def test_documents_in_blocks_and_texts_are_shown(upload: Upload, document: CustomDocument) -> None:
    linked = upload(b"lenket")
    rich = f'<p><a linktype="document" id="{linked.pk}">Planen</a></p>'
    blocks = [("documents", {"documents": [{"document": document, "title": ""}]}), ("text", rich)]
    assert shown(InformationPageFactory(body=blocks)) == {document.pk, linked.pk}


def test_documents_that_steps_lead_to_are_shown(document: CustomDocument) -> None:
    step = ProcessStepFactory(link_document=document, link_text="Planen")
    assert shown(step.page) == {document.pk}


def test_the_materials_of_sessions_are_shown(document: CustomDocument) -> None:
    conference = ConferencePageFactory()
    value = {"title": "Lysark", "document": document.pk, "is_accessible": True}
    ConferenceSessionFactory(page=conference, materials=[{"type": "material", "value": value}])
    assert shown(conference) == {document.pk}


def test_many_pages_are_looked_at_in_one_query(
    document: CustomDocument, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    step = ProcessStepFactory(link_document=document, link_text="Planen")
    pages = [step.page, ProjectPageFactory()]
    assert shown(step.page) == {document.pk}
    with django_assert_num_queries(1):
        assert documents_shown_by(pages) == {step.page.pk: {document.pk}}
