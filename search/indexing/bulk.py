"""Writing documents, many at a time."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from search.indexing.indices import write_alias

CONFLICT = 409


class Outcome(NamedTuple):
    """What became of one operation. `error` is empty where the index now holds this state or a newer one."""

    key: str
    error: str


def index_operation(*, index: str, key: str, document: dict[str, Any], version: int) -> dict[str, Any]:
    """Put a document into a physical index."""
    return _operation("index", index, key, version) | {"_source": document}


def delete_operation(*, index: str, key: str, version: int) -> dict[str, Any]:
    """Take a document out of a physical index."""
    return _operation("delete", index, key, version)


def send(client: Elasticsearch, operations: Iterable[dict[str, Any]]) -> Iterator[Outcome]:
    """Carry out the operations, and tell of each.

    Raises ``elasticsearch.ApiError`` or ``elasticsearch.TransportError`` where a request as a whole fails.
    """
    for succeeded, item in streaming_bulk(client, operations, raise_on_error=False, require_alias=True):
        ((kind, result),) = item.items()
        yield Outcome(result["_id"], "" if succeeded else _error(kind, result))


def _operation(kind: str, index: str, key: str, version: int) -> dict[str, Any]:
    return {
        "_op_type": kind,
        "_index": write_alias(index),
        "_id": key,
        "version": version,
        "version_type": "external_gte",
    }


def _error(kind: str, result: dict[str, Any]) -> str:
    newer_is_there = result["status"] == CONFLICT
    was_absent = kind == "delete" and result.get("result") == "not_found"
    return "" if newer_is_there or was_absent else f"{result['status']}: {result.get('error')}"
