"""What is waiting to be indexed, in which order it was read, and which day it is of."""

from search.models.day_clock import DayClock
from search.models.index_clock import IndexClock
from search.models.outbox_entry import OutboxEntry

__all__ = ["DayClock", "IndexClock", "OutboxEntry"]
