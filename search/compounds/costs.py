"""What it costs to stand first or last in a compound: the bits that it takes to name a word among all who do.

A word counts by its family, the compounds in which the dictionary has it. Short ones are parts of others by chance, so
theirs must be large; what is not marked for compounds must be a noun, and long or productive.
"""

import math
from collections.abc import Iterator

from search.compounds.endings import NOUN_ENDINGS, stems
from search.compounds.exceptions import Exceptions
from search.compounds.families import Families, First, count_families, first_halves
from search.compounds.lexicon import Lexicon
from search.compounds.lists import Lists
from search.compounds.segmentation import LETTER
from search.compounds.settled import settle
from search.compounds.unseen import add_unseen

TENTHS = 10
LEAST_FIRST = {2: 60.0, 3: 20.0}
LEAST_LAST = {3: 25.0}
SHORTEST_LAST = 3
LONG, PRODUCTIVE, SOME = 6, 15.0, 3.0
# What counts at least for a word that is marked, and for one that the exceptions name.
MARKED, NAMED, SILENT = 0.5, 10.0, 30.0


def make_lists(lexicon: Lexicon, exceptions: Exceptions) -> Lists:
    """The lists of a language."""
    halves = first_halves(lexicon, exceptions)
    may_be_last = {word for word in lexicon.words if len(word) >= SHORTEST_LAST} | exceptions.also_last
    families = count_families(lexicon, halves, may_be_last - exceptions.never_last)
    total = sum(families.last.values())

    def cost(size: float) -> int:
        return round(TENTHS * math.log2(total / size))

    firsts = {
        half: (len(half) if word in exceptions.silent else len(joint), cost(size))
        for half, (word, joint), size in _firsts(lexicon, exceptions, halves, families)
    }
    lasts = {word: cost(size) for word, size in _lasts(lexicon, exceptions, families)}
    lists = Lists(firsts, _with_forms(lasts, lexicon, exceptions), settle(lexicon, exceptions), exceptions.names)
    add_unseen(lists, lexicon, exceptions, cost)
    return lists


def _firsts(
    lexicon: Lexicon, exceptions: Exceptions, halves: dict[str, First], families: Families
) -> Iterator[tuple[str, First, float]]:
    """What may stand first, the word and joint that it is, and how large its family is or is thought to be."""
    whole: dict[str, float] = {}
    for (word, _), size in families.first.items():
        whole[word] = whole.get(word, 0.0) + size
    for half, (word, joint) in halves.items():
        if word in exceptions.silent:
            least = SILENT if not joint else 0.0
        elif word in exceptions.also_first:
            least = NAMED if joint != "e" else 0.0
        elif _is_productive(word, whole.get(word, 0), lexicon):
            least = MARKED if joint in lexicon.joints(word) else 0.0
        else:
            continue
        if size := max(families.first.get((word, joint), 0.0), least):
            yield half, (word, joint), size


def _is_productive(word: str, family: float, lexicon: Lexicon) -> bool:
    if family < LEAST_FIRST.get(len(word), 0):
        return False
    if word in lexicon.marked:
        return True
    return family > 0 and word in lexicon.nouns and (family >= PRODUCTIVE or len(word) >= LONG)


def _lasts(lexicon: Lexicon, exceptions: Exceptions, families: Families) -> Iterator[tuple[str, float]]:
    """What may stand last, and how large its family is or is thought to be."""
    for word in lexicon.words.difference(exceptions.never_last):
        family = families.last.get(word, 0.0)
        if word in exceptions.also_last:
            yield word, max(family, NAMED)
        elif len(word) >= SHORTEST_LAST and family >= LEAST_LAST.get(len(word), 0):
            if word in lexicon.marked:
                yield word, max(family, MARKED)
            elif word in lexicon.nouns and family >= (SOME if len(word) >= LONG else PRODUCTIVE):
                yield word, family


def _with_forms(words: dict[str, int], lexicon: Lexicon, exceptions: Exceptions) -> dict[str, int]:
    """The words and their forms; an ending costs as much as its letters would without a compound.

    The genitive is left out, which any form may have.
    """
    forms = dict(words)

    def add(form: str, word: str) -> None:
        cost = words[word] + LETTER * max(0, len(form) - len(word))
        forms[form] = min(cost, forms.get(form, cost))

    for word in words:
        for form in lexicon.forms(word):
            add(form, word)
    # Some forms are listed beside their word.
    for listed in lexicon.dictionary.words.keys() - forms.keys():
        for word in words.keys() & stems(listed, NOUN_ENDINGS, shortest=SHORTEST_LAST):
            add(listed, word)
    return {
        form: cost
        for form, cost in forms.items()
        if form not in exceptions.never_last and (form in words or not form.endswith("s") or form[:-1] not in forms)
    }
