"""Words and the parts that they are made of."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from search.compounds.lists import lists_of
from search.compounds.segmentation import segment

type Vocabulary = frozenset[str]
"""Words that a site uses by themselves and no dictionary has, in lower case: they too may be parts."""

NO_WORDS: Vocabulary = frozenset()

# Shorter words have no two parts worth finding, longer ones are no words.
SHORTEST, LONGEST = 5, 64
REMEMBERED = 16_384
WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


@lru_cache(maxsize=REMEMBERED)
def parts_of(word: str, *, language: str, vocabulary: Vocabulary = NO_WORDS) -> tuple[str, ...]:
    """The words that a compound is made of, on every level, the longer before their own parts; else none.

    *overvannshåndtering* is *overvann*, *vann* and *håndtering*. Each part is written as it stands in the word, without
    the joint, in lower case (casefolded, NFC).
    """
    lists = lists_of(language)
    folded = _fold(word)
    if not lists or not SHORTEST <= len(folded) <= LONGEST:
        return ()
    parts = tuple(part for part in _parts(folded, language, vocabulary) if part != folded)
    return () if word[:1].isupper() and not lists.names.isdisjoint(parts[-1:]) else parts


def parts_in(text: str, *, language: str, vocabulary: Vocabulary = NO_WORDS) -> list[str]:
    """The parts of all compounds in a text, each once, in the order in which they stand there."""
    words = dict.fromkeys(WORD.findall(unicodedata.normalize("NFC", text)))
    found = (part for word in words for part in parts_of(word, language=language, vocabulary=vocabulary))
    return list(dict.fromkeys(found))


def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", word).casefold())


# The same parts stand in many compounds.
@lru_cache(maxsize=REMEMBERED)
def _parts(word: str, language: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_levels(word, language, vocabulary)))


def _levels(word: str, language: str, vocabulary: Vocabulary) -> Iterator[str]:
    lists = lists_of(language)
    if word in lists.settled:
        found = [*lists.settled[word]]
    else:
        parts = segment(word, lists, vocabulary)
        spans = _spans([(part.start, part.end) for part in parts])
        yield from (span for start, end in spans if lists.knows(span := word[start:end]) or span in vocabulary)
        found = [word[part.start : part.end] for part in parts if part.end > part.start]
    for part in found:
        yield part
        yield from _parts(part, language, vocabulary)


def _spans(places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where several parts, but not all, stand together, the longer first."""
    for width in range(len(places) - 1, 1, -1):
        for first in range(len(places) - width + 1):
            yield places[first][0], places[first + width - 1][1]
