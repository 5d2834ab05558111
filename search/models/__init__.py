"""What is waiting to be indexed, in which order it was read, which day it is of, and what files say."""

from search.models.day_clock import DayClock
from search.models.document_text import DocumentText
from search.models.index_clock import IndexClock
from search.models.outbox_entry import OutboxEntry

__all__ = ["DayClock", "DocumentText", "IndexClock", "OutboxEntry"]
