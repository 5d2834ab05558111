"""What readers search for, in numbers alone (docs/adr/0015)."""

from search.statistics.clicks import ping_address
from search.statistics.countable import is_counted
from search.statistics.recording import flush, record_click, record_search

__all__ = ["flush", "is_counted", "ping_address", "record_click", "record_search"]
