"""Writing documents, many at a time."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from elasticsearch import ApiError, Elasticsearch, SerializationError
from elasticsearch.helpers import streaming_bulk

from search.indexing.faults import REFUSED, Fault, fault_of_answer
from search.indexing.indices import write_alias

CONFLICT = 409
# Of one request; Elasticsearch takes a hundred times as much at most.
CHUNK_DOCUMENTS, CHUNK_BYTES = 250, 8 * 1024**2


class Outcome(NamedTuple):
    """What became of one operation. `fault` is none where the index now holds this state or a newer one."""

    key: str
    fault: Fault | None


def index_operation(*, index: str, key: str, document: dict[str, Any], version: int) -> dict[str, Any]:
    """Put a document into a physical index."""
    return _operation("index", index, key, version) | {"_source": document}


def delete_operation(*, index: str, key: str, version: int) -> dict[str, Any]:
    """Take a document out of a physical index."""
    return _operation("delete", index, key, version)


def send(client: Elasticsearch, operations: Iterable[dict[str, Any]], *, retries: int = 0) -> Iterator[Outcome]:
    """Carry out the operations, and tell of each. What a busy Elasticsearch turns down (429) is sent again, in pauses
    of a second and twice as long.

    Raises ``elasticsearch.ApiError`` or ``elasticsearch.TransportError`` where a request as a whole fails, other than
    by the fault of one of its documents.
    """
    operations = list(operations)
    try:
        yield from list(_send(client, operations, retries))
    except (ApiError, SerializationError) as error:
        if not _is_of_a_document(error):
            raise
        for operation in operations:
            yield from _send_alone(client, operation, retries)


def _send(client: Elasticsearch, operations: list[dict[str, Any]], retries: int) -> Iterator[Outcome]:
    results = streaming_bulk(
        client,
        operations,
        chunk_size=CHUNK_DOCUMENTS,
        max_chunk_bytes=CHUNK_BYTES,
        raise_on_error=False,
        max_retries=retries,
        initial_backoff=1,
        require_alias=True,
    )
    for succeeded, item in results:
        ((kind, result),) = item.items()
        yield Outcome(result["_id"], None if succeeded else _fault(kind, result))


def _send_alone(client: Elasticsearch, operation: dict[str, Any], retries: int) -> Iterator[Outcome]:
    try:
        yield from list(_send(client, [operation], retries))
    except (ApiError, SerializationError) as error:
        if not _is_of_a_document(error):
            raise
        yield Outcome(operation["_id"], Fault(str(error), is_own=True))


def _is_of_a_document(error: Exception) -> bool:
    return isinstance(error, SerializationError) or (isinstance(error, ApiError) and error.status_code in REFUSED)


def _operation(kind: str, index: str, key: str, version: int) -> dict[str, Any]:
    return {
        "_op_type": kind,
        "_index": write_alias(index),
        "_id": key,
        "version": version,
        "version_type": "external_gte",
    }


def _fault(kind: str, result: dict[str, Any]) -> Fault | None:
    newer_is_there = result["status"] == CONFLICT
    was_absent = kind == "delete" and result.get("result") == "not_found"
    return None if newer_is_there or was_absent else fault_of_answer(result["status"], result.get("error"))
