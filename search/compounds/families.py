"""How productive words are: of how many compounds of a dictionary each is the first part, and the last.

A spelling dictionary lists compounds by the hundred thousand. Each is taken apart where both halves are words, and
counts for that division; where there are several, for each in so far as its halves are productive elsewhere. That is
expectation maximization (Dempster, Laird and Rubin 1977), of which two rounds settle nearly all.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from search.compounds.exceptions import Exceptions
from search.compounds.lexicon import Lexicon

SHORTEST_FIRST, SHORTEST_LAST = 2, 2
JOINTS = ("s", "e")
ROUNDS = 2
UNSEEN = 0.1

type First = tuple[str, str]
"""A word that stands first, and the joint after it: ``s``, ``e`` or nothing."""
type Division = tuple[First, str]


@dataclass
class Families:
    """Of how many compounds a word with its joint is the first half, and a word the last."""

    first: dict[First, float] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)

    def add(self, division: Division, weight: float = 1.0) -> None:
        """Count a compound, or a share of one."""
        first, last = division
        self.first[first] = self.first.get(first, 0.0) + weight
        self.last[last] = self.last.get(last, 0.0) + weight


def count_families(lexicon: Lexicon, firsts: Mapping[str, First], lasts: Collection[str]) -> Families:
    """The families of the words that may stand first, and of those that may stand last."""
    certain, ambiguous = Families(), []
    for word, flags in lexicon.dictionary.words.items():
        divisions = list(_divisions(word, firsts, lasts)) if flags else []
        if len(divisions) == 1:
            certain.add(divisions[0])
        elif divisions:
            ambiguous.append(divisions)
    families = certain
    for _ in range(ROUNDS):
        families = _weigh(ambiguous, families, certain)
    return families


def first_halves(lexicon: Lexicon, exceptions: Exceptions) -> dict[str, First]:
    """What may stand before another word, with what it is: *barne* is *barn* with *e*, *arbeids* is *arbeid* with *s*.

    What is a noun by itself stands for itself (*skole*, *hus*), unless the exceptions say otherwise.
    """
    never = exceptions.never_first
    nouns = lexicon.nouns - never
    halves: dict[str, First] = {word: (word, "") for word in (lexicon.words - never) | exceptions.also_first}
    for noun in nouns:
        for joint in JOINTS:
            half = noun + joint
            if half not in nouns and half not in never and not noun.endswith(joint):
                halves[half] = (noun, joint)
    for half in exceptions.halves:
        word, _, joint = half.partition("|")
        halves[word + joint] = (word, joint)
    return halves


def _divisions(word: str, firsts: Mapping[str, First], lasts: Collection[str]) -> Iterator[Division]:
    for cut in range(SHORTEST_FIRST, len(word) - SHORTEST_LAST + 1):
        if word[cut:] in lasts and (first := firsts.get(word[:cut])):
            yield first, word[cut:]


def _weigh(ambiguous: list[list[Division]], known: Families, certain: Families) -> Families:
    weighed = Families(certain.first.copy(), certain.last.copy())
    for divisions in ambiguous:
        likely = [
            (known.first.get(first, 0.0) + UNSEEN) * (known.last.get(last, 0.0) + UNSEEN) for first, last in divisions
        ]
        total = sum(likely)
        for division, weight in zip(divisions, likely, strict=True):
            weighed.add(division, weight / total)
    return weighed
