"""Words that a dictionary has, be they parts of compounds or not."""

import logging
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from search.compounds.endings import ALL_ENDINGS, stems
from search.compounds.lists import FOLDER, Lists, lists_of
from search.compounds.segmentation import segment
from search.compounds.splitting import NO_WORDS, parts_of

logger = logging.getLogger(__name__)

SIMPLE = "simple.txt"
# Longer words are compounds, all but a few.
LONGEST = 14
SHORTEST_STEM = 3
REMEMBERED = 16_384


@lru_cache(maxsize=REMEMBERED)
def is_known(word: str, *, language: str) -> bool:
    """Whether a word in lower case is the dictionary's, a form of one, or a compound of them.

    Endings are taken off without asking which the word may have: rather a new word goes unnoticed than that a form of
    an old one passes for new. Of a language without lists no word is known.
    """
    lists = lists_of(language)
    if not lists:
        return False
    found = stems(word, ALL_ENDINGS, shortest=SHORTEST_STEM)
    places = lists.first.keys(), lists.last.keys(), lists.settled.keys(), _simple_words(language)
    return not all(place.isdisjoint(found) for place in places) or bool(parts_of(word, language=language))


def write_simple(folder: Path, words: Iterable[str], lists: Lists) -> None:
    """Keep, beside a language's lists, those words that are known by nothing else."""
    simple: set[str] = set()
    places = lists.first.keys(), lists.last.keys(), simple
    for word in sorted((word for word in words if len(word) <= LONGEST), key=len):
        found = stems(word, ALL_ENDINGS, shortest=SHORTEST_STEM)
        if all(place.isdisjoint(found) for place in places) and not segment(word, lists, NO_WORDS):
            simple.add(word)
    (folder / SIMPLE).write_text("\n".join(sorted(simple)), encoding="utf-8")


@cache
def _simple_words(language: str) -> frozenset[str]:
    """Read when a word that nothing else knows is first asked for; none where they are missing."""
    try:
        return frozenset((FOLDER / language / SIMPLE).read_text(encoding="utf-8").split())
    except OSError as error:
        logger.warning("Some words of %s are taken for new, for want of a list: %r", language, error)
        return frozenset()
