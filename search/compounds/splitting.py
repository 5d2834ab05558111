"""Words and the parts that they are made of."""

type Vocabulary = frozenset[str]
"""Words that a site uses by themselves and no dictionary has, in lower case: they too may be parts."""

NO_WORDS: Vocabulary = frozenset()


def parts_of(word: str, *, language: str, vocabulary: Vocabulary = NO_WORDS) -> tuple[str, ...]:
    """The words that a compound is made of, on every level; none for a word that is no compound."""
    return ()


def parts_in(text: str, *, language: str, vocabulary: Vocabulary = NO_WORDS) -> list[str]:
    """The parts of all compounds in a text, each once, in the order in which they stand there."""
    return []
