"""The connection to Elasticsearch, and the names of what is in it."""

from functools import lru_cache

from django.conf import settings
from elasticsearch import Elasticsearch

from search.analysis import LANGUAGES

# A reader waits no longer than this, to connect or for an answer; then the database answers.
SEARCH_SECONDS = 1.0
# Whoever writes has written on by then.
SUGGESTION_SECONDS = 0.5
INDEXING_SECONDS = 10.0
# For many documents at a time, on a machine that has other things to do.
REBUILDING_SECONDS = 60.0


def is_configured() -> bool:
    """Whether there is an engine to ask at all."""
    return bool(settings.ELASTICSEARCH_URL)


def search_client() -> Elasticsearch:
    """For a reader's request: gives up soon, and does not try twice."""
    return _client(settings.ELASTICSEARCH_URL, SEARCH_SECONDS)


def suggestion_client() -> Elasticsearch:
    """For what is shown while a reader writes: of use at once, or not at all."""
    return _client(settings.ELASTICSEARCH_URL, SUGGESTION_SECONDS)


def indexing_client() -> Elasticsearch:
    """For work in the background."""
    return _client(settings.ELASTICSEARCH_URL, INDEXING_SECONDS)


def rebuilding_client() -> Elasticsearch:
    """For building a whole index."""
    return _client(settings.ELASTICSEARCH_URL, REBUILDING_SECONDS)


@lru_cache
def _client(url: str, seconds: float) -> Elasticsearch:
    return _connections(url).options(request_timeout=seconds)


@lru_cache
def _connections(url: str) -> Elasticsearch:
    return Elasticsearch(url, max_retries=0, retry_on_timeout=False)


def index_languages() -> list[str]:
    """The site's languages that have an index."""
    return [code for code, _ in settings.LANGUAGES if code in LANGUAGES]


def alias_of(language: str) -> str:
    """The name under which the language's index is searched."""
    return f"{settings.ELASTICSEARCH_INDEX_PREFIX}-{language}"
