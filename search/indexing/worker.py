"""Emptying the outbox."""

import logging

from elasticsearch import ApiError, TransportError

from search.client import indexing_client, is_configured
from search.indexing.bulk import send
from search.indexing.claims import claim, confirm, postpone
from search.indexing.faults import Fault, nobodys
from search.indexing.fitness import all_fit
from search.indexing.indices import writable_indices
from search.indexing.operations import work_for
from search.models import IndexClock, OutboxEntry

logger = logging.getLogger(__name__)

BATCH = 100


def process_outbox(*, limit: int = BATCH) -> int:
    """Bring up to `limit` waiting documents into the index as they are now; how many were confirmed.

    Nothing is lost where Elasticsearch is away or an index is missing: the documents are tried again later, in pauses
    that grow to a minute. One that is refused by its own fault again and again is set aside (``claims``). Without a
    configured engine they wait. Any number of workers may do this at once.
    """
    entries = claim(limit) if is_configured() else []
    if not entries:
        return 0
    try:
        faults = _index([entry.key for entry in entries])
    except (ApiError, TransportError) as error:
        logger.warning("Elasticsearch is away; %s documents wait for it: %s", len(entries), error)
        faults = dict.fromkeys((entry.key for entry in entries), nobodys(repr(error)))
    confirmed = sum(_settle(entry, faults.get(entry.key)) for entry in entries)
    if confirmed:
        IndexClock.confirm()
    return confirmed


def _index(keys: list[str]) -> dict[str, Fault]:
    """Index the documents; what went wrong with each that failed."""
    client = indexing_client()
    indices = writable_indices(client)
    # What is read from here on is later than this version, and than the list of indices.
    work = work_for(keys, indices=indices, version=IndexClock.tick())
    refused = {outcome.key: outcome.fault for outcome in send(client, work.operations) if outcome.fault}
    if any(fault.is_own for fault in refused.values()) and not all_fit(client, indices):
        refused = {key: nobodys(f"An index has other fields: {fault.reason}") for key, fault in refused.items()}
    return work.faults | refused


def _settle(entry: OutboxEntry, fault: Fault | None) -> bool:
    if fault:
        postpone(entry, fault)
        return False
    confirm(entry)
    return True
