"""Many workers at once, while pages change: nothing lost, nothing twice, nothing old over new.

In a database of their own, which threads share as processes do.
"""

import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from elasticsearch import Elasticsearch
from pytest_django import DjangoDbBlocker, Settings

from home.models import InformationPage
from home.tests.factories import InformationPageFactory, norwegian_home
from search import changes, outbox
from search.checking import check_index
from search.client import index_languages
from search.indexing import process_outbox, rebuild
from search.models import OutboxEntry
from tests.databases import copy_database, drop_database

WORKERS, PAGES, CHANGES = 3, 4, 4


@pytest.fixture
def own_database(
    migrated: str, django_db_blocker: DjangoDbBlocker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """New threads connect to a database of their own. This thread must not ask any while it is there."""
    name = f"own_{uuid.uuid4().hex}"
    if connection.vendor == "sqlite":
        name = str(tmp_path / name)
    with django_db_blocker.unblock(), monkeypatch.context() as patch:
        copy_database(migrated, name)
        patch.setitem(connections.settings["default"], "NAME", name)
        yield
        drop_database(name)


@pytest.fixture
def indices(elasticsearch_url: str, settings: Settings) -> Iterator[str]:
    """The beginning of the names of this test's indices."""
    # Wagtail's tasks are done by another process, after the transaction that asks for them.
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    settings.ELASTICSEARCH_URL = elasticsearch_url
    settings.ELASTICSEARCH_INDEX_PREFIX = prefix = f"test-{uuid.uuid4()}"
    yield prefix
    with Elasticsearch(elasticsearch_url) as client:
        client.indices.delete(index=[*client.indices.get(index=f"{prefix}-*")])


def disconnecting[Result](work: Callable[..., Result], *arguments: object, **options: object) -> Result:
    """Do the work of a thread, and leave no connection behind."""
    try:
        return work(*arguments, **options)
    finally:
        connection.close()


def prepare() -> list[int]:
    """Some pages, and the indices."""
    home = norwegian_home()
    pages = [InformationPageFactory(parent=home).pk for _ in range(PAGES)]
    for language in index_languages():
        rebuild(language=language)
    return pages


def change(page_id: int) -> None:
    """Publish a page again and again, and take every other one off at last."""
    for number in range(CHANGES):
        page = InformationPage.objects.get(pk=page_id)
        page.title = f"Utgave {number}"
        page.save_revision().publish()
    if page_id % 2:
        InformationPage.objects.get(pk=page_id).unpublish()


def work(changed: threading.Event) -> int:
    """Empty the outbox until the changes are made and it is empty; how many documents were confirmed."""
    confirmed = 0
    while not changed.is_set() or OutboxEntry.objects.exists():
        confirmed += process_outbox(limit=2)
    return confirmed


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents put into the outbox, each as often as it was: publishing saves a page more than once."""
    keys: list[str] = []

    def documents_changed(changed: Iterable[str], **options: Any) -> None:
        changed = list(changed)
        keys.extend(changed)
        outbox.documents_changed(changed, **options)

    monkeypatch.setattr(changes, "documents_changed", documents_changed)
    return keys


def test_the_index_is_at_last_what_the_database_is(
    own_database: None, indices: str, elasticsearch_url: str, put: list[str]
) -> None:
    changed = threading.Event()
    with ThreadPoolExecutor(WORKERS + PAGES + 1) as threads:
        pages = threads.submit(disconnecting, prepare).result()
        put.clear()
        workers = [threads.submit(disconnecting, work, changed) for _ in range(WORKERS)]
        rebuilding = threads.submit(disconnecting, lambda: rebuild(language="nb"))
        try:
            for each in [threads.submit(disconnecting, change, page) for page in pages]:
                each.result()
            rebuilding.result()
        finally:
            changed.set()
        confirmed = sum(worker.result() for worker in workers)
        differing = threads.submit(disconnecting, lambda: check_index(language="nb").keys).result()
    assert differing == []
    assert confirmed <= len(put)
    with Elasticsearch(elasticsearch_url) as client:
        hits = client.search(index=f"{indices}-nb", size=100)["hits"]["hits"]
    titles = {hit["_id"]: hit["_source"]["title"] for hit in hits}
    last = f"Utgave {CHANGES - 1}"
    assert {page: titles.get(f"page-{page}") for page in pages} == {page: None if page % 2 else last for page in pages}
