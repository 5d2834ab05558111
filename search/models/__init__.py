"""What is waiting to be indexed, in which order it was read, which day it is of, and the words that it has."""

from search.models.day_clock import DayClock
from search.models.index_clock import IndexClock
from search.models.outbox_entry import OutboxEntry
from search.models.site_word import SiteWord

__all__ = ["DayClock", "IndexClock", "OutboxEntry", "SiteWord"]
