"""Texts of documents follow their files, and pages follow the texts."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage, default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from base.models import CustomDocument
from home.tests.factories import InformationPageFactory
from search.documents.keys import page_key
from search.files import keeping
from search.files.extraction import Extraction
from search.files.keeping import read_waiting, waiting
from search.files.limits import Limits
from search.files.problem import Problem
from search.files.reading import ReadingError
from search.files.tests import made
from search.files.tests.conftest import Upload
from search.models import DocumentText, OutboxEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[Extraction]:
    """What each file in turn says, without a process that reads it."""
    answers: list[Extraction] = []
    monkeypatch.setattr(keeping, "read", lambda *args, **kwargs: answers.pop(0))
    return answers


def text_of(document: CustomDocument) -> DocumentText:
    return DocumentText.objects.get(pk=document.pk)


def showing(document: CustomDocument) -> Any:
    """A page that shows the document, which the index knows of."""
    body = [("documents", {"heading": "", "documents": [{"document": document, "title": ""}]})]
    page = InformationPageFactory(body=body)
    OutboxEntry.objects.all().delete()
    return page


def test_a_new_file_is_read_once(upload: Upload, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    document = upload(made.pdf(["Snø på Ås"]))
    assert read_waiting() == 1
    row = text_of(document)
    assert (row.text, row.problem, row.file_hash) == ("Snø på Ås", "", document.file_hash)
    with django_assert_num_queries(1):
        assert read_waiting() == 0


def test_a_new_title_has_no_file_read(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"")
    said.append(Extraction("Tekst"))
    read_waiting()
    document.title = "Annen tittel"
    document.save()
    assert not waiting().exists()


def test_a_replaced_file_is_read_anew(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"en")
    said += [Extraction("Gammelt"), Extraction(problem=Problem.DAMAGED)]
    read_waiting()
    document.file = ContentFile(b"to", "ny.pdf")
    document._set_document_file_metadata()
    document.save()
    assert read_waiting() == 1
    assert (text_of(document).text, text_of(document).problem) == ("", "damaged")


def test_pages_follow_a_text_that_is_new_or_changed(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"")
    page = showing(document)
    for answer, told in [
        (Extraction("Tekst"), {page.pk}),
        (Extraction("Tekst"), set()),
        (Extraction(problem=Problem.DAMAGED), {page.pk}),
        (Extraction(problem=Problem.ENCRYPTED), set()),
    ]:
        said.append(answer)
        CustomDocument.objects.update(file_hash=f"{answer.text}{answer.problem}"[:40] + str(len(told)))
        read_waiting()
        assert set(OutboxEntry.objects.values_list("key", flat=True)) == set(map(page_key, told))
        OutboxEntry.objects.all().delete()


def test_only_a_few_are_read_at_a_time(upload: Upload, said: list[Extraction]) -> None:
    for number in range(3):
        upload(str(number).encode())
    said += [Extraction("Tekst")] * 3
    assert [read_waiting(limit=2), read_waiting(limit=2), read_waiting(limit=2)] == [2, 1, 0]


def test_a_text_without_a_letter_is_none(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"")
    said.append(Extraction(" 12 \x0c – \ue000 "))
    read_waiting()
    assert (text_of(document).text, text_of(document).problem) == ("", "no_text")


def test_a_text_is_stored_without_signs_that_no_database_takes(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"")
    said.append(Extraction("over\x00vann\r\n på  A\u030as", Problem.TOO_LONG))
    read_waiting()
    assert (text_of(document).text, text_of(document).problem) == ("over vann på Ås", "too_long")


def test_a_large_file_is_not_even_fetched(upload: Upload) -> None:
    document = upload(bytes(100))
    read_waiting(limits=Limits(file=99))
    assert text_of(document).problem == "too_large"


def test_a_missing_file_is_reported_and_tried_again(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"")
    name = document.file.name
    Path(document.file.path).unlink()
    read_waiting()
    assert text_of(document).problem == "unreachable"
    assert not waiting().exists()
    DocumentText.objects.update(extracted_at=timezone.now() - timedelta(hours=2))
    default_storage.save(name, ContentFile(b"tilbake"))
    said.append(Extraction("Tekst"))
    read_waiting()
    assert text_of(document).text == "Tekst"


def test_a_document_without_a_known_hash_is_read_once(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"")
    CustomDocument.objects.update(file_hash="")
    said.append(Extraction("Tekst"))
    read_waiting()
    assert text_of(document).file_hash == document.file_hash
    assert not waiting().exists()


class Bucket(Storage):
    """A storage without folders, which cannot give all of its files."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def _save(self, name: str, content: File[bytes]) -> str:
        self.files[name] = content.read()
        return name

    def _open(self, name: str, mode: str = "rb") -> File[bytes]:
        return ContentFile(self.files[name], name)

    def exists(self, name: str) -> bool:
        return name in self.files

    def size(self, name: str) -> int:
        if "borte" in name:
            raise ConnectionError("The bucket does not answer.")
        return len(self.files[name])


def test_files_are_read_from_a_bucket_and_one_that_is_away_holds_up_no_other(
    upload: Upload, said: list[Extraction], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CustomDocument._meta.get_field("file"), "storage", Bucket())
    away, there = upload(b"en", "borte.pdf"), upload(b"to", "her.pdf")
    assert not there.is_stored_locally()
    said.append(Extraction("Tekst"))
    read_waiting()
    assert text_of(away).problem == "unreachable"
    assert text_of(there).text == "Tekst"


def test_a_document_that_is_deleted_while_it_is_read_leaves_no_text(
    upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = upload(b"")

    def read_while_deleting(*args: Any, **kwargs: Any) -> Extraction:
        CustomDocument.objects.filter(pk=document.pk).delete()
        return Extraction("Tekst")

    monkeypatch.setattr(keeping, "read", read_while_deleting)
    read_waiting()
    assert not DocumentText.objects.exists()


def test_a_deleted_document_takes_its_text_along(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"")
    said.append(Extraction("Tekst"))
    read_waiting()
    document.delete()
    assert not DocumentText.objects.exists()


def test_where_nothing_can_be_read_nothing_is_said_of_a_file(upload: Upload, monkeypatch: pytest.MonkeyPatch) -> None:
    upload(b"")

    def fail(*args: Any, **kwargs: Any) -> Extraction:
        raise ReadingError("no Python")

    monkeypatch.setattr(keeping, "read", fail)
    with pytest.raises(ReadingError):
        read_waiting()
    assert waiting().exists()


def test_its_own_text_is_no_use_of_a_document(upload: Upload, said: list[Extraction]) -> None:
    document = upload(b"")
    said.append(Extraction("Tekst"))
    read_waiting()
    text_of(document).save()
    assert document.get_usage().count() == 0


@pytest.mark.parametrize(
    "values",
    [
        {"text": "", "problem": ""},
        {"text": "Tekst", "problem": "damaged"},
        {"text": "", "problem": "too_long"},
        {"text": "", "problem": "ukjent"},
    ],
)
def test_the_database_takes_a_text_or_a_problem(upload: Upload, values: dict[str, str]) -> None:
    document = upload(b"")
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentText.objects.create(document=document, **values)
