"""What is asked to measure speed: the judged queries that may be looked at, and what is written on the way to them."""

from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode

from search.client import index_languages
from search.relevance.judgements import Half, read_judgements

# After so many letters of a query suggestions are asked for.
WRITTEN = (3, 5, 8)


def search_addresses() -> list[str]:
    """Of the search page."""
    return [_address("search", language, query) for language, query in _queries()]


def suggestion_addresses() -> list[str]:
    """Of the suggestions."""
    begun = {(language, query[:letters].strip()): None for language, query in _queries() for letters in WRITTEN}
    return [_address("search_suggestions", language, text) for language, text in begun]


def _queries() -> list[tuple[str, str]]:
    judgements = [each for each in read_judgements() if each.half == Half.TUNE]
    return [(each.language, each.query) for each in judgements if each.language in index_languages()]


def _address(name: str, language: str, query: str) -> str:
    with translation.override(language):
        return f"{reverse(name)}?{urlencode({'q': query})}"
