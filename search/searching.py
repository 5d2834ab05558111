"""One question, whoever answers it."""

import logging

from elasticsearch import ApiError, NotFoundError, TransportError

from search.breaker import breaker
from search.client import index_languages, is_configured
from search.engine import search_engine
from search.fallback import search_database
from search.query_text import QueryText
from search.results import Found

logger = logging.getLogger(__name__)


def find_pages(*, query: QueryText, language: str, start: int, size: int) -> Found:
    """The pages that match, from `start` on: by Elasticsearch, or by the database while that is away.

    A reader waits for Elasticsearch no longer than `search.client` says, and nobody does soon after it has failed.
    """
    if is_configured() and language in index_languages() and breaker.may_try():
        try:
            found = search_engine(query=query, language=language, start=start, size=size)
        except NotFoundError as error:  # it answers at once: no reason not to ask it again
            breaker.succeeded()
            logger.warning("There is no index for %s; the database answers: %s", language, error)
        except (ApiError, TransportError) as error:
            breaker.failed()
            logger.warning("Elasticsearch is away; the database answers: %r", error)
        else:
            breaker.succeeded()
            return found
    return search_database(query=query, language=language, start=start, size=size)
