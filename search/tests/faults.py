"""Making things go wrong."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest
from django.utils import timezone

from search.documents import documents_of
from search.documents.keys import page_key
from search.indexing import making
from search.models import OutboxEntry
from search.searchable import Subject


def let_wait() -> None:
    """As if every pause were over."""
    OutboxEntry.objects.update(next_attempt=timezone.now())


def spoil(monkeypatch: pytest.MonkeyPatch, pk: int) -> None:
    """Have the document of this page made so that Elasticsearch refuses it."""

    def spoiled(subjects: Mapping[str, Subject]) -> dict[str, dict[str, Any]]:
        made = documents_of(subjects)
        return made | {key: made[key] | {"unknown": 1} for key in {page_key(pk)} & made.keys()}

    monkeypatch.setattr(making, "documents_of", spoiled)


def answer(status: int, operations: Iterable[dict[str, Any]]) -> Iterator[tuple[bool, dict[str, Any]]]:
    """What ``streaming_bulk`` yields where Elasticsearch answers so for each operation."""
    for operation in operations:
        yield False, {operation["_op_type"]: {"_id": operation["_id"], "status": status, "error": {"type": "some"}}}
