"""Counts that are added up in memory until they are written."""

import datetime as dt
from collections import Counter
from threading import Lock
from typing import NamedTuple

# Of so many searches at a time the words are kept; what floods in beyond them is counted without.
MOST_KEPT = 1000


class Key(NamedTuple):
    """The day, the language, and the normal form of a search; empty for what is counted without its words."""

    day: dt.date
    language: str
    query: str


type Counts = dict[Key, Counter[str]]
"""For each search how often, by the names of `SearchCount`'s fields."""


class Tally:
    """Adds up, and gives what it has exactly once, whichever threads ask."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._counts: Counts = {}

    def add(self, key: Key, **amounts: int) -> None:
        """Add to a search's counts."""
        with self._lock:
            if key not in self._counts and len(self._counts) >= MOST_KEPT:
                key = key._replace(query="")
            self._counts.setdefault(key, Counter()).update(amounts)

    def take(self) -> Counts:
        """All that was added since the last time."""
        with self._lock:
            counts, self._counts = self._counts, {}
            return counts

    def __bool__(self) -> bool:
        return bool(self._counts)
