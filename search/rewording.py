"""Other words for what a reader wrote."""

from dataclasses import dataclass
from itertools import pairwise

from search import weights
from search.compounds import parts_of
from search.derivation import derived
from search.editorial.synonyms import synonyms_for
from search.inflection import other_forms
from search.phrases import normal_form
from search.query_text import QueryText
from search.vocabulary import vocabulary_of

# Each is a query of its own: so many are asked.
MOST = 12
# Of a longer query nobody means two words as one.
JOINED_UP_TO = 4


@dataclass(frozen=True)
class Rewording:
    """The whole query in other words, how much it counts beside the reader's own, and what was done with those."""

    text: str
    boost: float
    kind: str
    is_of_parts: bool = False


def rewordings_of(query: QueryText, language: str) -> list[Rewording]:
    """What else the query may be asked as: by the editors' synonyms, by other forms of its words, by the parts of its
    compounds, and with two words written as one. In one query of the database.
    """
    reworded = [*_synonyms(query, language), *_other_forms(query, language)]
    return [*reworded, *_taken_apart(query, language), *_joined(query)][:MOST]


def _synonyms(query: QueryText, language: str) -> list[Rewording]:
    """*ombruk* as *gjenbruk*, one phrase at a time."""
    text = f" {normal_form(query.text)} "
    return [
        Rewording(text.replace(f" {phrase} ", f" {other} ").strip(), weights.SYNONYM, "synonym")
        for phrase, others in synonyms_for(query.text, language=language)
        for other in others
    ]


def _other_forms(query: QueryText, language: str) -> list[Rewording]:
    """*syklene* as *sykkel*, and *mobbing* as *mobbe*, one word at a time."""
    words = query.words
    return [
        Rewording(" ".join([*words[:at], form, *words[at + 1 :]]), boost, "another form")
        for boost, forms in ((weights.OTHER_FORM, other_forms), (weights.DERIVED, derived))
        for at, word in enumerate(words)
        for form in forms(word, language=language)
    ]


def _taken_apart(query: QueryText, language: str) -> list[Rewording]:
    """*vannhåndtering* as *vann håndtering*: each compound by the fewest parts that make it up."""
    words = query.words
    vocabulary = vocabulary_of(language)
    found = [_outermost(word, parts_of(word, language=language, vocabulary=vocabulary)) for word in words]
    if not any(found):
        return []
    apart = [part for word, parts in zip(words, found, strict=True) for part in parts or [word]]
    return [Rewording(" ".join(apart), weights.TAKEN_APART, "taken apart", is_of_parts=True)]


def _outermost(word: str, parts: tuple[str, ...]) -> list[str]:
    """Of all the parts of a word, on every level, those that are in no longer one, as they stand in it."""
    left, taken = word.casefold(), []
    for part in sorted(parts, key=len, reverse=True):
        if part in left:
            taken.append((left.index(part), part))
            left = left.replace(part, " " * len(part), 1)
    return [part for _, part in sorted(taken)]


def _joined(query: QueryText) -> list[Rewording]:
    """*vann håndtering* as *vannhåndtering*."""
    words = query.words
    if len(words) > JOINED_UP_TO:
        return []
    return [
        Rewording(" ".join([*words[:at], first + second, *words[at + 2 :]]), weights.TAKEN_APART, "joined")
        for at, (first, second) in enumerate(pairwise(words))
    ]
