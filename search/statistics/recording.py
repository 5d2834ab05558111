"""Counting searches and clicks without making anybody wait: added up in memory, written every few seconds."""

import atexit
import logging
from functools import cache
from threading import Lock

from django.conf import settings
from django.utils import timezone

from search.statistics.countable import countable
from search.statistics.soon import Soon
from search.statistics.tally import Key, Tally
from search.statistics.writing import write

logger = logging.getLogger(__name__)

_tally = Tally()
_writing = Lock()


def record_search(*, language: str, query: str, total: int) -> None:
    """Count a search, and whether it had hits. Never raises, and asks no database.

    Whether it is to be counted at all, `is_counted` says of its request.
    """
    _add(language, countable(query), searches=1, without_hits=int(total == 0))


def record_click(*, language: str, query: str) -> None:
    """Count that a result was opened; kept only if somebody searched for that today. Never raises, like the other."""
    if text := countable(query):
        _add(language, text, clicks=1)


def flush() -> None:
    """Write what was counted, once whoever writes already is done. What cannot be written is logged, and given up."""
    with _writing:
        counts = _tally.take()
        try:
            early = write(counts) if counts else {}
        except Exception:
            logger.exception("The numbers of %s searches are lost", len(counts))
            return
        for key, amounts in early.items():
            # Another process may have yet to write the search itself: once, they wait for that.
            if not amounts["waited"]:
                _tally.add(key, clicks=amounts["clicks"], waited=1)


def _add(language: str, text: str, **amounts: int) -> None:
    if language not in dict(settings.LANGUAGES):
        return
    try:
        _tally.add(Key(timezone.localdate(), language, text), **amounts)
        _write_soon()
    except Exception:  # a thread that cannot be started, say
        logger.exception("A search was not counted")


def _write_soon() -> None:
    if seconds := settings.SEARCH_STATISTICS_SECONDS:
        _flush_at_exit()
        _soon.ask(seconds=seconds)


def _flush_and_go_on() -> None:
    flush()
    if _tally:
        _write_soon()


@cache
def _flush_at_exit() -> None:
    atexit.register(flush)


_soon = Soon(_flush_and_go_on)
