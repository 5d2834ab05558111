"""What the first search of a process would otherwise wait for."""

import logging
from threading import Thread

from django.db import connections

from search.asking import Question
from search.client import index_languages, is_configured
from search.query_text import read_query
from search.searching import ask_engine

logger = logging.getLogger(__name__)

# A word that nothing has makes a search go all its ways: by word lists, spelling and the other language.
NOWHERE = "kvwxqzj"


def warm_up() -> None:
    """Search once in each language, as no reader does: neither counted, nor held against an Elasticsearch that is only
    just awake. Never raises.
    """
    try:
        if is_configured():
            for language in index_languages():
                _search(language)
    finally:
        connections.close_all()


def warm_up_beside() -> None:
    """The same in a thread of its own, so that nobody waits for it."""
    Thread(target=warm_up, name="warming-up", daemon=True).start()


def _search(language: str) -> None:
    try:
        ask_engine(Question(read_query(NOWHERE), language))
    except Exception as error:  # a database or an index that is not there yet, say
        logger.info("No search in %s to warm up with: %r", language, error)
