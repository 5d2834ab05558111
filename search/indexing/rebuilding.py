"""Building an index anew while the old one is searched and edits go on."""

from collections.abc import Callable, Iterator
from itertools import batched
from typing import Any

from elasticsearch import Elasticsearch

from search.client import indexing_client
from search.documents import document_of
from search.indexing.bulk import index_operation, send
from search.indexing.indices import create_index, put_in_use
from search.indexing.worker import process_outbox
from search.models import IndexClock
from search.searchable import keys_in, subjects

BATCH = 200

type Progress = Callable[[int, int], None]


class RebuildError(Exception):
    """An index could not be built; the old one is still searched."""


def rebuild(*, language: str, progress: Progress = lambda done, total: None) -> int:
    """Fill a new index of the language from the database, catch up with the outbox, and put it in use; how many
    documents it has.

    Workers write to the new index too from the moment it exists, and versions keep what was read later, so that no
    edit is lost whatever the order. `progress` is told how many of how many documents are done.

    Raises ``RebuildError`` if Elasticsearch refuses a document, and the client's own errors if it is away.
    """
    client = indexing_client()
    name = create_index(client, language)
    keys = keys_in(language)
    _fill(client, name, language, keys, progress)
    while process_outbox():
        pass
    client.indices.refresh(index=name)
    put_in_use(client, language, name)
    return len(keys)


def _fill(client: Elasticsearch, name: str, language: str, keys: list[str], progress: Progress) -> None:
    progress(0, len(keys))
    for done, outcome in enumerate(send(client, _operations(name, language, keys)), start=1):
        if outcome.error:
            raise RebuildError(f"The document {outcome.key} was refused: {outcome.error}")
        progress(done, len(keys))


def _operations(name: str, language: str, keys: list[str]) -> Iterator[dict[str, Any]]:
    for batch in batched(keys, BATCH, strict=False):
        version = IndexClock.tick()  # before the batch is read
        for key, subject in subjects(batch).items():
            if subject.locale.language_code == language:
                yield index_operation(index=name, key=key, document=document_of(subject), version=version)
