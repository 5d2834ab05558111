"""Bringing the database's state into Elasticsearch."""

from search.indexing.fitness import is_current
from search.indexing.rebuilding import rebuild
from search.indexing.worker import process_outbox

__all__ = ["is_current", "process_outbox", "rebuild"]
