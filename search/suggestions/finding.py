"""Suggestions for what has been written so far, whoever gives them."""

import logging
from dataclasses import dataclass

from elasticsearch import ApiError, TransportError
from wagtail.models import Page

from projects.models import ContactPerson
from search.asking import Hit
from search.breaker import CircuitBreaker
from search.client import index_languages, is_configured
from search.editorial.promotions import promoted_beginning
from search.plain_hits import page_hit, told
from search.query_text import QueryText
from search.results import type_label, url_of
from search.still_there import still_there
from search.suggestions.database import suggest_from_database
from search.suggestions.engine import suggest_from_engine

logger = logging.getLogger(__name__)

# What a reader can take in, and what is worth asking for.
MOST = 8
FEWEST_LETTERS = 2
# Looked at, for some of them may be private or past their time.
MOST_PROMOTED = 100
LONGEST = 60

# Its own: a suggestion that is late is no reason to search without Elasticsearch.
breaker = CircuitBreaker()


@dataclass(frozen=True)
class Suggestion:
    """A page or person: title, address, and what it is, in words."""

    title: str
    url: str
    type: str


def suggest(query: QueryText, language: str) -> list[Suggestion]:
    """At most `MOST` that anyone may read at this moment, those that editors promote first."""
    if not FEWEST_LETTERS <= len(query.text) <= LONGEST or not query.words:
        return []
    promoted = map(page_hit, promoted_beginning(query.text, language=language)[:MOST_PROMOTED])
    hits = {hit.key: hit for hit in [*promoted, *_found(query, language)]}
    there = still_there(hits.values(), brief=True)
    shown = [(told(hit, there[key]), there[key]) for key, hit in hits.items() if key in there]
    return [Suggestion(_title(subject), url_of(subject), type_label(hit.model)) for hit, subject in shown[:MOST]]


def _title(subject: Page | ContactPerson) -> str:
    """As it is now: the index may be late."""
    return subject.name if isinstance(subject, ContactPerson) else str(subject.title)


def _found(query: QueryText, language: str) -> list[Hit]:
    if is_configured() and language in index_languages() and breaker.may_try():
        try:
            hits = suggest_from_engine(query, language, MOST)
        except (ApiError, TransportError) as error:
            breaker.failed()
            logger.warning("Elasticsearch suggests nothing in time; the database does: %r", error)
        else:
            breaker.succeeded()
            return hits
    return suggest_from_database(query, language, MOST)
