"""What the flags of the Norwegian dictionaries say of their words.

Both are made from one source, and share most flags. Some stand for endings by which a verb or an adjective becomes a
noun: those nouns (*parkering* of *parkere*) are listed nowhere else, and are words here. Others come without an ending
(the affix files keep those as comments): they say that the word takes *s* or *e* before another, or ``-messig`` and
``-aktig`` after it. So they mark words that stand in compounds, as the flag for compounds does, which few words have.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from search.compounds.hunspell import Dictionary

# Flags of endings that make another word, not a form of the same.
DERIVING = frozenset("tuvwxyKZ")
NOUN_ENDINGS = ("ing", "lse", "het", "heit", "itet")
OF_COMPOUNDS = frozenset("\\_`[]^")
JOINTS = {"\\": "s", "_": "e"}


@dataclass
class Lexicon:
    """Words with their forms. `nouns` are declined as such, `marked` ones known to stand in compounds."""

    dictionary: Dictionary
    derived: dict[str, set[str]] = field(default_factory=dict)

    @cached_property
    def words(self) -> set[str]:
        """Those listed and those derived."""
        return {*self.dictionary.words, *self.derived}

    @cached_property
    def nouns(self) -> set[str]:
        """By the definite form: ``A`` of common gender, ``B`` of neuter, ``C`` of the feminine if with the plural's."""
        listed = self.dictionary.words.items()
        declined = {word for word, flags in listed if "A" in flags or "B" in flags or {"C", "E", "G"} <= set(flags)}
        return declined | self.derived.keys()

    @cached_property
    def marked(self) -> set[str]:
        """By the flag for compounds or one of the others."""
        marks = OF_COMPOUNDS.union(self.dictionary.compound_flag)
        return {*self.derived, *(word for word, flags in self.dictionary.words.items() if not marks.isdisjoint(flags))}

    def joints(self, word: str) -> frozenset[str]:
        """What may come between a marked word and another, by its flags: nothing, ``s``, ``e``."""
        if word not in self.marked:
            return frozenset()
        flags = self.dictionary.words.get(word, "\\")
        return frozenset({"", *(joint for flag, joint in JOINTS.items() if flag in flags)})

    def forms(self, word: str) -> Iterable[str]:
        """The inflected forms of a word."""
        if word in self.derived:
            return self.derived[word]
        return [form for flag, form in self.dictionary.forms(word) if flag not in DERIVING]


def lexicon_of(dictionary: Dictionary) -> Lexicon:
    """The words of a dictionary, and the nouns that it derives from them."""
    lexicon = Lexicon(dictionary)
    for word, flags in dictionary.words.items():
        if DERIVING.isdisjoint(flags):
            continue
        made = {form for _, form in dictionary.forms(word)}
        for noun in made:
            if noun.endswith(NOUN_ENDINGS) and noun not in dictionary.words:
                lexicon.derived.setdefault(noun, set()).update(form for form in made if form.startswith(noun))
    return lexicon
