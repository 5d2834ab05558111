"""Why a document is not in the index, and whose fault that is."""

from typing import NamedTuple

from django.db import InterfaceError, OperationalError

# What Elasticsearch answers where a document is at fault: it does not fit the fields, or is too large. Whatever else it
# answers is its own state: away, busy (429), shutting down (503), without disk (403) or without the index (404).
REFUSED = frozenset({400, 413})
# The database is away; any other error in making a document is of that document.
OF_THE_DATABASE = (OperationalError, InterfaceError)


class Fault(NamedTuple):
    """The reason, and whether it is the document's own: then no waiting mends it."""

    reason: str
    is_own: bool


def fault_of_answer(status: int, reason: object) -> Fault:
    """What Elasticsearch answered, by the HTTP status."""
    return Fault(f"{status}: {reason}", is_own=status in REFUSED)


def nobodys(error: object) -> Fault:
    """Of no document."""
    return Fault(str(error), is_own=False)
