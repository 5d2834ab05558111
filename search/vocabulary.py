"""The words of the site itself, which no dictionary has: names of products and places, and new words."""

from collections.abc import Iterable, Mapping

from search.compounds import NO_WORDS, Vocabulary


def remember_words(*, language: str, texts: Mapping[int, Iterable[str]]) -> None:
    """Let the words of these pages be those of their texts, by primary key; none for a page that is gone."""


def vocabulary_of(language: str) -> Vocabulary:
    """The words of the pages of a language, as they were at most a minute ago."""
    return NO_WORDS
