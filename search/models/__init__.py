"""What waits for the index and how far that has come, what files say, what editors add, and what readers search."""

from search.models.day_clock import DayClock
from search.models.document_text import DocumentText
from search.models.index_build import IndexBuild
from search.models.index_check import IndexCheck
from search.models.index_clock import IndexClock
from search.models.outbox_entry import OutboxEntry
from search.models.promoted_result import PromotedResult, PromotedSearch
from search.models.search_count import SearchCount
from search.models.site_word import SiteWord
from search.models.synonym import Synonym, SynonymWord

__all__ = [
    "DayClock",
    "DocumentText",
    "IndexBuild",
    "IndexCheck",
    "IndexClock",
    "OutboxEntry",
    "PromotedResult",
    "PromotedSearch",
    "SearchCount",
    "SiteWord",
    "Synonym",
    "SynonymWord",
]
