"""What is waiting to be indexed, and in which order it was read."""

from search.models.index_clock import IndexClock
from search.models.outbox_entry import OutboxEntry

__all__ = ["IndexClock", "OutboxEntry"]
