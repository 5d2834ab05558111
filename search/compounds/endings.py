"""Endings of Norwegian words, bokmål's and nynorsk's together, where a dictionary does not say which a word takes."""

OF_NOUNS = ("a", "ane", "ar", "e", "en", "ene", "er", "et", "i", "n", "ne", "r", "t")
GENITIVES = ("enes", "ens", "ers", "ets", "nes", "ns", "s")
OF_ADJECTIVES = ("ast", "ere", "est", "este", "st", "ste", "tt")
OF_VERBS = ("d", "dd", "dde", "de", "ende", "es", "ete", "te")

NOUN_ENDINGS = frozenset((*OF_NOUNS, *GENITIVES))
ALL_ENDINGS = frozenset((*OF_NOUNS, *GENITIVES, *OF_ADJECTIVES, *OF_VERBS))
LONGEST = 4


def stems(word: str, endings: frozenset[str], *, shortest: int) -> set[str]:
    """The word, and what is left of it without an ending, if it has so many letters."""
    cuts = range(max(len(word) - LONGEST, shortest), len(word))
    return {word, *(word[:cut] for cut in cuts if word[cut:] in endings)}
