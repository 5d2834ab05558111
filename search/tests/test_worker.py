"""The outbox and its workers: nothing is lost, nothing is overtaken."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from elasticsearch import Elasticsearch
from pytest_django import DjangoAssertNumQueries, Settings

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.client import INDEXING_SECONDS
from search.documents import documents_of
from search.documents.keys import page_key
from search.indexing import making, process_outbox
from search.indexing.bulk import send
from search.indexing.claims import LEASE, claim, confirm
from search.models import IndexClock, OutboxEntry
from search.searchable import Subject
from search.tests.conftest import Index
from search.tests.faults import let_wait, spoil

NOWHERE = "http://127.0.0.1:9"


def test_pages_wait_while_elasticsearch_is_away(home: HomePage, index: Index, settings: Settings) -> None:
    url, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, NOWHERE
    page = InformationPageFactory(parent=home)
    assert process_outbox() == 0
    entry = OutboxEntry.objects.get(key=page_key(page.pk))
    assert entry.attempts == 1
    assert "Connection" in entry.last_error
    assert entry.next_attempt > timezone.now()
    settings.ELASTICSEARCH_URL = url
    let_wait()
    assert page.pk in index.documents()


def test_the_pause_grows_to_a_minute(home: HomePage, engine: Elasticsearch, settings: Settings) -> None:
    settings.ELASTICSEARCH_URL = NOWHERE
    InformationPageFactory(parent=home)
    pauses = []
    for _ in range(9):
        let_wait()
        before = timezone.now()
        process_outbox()
        pauses.append(OutboxEntry.objects.get().next_attempt - before)
    for least, pause in zip([1, 2, 4, 8, 16, 32, 60, 60, 60], pauses, strict=True):
        assert timedelta(seconds=least) <= pause < timedelta(seconds=least + 10)


def test_without_an_engine_pages_wait_untouched(home: HomePage) -> None:
    page = InformationPageFactory(parent=home)
    assert process_outbox() == 0
    assert OutboxEntry.objects.get(key=page_key(page.pk)).attempts == 0


def test_pages_wait_for_an_index_that_is_missing(home: HomePage, engine: Elasticsearch, settings: Settings) -> None:
    settings.ELASTICSEARCH_INDEX_PREFIX = f"{settings.ELASTICSEARCH_INDEX_PREFIX}-missing"
    InformationPageFactory(parent=home)
    assert process_outbox() == 0
    assert "rebuild_index" in OutboxEntry.objects.get().last_error
    assert not engine.indices.get(index=f"{settings.ELASTICSEARCH_INDEX_PREFIX}*")


def test_a_page_that_cannot_be_read_does_not_hold_up_the_others(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = InformationPageFactory(parent=home), InformationPageFactory(parent=home)

    def break_one(subjects: Mapping[str, Subject]) -> dict[str, dict[str, Any]]:
        if page_key(broken.pk) in subjects:
            raise ValueError("no")
        return documents_of(subjects)

    monkeypatch.setattr(making, "documents_of", break_one)
    process_outbox()
    assert list(OutboxEntry.objects.values_list("key", "last_error")) == [(page_key(broken.pk), "ValueError('no')")]
    monkeypatch.undo()
    let_wait()
    assert {broken.pk, sound.pk} <= index.documents().keys()


def test_a_document_that_elasticsearch_refuses_does_not_hold_up_the_others(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, sound = InformationPageFactory(parent=home), InformationPageFactory(parent=home)
    spoil(monkeypatch, refused.pk)
    assert process_outbox() == 1
    assert "strict_dynamic_mapping_exception" in OutboxEntry.objects.get().last_error
    monkeypatch.undo()
    let_wait()
    assert {refused.pk, sound.pk} <= index.documents().keys()


def test_a_page_that_changes_while_it_is_indexed_is_indexed_again(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = InformationPageFactory(parent=home, title="Først")

    def change_meanwhile(*args: Any) -> Any:
        monkeypatch.setattr("search.indexing.worker.send", send)
        page.title = "Siden"
        page.save_revision().publish()
        return send(*args)

    monkeypatch.setattr("search.indexing.worker.send", change_meanwhile)
    process_outbox()
    assert OutboxEntry.objects.filter(key=page_key(page.pk)).exists()
    assert index.documents()[page.pk]["title"] == "Siden"


def test_two_workers_never_have_the_same_page(home: HomePage) -> None:
    for _ in range(4):
        InformationPageFactory(parent=home)
    OutboxEntry.objects.update(next_attempt=timezone.now())
    waiting = OutboxEntry.objects.count()
    first, second = claim(2), claim(100)
    assert len(first) == 2
    assert len(second) == waiting - 2
    assert not {entry.pk for entry in first} & {entry.pk for entry in second}
    assert claim(100) == []


def test_what_a_dead_worker_had_is_given_to_another(home: HomePage) -> None:
    InformationPageFactory(parent=home)
    dead = claim(100)
    OutboxEntry.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    living = claim(100)
    assert [entry.pk for entry in dead] == [entry.pk for entry in living]
    confirm(dead[0])  # it wakes up after all
    assert OutboxEntry.objects.filter(pk=dead[0].pk).exists()
    confirm(living[0])
    assert not OutboxEntry.objects.filter(pk=dead[0].pk).exists()


def test_a_lease_outlasts_the_requests_that_are_made_in_it() -> None:
    assert LEASE.total_seconds() > 3 * INDEXING_SECONDS


@pytest.mark.django_db
def test_what_is_read_later_has_a_higher_version(monkeypatch: pytest.MonkeyPatch) -> None:
    first = IndexClock.tick()
    monkeypatch.setattr("time.time_ns", lambda: 0)  # the clock was set back
    assert IndexClock.tick() > first


def test_a_late_worker_does_not_put_the_past_over_the_present(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One worker reads a page and is held up; the page changes and another worker indexes it; the first goes on."""
    page = InformationPageFactory(parent=home, title="Først")

    def be_overtaken(*args: Any) -> Any:
        monkeypatch.setattr("search.indexing.worker.send", send)
        page.title = "Siden"
        page.save_revision().publish()
        OutboxEntry.objects.update(claim=None, claimed_until=None)
        process_outbox()
        return send(*args)

    monkeypatch.setattr("search.indexing.worker.send", be_overtaken)
    process_outbox()
    assert index.documents()[page.pk]["title"] == "Siden"


def test_an_empty_outbox_costs_one_query(
    engine: Elasticsearch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert process_outbox() == 0
