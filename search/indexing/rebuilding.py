"""Building an index anew while the old one is searched and edits go on."""

from collections.abc import Callable, Iterator
from itertools import batched
from typing import Any

from elasticsearch import Elasticsearch
from wagtail.models import PageQuerySet

from search.client import indexing_client
from search.documents import document_of
from search.indexing.bulk import index_operation, send
from search.indexing.indices import create_index, put_in_use
from search.indexing.worker import process_outbox
from search.models import IndexClock
from search.searchable import searchable_pages

BATCH = 200

type Progress = Callable[[int, int], None]


class RebuildError(Exception):
    """An index could not be built; the old one is still searched."""


def rebuild(*, language: str, progress: Progress = lambda done, total: None) -> int:
    """Fill a new index of the language from the database, catch up with the outbox, and put it in use; how many pages.

    Workers write to the new index too from the moment it exists, and versions keep what was read later, so that no
    edit is lost whatever the order. `progress` is told how many of how many pages are done.

    Raises ``RebuildError`` if Elasticsearch refuses a page, and the client's own errors if it is away.
    """
    client = indexing_client()
    name = create_index(client, language)
    page_ids = list(_pages(language).order_by("pk").values_list("pk", flat=True))
    _fill(client, name, language, page_ids, progress)
    while process_outbox():
        pass
    client.indices.refresh(index=name)
    put_in_use(client, language, name)
    return len(page_ids)


def _fill(client: Elasticsearch, name: str, language: str, page_ids: list[int], progress: Progress) -> None:
    progress(0, len(page_ids))
    for done, outcome in enumerate(send(client, _operations(name, language, page_ids)), start=1):
        if outcome.error:
            raise RebuildError(f"Page {outcome.page_id} was refused: {outcome.error}")
        progress(done, len(page_ids))


def _operations(name: str, language: str, page_ids: list[int]) -> Iterator[dict[str, Any]]:
    for batch in batched(page_ids, BATCH, strict=False):
        version = IndexClock.tick()  # before the batch is read
        for page in _pages(language).filter(pk__in=batch).select_related("locale").specific():
            yield index_operation(index=name, page_id=page.pk, document=document_of(page), version=version)


def _pages(language: str) -> PageQuerySet:
    pages: PageQuerySet = searchable_pages().filter(locale__language_code=language)
    return pages
