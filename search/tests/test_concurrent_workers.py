"""Many workers at once, while pages change: nothing lost, nothing twice, nothing old over new."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from elasticsearch import Elasticsearch
from pytest_django import Settings

from home.models import HomePage, InformationPage
from home.tests.factories import InformationPageFactory, english_home, norwegian_home
from search.checking import check_index
from search.indexing import process_outbox, rebuild
from search.models import OutboxEntry

WORKERS, PAGES, CHANGES = 3, 6, 5


@pytest.fixture
def home(transactional_db: None) -> HomePage:
    """The Norwegian front page; what it is made in is seen by every thread."""
    english_home()
    return norwegian_home()


def change(page_id: int) -> None:
    """Publish a page again and again, and take every other one off at last."""
    try:
        for number in range(CHANGES):
            page = InformationPage.objects.get(pk=page_id)
            page.title = f"Utgave {number}"
            page.save_revision().publish()
        if page_id % 2:
            page.unpublish()
    finally:
        connection.close()


def work(changed: threading.Event) -> None:
    """Empty the outbox until the changes are made and it is empty."""
    try:
        while not changed.is_set() or OutboxEntry.objects.exists():
            process_outbox(limit=2)
    finally:
        connection.close()


def test_the_index_is_at_last_what_the_database_is(home: HomePage, engine: Elasticsearch, settings: Settings) -> None:
    pages = [InformationPageFactory(parent=home) for _ in range(PAGES)]
    changed = threading.Event()
    with ThreadPoolExecutor(WORKERS + 2) as threads:
        workers = [threads.submit(work, changed) for _ in range(WORKERS)]
        try:
            for each in [threads.submit(change, page.pk) for page in pages]:
                each.result()
            rebuild(language="nb")
        finally:
            changed.set()
        for worker in workers:
            worker.result()
    assert check_index(language="nb").keys == []
    stored = engine.search(index=f"{settings.ELASTICSEARCH_INDEX_PREFIX}-nb", size=100)["hits"]["hits"]
    titles = {hit["_id"]: hit["_source"]["title"] for hit in stored}
    last = f"Utgave {CHANGES - 1}"
    assert {titles.get(f"page-{page.pk}") for page in pages} == {last, None}
    assert sum(title == last for title in titles.values()) == sum(page.pk % 2 == 0 for page in pages)
