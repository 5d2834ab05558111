"""One question, whoever answers it."""

import dataclasses
import logging

from elasticsearch import ApiError, NotFoundError, TransportError

from search.asking import RELEVANCE, Found, Question
from search.breaker import breaker
from search.client import index_languages, is_configured
from search.engine import search_engine, search_forgiving
from search.fallback import search_database

logger = logging.getLogger(__name__)

# So many results of another language are offered.
ELSEWHERE = 5


def find(question: Question) -> Found:
    """What matches: by Elasticsearch, or by the database while that is away.

    A reader waits for Elasticsearch no longer than `search.client` says, and nobody does soon after it has failed.
    """
    if is_configured() and question.language in index_languages() and breaker.may_try():
        try:
            found = ask_engine(question)
        except NotFoundError as error:  # it answers at once: no reason not to ask it again
            breaker.succeeded()
            logger.warning("There is no index for %s; the database answers: %s", question.language, error)
        except (ApiError, TransportError) as error:
            breaker.failed()
            logger.warning("Elasticsearch is away; the database answers: %r", error)
        else:
            breaker.succeeded()
            return found
    return search_database(question)


def ask_engine(question: Question) -> Found:
    """The pages with the words, and where they are few those with some of them. Where there are none: those spelt
    nearly so, and those that other languages have.
    """
    found = search_engine(question, loosely=question.order == RELEVANCE)
    if found.unnarrowed or not question.query:
        return found
    elsewhere = {code: _elsewhere(question, code) for code in index_languages() if code != question.language}
    alike = search_forgiving(question, found.suggestion)
    return dataclasses.replace(alike, elsewhere={code: other for code, other in elsewhere.items() if other.total})


def _elsewhere(question: Question, language: str) -> Found:
    return search_engine(dataclasses.replace(question, language=language, chosen={}, start=0, size=ELSEWHERE))
