"""What Elasticsearch refuses again and again is set aside; what it cannot take just now never is."""

import uuid
from datetime import timedelta
from typing import Any, cast

import pytest
from django.db import IntegrityError, OperationalError, transaction
from django.utils import timezone
from elasticsearch import ApiError, Elasticsearch, SerializationError
from elasticsearch.helpers import streaming_bulk
from pytest_django import Settings

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.documents.keys import page_key
from search.indexing import making, process_outbox
from search.indexing.aside import set_aside, try_again
from search.indexing.claims import MOST_REFUSALS
from search.models import IndexClock, OutboxEntry
from search.tests.conftest import Index
from search.tests.faults import answer, let_wait, spoil

NOWHERE = "http://127.0.0.1:9"


def work(times: int) -> None:
    """As many rounds of the worker, as if every pause were over."""
    for _ in range(times):
        let_wait()
        process_outbox()


def test_what_is_refused_again_and_again_is_set_aside_and_holds_up_nothing(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, sound = InformationPageFactory(parent=home), InformationPageFactory(parent=home)
    spoil(monkeypatch, refused.pk)
    work(MOST_REFUSALS - 1)
    assert not set_aside().exists()
    assert not OutboxEntry.objects.filter(key=page_key(sound.pk)).exists()
    work(1)
    entry = set_aside().get()
    assert entry.key == page_key(refused.pk)
    assert "strict_dynamic_mapping_exception" in entry.last_error
    work(1)
    entry.refresh_from_db()
    assert entry.attempts == MOST_REFUSALS  # nobody tries it any more


def test_what_is_set_aside_is_tried_again_when_it_changes(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = InformationPageFactory(parent=home)
    spoil(monkeypatch, page.pk)
    work(MOST_REFUSALS)
    monkeypatch.undo()
    page.save_revision().publish()
    assert not set_aside().exists()
    assert page.pk in index.documents()


def test_what_is_set_aside_is_tried_again_when_somebody_asks(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = InformationPageFactory(parent=home)
    spoil(monkeypatch, page.pk)
    work(MOST_REFUSALS)
    monkeypatch.undo()
    assert try_again(["page-0"]) == 0
    assert try_again([page_key(page.pk)]) == 1
    assert page.pk in index.documents()


def test_a_document_that_cannot_be_made_is_set_aside(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(subjects: object) -> None:
        raise ValueError("no")

    InformationPageFactory(parent=home)
    monkeypatch.setattr(making, "documents_of", cannot)
    work(MOST_REFUSALS)
    assert set_aside().get().last_error == "ValueError('no')"


def test_a_database_that_is_away_is_not_the_documents_fault(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(subjects: object) -> None:
        raise OperationalError

    InformationPageFactory(parent=home)
    monkeypatch.setattr(making, "documents_of", cannot)
    with pytest.raises(OperationalError):
        process_outbox()
    assert OutboxEntry.objects.get().refusals == 0


def test_an_engine_that_is_away_sets_nothing_aside(home: HomePage, index: Index, settings: Settings) -> None:
    url, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, NOWHERE
    page = InformationPageFactory(parent=home)
    work(MOST_REFUSALS + 2)
    entry = OutboxEntry.objects.get()
    assert (entry.attempts, entry.refusals, entry.set_aside_at) == (MOST_REFUSALS + 2, 0, None)
    settings.ELASTICSEARCH_URL = url
    let_wait()
    assert page.pk in index.documents()


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500, 503])
def test_what_elasticsearch_cannot_take_now_counts_for_nothing(
    home: HomePage, engine: Elasticsearch, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    InformationPageFactory(parent=home)
    monkeypatch.setattr("search.indexing.bulk.streaming_bulk", lambda *args, **kwargs: answer(status, args[1]))
    work(MOST_REFUSALS + 1)
    entry = OutboxEntry.objects.get()
    assert (entry.refusals, entry.set_aside_at) == (0, None)
    assert str(status) in entry.last_error


@pytest.mark.parametrize("kind", ["too large", "unserializable"])
def test_a_document_by_which_a_whole_request_fails_is_found_and_the_others_get_in(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    guilty, sound = InformationPageFactory(parent=home), InformationPageFactory(parent=home)

    def fail(client: Elasticsearch, operations: list[dict[str, Any]], **options: Any) -> Any:
        if any(operation["_id"] == page_key(guilty.pk) for operation in operations):
            raise SerializationError("no") if kind == "unserializable" else ApiError("no", cast("Any", _Meta(413)), {})
        return streaming_bulk(client, operations, **options)

    monkeypatch.setattr("search.indexing.bulk.streaming_bulk", fail)
    assert process_outbox() == 1
    assert OutboxEntry.objects.get().key == page_key(guilty.pk)
    assert OutboxEntry.objects.get().refusals == 1
    monkeypatch.undo()
    let_wait()
    assert {guilty.pk, sound.pk} <= index.documents().keys()


class _Meta:
    """What an ``ApiError`` is made with."""

    def __init__(self, status: int) -> None:
        self.status = status


def test_an_index_with_other_fields_is_not_the_documents_fault(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = InformationPageFactory(parent=home)
    monkeypatch.setattr("search.mapping.DOCUMENT_VERSION", -1)  # a program that is newer than the index
    spoil(monkeypatch, page.pk)
    work(MOST_REFUSALS + 1)
    assert not set_aside().exists()
    assert "other fields" in OutboxEntry.objects.get().last_error


def test_the_database_keeps_why_something_is_set_aside(home: HomePage) -> None:
    entry = OutboxEntry.objects.create(key="page-1")
    for wrong in ({"set_aside_at": timezone.now()}, {"refusals": 1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            OutboxEntry.objects.filter(pk=entry.pk).update(**wrong)


def test_the_database_keeps_until_when_something_is_claimed(home: HomePage) -> None:
    entry = OutboxEntry.objects.create(key="page-1")
    for wrong in ({"claim": uuid.uuid4()}, {"claimed_until": timezone.now()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            OutboxEntry.objects.filter(pk=entry.pk).update(**wrong)


def test_it_is_known_since_when_a_page_waits_and_when_something_was_confirmed(home: HomePage, index: Index) -> None:
    page = InformationPageFactory(parent=home)
    long_ago = timezone.now() - timedelta(hours=1)
    OutboxEntry.objects.update(waits_since=long_ago)
    page.save_revision().publish()
    assert OutboxEntry.objects.get(key=page_key(page.pk)).waits_since == long_ago
    before = timezone.now()
    index.documents()
    confirmed_at = IndexClock.objects.get().confirmed_at
    assert confirmed_at
    assert confirmed_at >= before
