"""Words that a dictionary has, be they parts of compounds or not."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from search.compounds.endings import ALL_ENDINGS, stems
from search.compounds.lists import FOLDER, lists_of
from search.compounds.splitting import parts_of

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
    if not lists_of(language):
        return False
    lists, simple = lists_of(language), _simple_words(language)
    places = (simple, lists.last, lists.first, lists.settled)
    found = stems(word, ALL_ENDINGS, shortest=SHORTEST_STEM)
    return any(stem in words for stem in found for words in places) or bool(parts_of(word, language=language))


def write_simple(folder: Path, words: Iterable[str]) -> None:
    """Keep, beside a language's lists, the words that neither are compounds nor stand in one."""
    (folder / SIMPLE).write_text("\n".join(sorted(words)), encoding="utf-8")


@cache
def _simple_words(language: str) -> frozenset[str]:
    """What writes the vocabulary needs them, searching does not."""
    return frozenset((FOLDER / language / SIMPLE).read_text(encoding="utf-8").split())
