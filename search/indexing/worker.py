"""Emptying the outbox."""

import logging

from elasticsearch import ApiError, TransportError

from search.client import indexing_client, is_configured
from search.indexing.bulk import send
from search.indexing.claims import claim, confirm, postpone
from search.indexing.indices import writable_indices
from search.indexing.operations import work_for
from search.models import IndexClock, OutboxEntry

logger = logging.getLogger(__name__)

BATCH = 100


def process_outbox(*, limit: int = BATCH) -> int:
    """Bring up to `limit` waiting documents into the index as they are now; how many were confirmed.

    Nothing is lost where Elasticsearch is away or an index is missing: the documents are tried again later, in pauses
    that grow to a minute. Without a configured engine they wait. Any number of workers may do this at once.
    """
    entries = claim(limit) if is_configured() else []
    if not entries:
        return 0
    try:
        errors = _index([entry.key for entry in entries])
    except (ApiError, TransportError) as error:
        logger.warning("Elasticsearch is away; %s documents wait for it: %s", len(entries), error)
        errors = dict.fromkeys((entry.key for entry in entries), repr(error))
    return sum(_settle(entry, errors.get(entry.key, "")) for entry in entries)


def _index(keys: list[str]) -> dict[str, str]:
    """Index the documents; what went wrong with each that failed."""
    client = indexing_client()
    indices = writable_indices(client)
    # What is read from here on is later than this version, and than the list of indices.
    work = work_for(keys, indices=indices, version=IndexClock.tick())
    return work.failures | {outcome.key: outcome.error for outcome in send(client, work.operations) if outcome.error}


def _settle(entry: OutboxEntry, error: str) -> bool:
    if error:
        postpone(entry, error)
        return False
    confirm(entry)
    return True
