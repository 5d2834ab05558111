"""Other words for what a reader wrote."""

from dataclasses import dataclass
from itertools import pairwise

from search import weights
from search.query_text import QueryText

# Each is a query of its own: so many are asked.
MOST = 8
# Of a longer query nobody means two words as one.
JOINED_UP_TO = 4


@dataclass(frozen=True)
class Rewording:
    """The whole query in other words, how much it counts beside the reader's own, and what was done with those."""

    text: str
    boost: float
    kind: str


def rewordings_of(query: QueryText, language: str) -> list[Rewording]:
    """What else the query may have been meant as: compounds that were written as two words."""
    return _joined(query)[:MOST]


def _joined(query: QueryText) -> list[Rewording]:
    """*vann håndtering* as *vannhåndtering*."""
    words = query.words
    if not 2 <= len(words) <= JOINED_UP_TO:
        return []
    return [
        Rewording(" ".join([*words[:at], first + second, *words[at + 2 :]]), weights.TAKEN_APART, "joined")
        for at, (first, second) in enumerate(pairwise(words))
    ]
