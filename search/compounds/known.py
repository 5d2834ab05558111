"""Words that a dictionary has, be they parts of compounds or not."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from search.compounds.lists import FOLDER, lists_of
from search.compounds.splitting import parts_of

SIMPLE = "simple.txt"
# Longer words are compounds, all but a few.
LONGEST = 14
ENDINGS = frozenset(
    "a ane ar ast d de dd dde e en ende endes ene enes ens er ere ers es est este et ete ets i ne nes ns r rs s st ste t"
    " te tt".split()
)
LONGEST_ENDING = 5
SHORTEST_STEM = 3
REMEMBERED = 16_384


@lru_cache(maxsize=REMEMBERED)
def is_known(word: str, *, language: str) -> bool:
    """Whether a word in lower case is the dictionary's, a form of one, or a compound of them.

    Endings are taken off without asking which the word may have: rather a new word goes unnoticed than that a form of
    an old one passes for new.
    """
    lists, simple = lists_of(language), _simple_words(language)
    cuts = range(max(len(word) - LONGEST_ENDING, SHORTEST_STEM), len(word))
    stems = {word, *(word[:cut] for cut in cuts if word[cut:] in ENDINGS)}
    return any(
        stem in simple or stem in lists.last or stem in lists.first or stem in lists.settled for stem in stems
    ) or bool(parts_of(word, language=language))


def write_simple(folder: Path, words: Iterable[str]) -> None:
    """Keep, beside a language's lists, the words that neither are compounds nor stand in one."""
    (folder / SIMPLE).write_text("\n".join(sorted(words)), encoding="utf-8")


@cache
def _simple_words(language: str) -> frozenset[str]:
    """What writes the vocabulary needs them, searching does not."""
    return frozenset((FOLDER / language / SIMPLE).read_text(encoding="utf-8").split())
