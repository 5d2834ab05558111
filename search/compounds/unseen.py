"""Words that stand in no compound of the dictionary, but might in another: *ombruk* in *ombruksartikler*."""

from collections.abc import Callable

from search.compounds.exceptions import Exceptions
from search.compounds.lexicon import Lexicon
from search.compounds.lists import Lists
from search.compounds.segmentation import LETTER, segment

# How many compounds they count for.
SIZE = 0.3
FIRST_LETTERS = range(6, 13)
# Nouns that end so are followed by an s, and from some letters on are not seen in other words by chance.
ABSTRACT = ("ing", "sjon", "het", "heit", "skap", "dom", "else", "itet", "nad")
SHORTEST_LAST = 7


def add_unseen(lists: Lists, lexicon: Lexicon, exceptions: Exceptions, cost: Callable[[float], int]) -> None:
    """Add nouns that may stand first or last, dearer than what is seen there. Compounds are found by their parts."""
    nouns = lexicon.nouns.difference(exceptions.never_first, exceptions.never_last)
    may_be_new = [noun for noun in sorted(nouns) if noun.endswith(ABSTRACT) or _is_new(noun, lists)]
    for noun in [noun for noun in may_be_new if not segment(noun, lists, frozenset())]:
        lists.first.setdefault(noun, (0, cost(SIZE)))
        lists.first.setdefault(f"{noun}s", (1, cost(SIZE)))
        if noun.endswith(ABSTRACT) and len(noun) >= SHORTEST_LAST and noun not in lists.last:
            lists.last[noun] = cost(SIZE)
            for form in lexicon.forms(noun):
                lists.last.setdefault(form, cost(SIZE) + LETTER * max(0, len(form) - len(noun)))


def _is_new(noun: str, lists: Lists) -> bool:
    return noun not in lists.first and len(noun) in FIRST_LETTERS
