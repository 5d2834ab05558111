"""Finding the parts of a word: the cheapest way through it, from words that stand first to one that stands last.

This is Viterbi's algorithm over the places where a part may end, so that a word of *n* letters costs n · `LONGEST_PART`
look-ups at most. A way is taken if it is cheaper than the word would be letter by letter: the principle of minimum
description length, as in Creutz and Lagus's Morfessor (2002).
"""

from collections.abc import Iterator
from typing import NamedTuple

from search.compounds.endings import NOUN_ENDINGS, stems
from search.compounds.lists import Lists

# Tenths of a bit.
WORD, LETTER = 60, 24
OF_THE_SITE = 130
DROPPED_LETTER = 15
# What stands before a word and is a compound itself takes an s more often than its last part would.
JOINT_OF_COMPOUND = 20

SHORTEST_PART, LONGEST_PART = 2, 24
SHORTEST_OF_THE_SITE = 4
VOWELS = frozenset("aeiouyæøå")


class Part(NamedTuple):
    """Where a part stands in a word: its letters without the joint, empty where it means nothing by itself."""

    start: int
    end: int


class Way(NamedTuple):
    """A way to a place in a word."""

    cost: int
    parts: tuple[Part, ...]


def segment(word: str, lists: Lists, vocabulary: frozenset[str]) -> tuple[Part, ...]:
    """The parts of a word, none where it is better taken as a whole."""
    size = len(word)
    most = WORD + LETTER * size
    ways = {0: Way(0, ())}
    for start in range(size - SHORTEST_PART + 1):
        if (way := ways.pop(start, None)) and way.cost < most:
            for end, cost, part in _firsts(word, start, lists, vocabulary):
                _offer(ways, end, Way(way.cost + cost, (*way.parts, part)))
            if start and (cost := _last(word, start, lists, vocabulary)):
                _offer(ways, size, Way(way.cost + cost, (*way.parts, Part(start, size))))
    found = ways.get(size)
    return found.parts if found and found.cost < most else ()


def _offer(ways: dict[int, Way], end: int, way: Way) -> None:
    known = ways.get(end)
    if known is None or way.cost < known.cost:
        ways[end] = way


def _firsts(word: str, start: int, lists: Lists, vocabulary: frozenset[str]) -> Iterator[tuple[int, int, Part]]:
    """Where what may stand before another word ends, what it costs, and where its letters are."""
    known = lists.first
    for end in range(start + SHORTEST_PART, min(start + LONGEST_PART, len(word) - SHORTEST_PART) + 1):
        half = word[start:end]
        if found := known.get(half):
            joint, cost = found
            yield end, cost, Part(start, end - joint)
            if not joint and _has_dropped_letter(word, end):
                yield end - 1, cost + DROPPED_LETTER, Part(start, end)
        elif start and word[end - 1] == "s" and (found := known.get(half[:-1])) and not found[0]:
            yield end, found[1] + JOINT_OF_COMPOUND, Part(start, end - 1)
        elif vocabulary and end - start >= SHORTEST_OF_THE_SITE:
            if word[end - 1] == "s" and half[:-1] in vocabulary:
                yield end, OF_THE_SITE, Part(start, end - 1)
            elif half in vocabulary:
                yield end, OF_THE_SITE, Part(start, end)


def _has_dropped_letter(word: str, end: int) -> bool:
    """Whether two equal consonants may be three: *akutt* and *tjeneste* are *akuttjeneste* (``SIMPLIFIEDTRIPLE``)."""
    return word[end - 1] == word[end - 2] != word[end] and word[end - 1] not in VOWELS


def _last(word: str, start: int, lists: Lists, vocabulary: frozenset[str]) -> int:
    """What it costs that the rest of a word is the last part; none where it is not."""
    rest = word[start:]
    if cost := lists.last.get(rest):
        return cost
    if rest.endswith("s") and (cost := lists.last.get(rest[:-1])):
        return cost + LETTER
    if vocabulary and not vocabulary.isdisjoint(stems(rest, NOUN_ENDINGS, shortest=SHORTEST_OF_THE_SITE)):
        return OF_THE_SITE
    return 0
