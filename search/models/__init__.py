"""What waits to be indexed and how far the index has come; what editors add to searches, and what readers search."""

from search.models.day_clock import DayClock
from search.models.index_clock import IndexClock
from search.models.outbox_entry import OutboxEntry
from search.models.promoted_result import PromotedResult, PromotedSearch
from search.models.search_count import SearchCount
from search.models.synonym import Synonym, SynonymWord

__all__ = [
    "DayClock",
    "IndexClock",
    "OutboxEntry",
    "PromotedResult",
    "PromotedSearch",
    "SearchCount",
    "Synonym",
    "SynonymWord",
]
