"""The background work of a site, in one process."""

import logging
import time
from functools import partial

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import OperationalError, connections

from base.rounds import Round
from operations.clock import Clock
from operations.health import beat
from projects.people import rounds as people
from projects.subscriptions import rounds as subscriptions
from search import rounds as search

logger = logging.getLogger(__name__)

# In seconds.
PAUSE = 5


class Command(BaseCommand):
    """The worker of django-tasks-db for what is queued, and beside it clocks for what comes round again."""

    help = "Do the site's background work: queued tasks, scheduled publishing and expiry, the index kept current."

    def handle(self, **options: object) -> None:
        publishing = Round("Scheduled publishing and expiry", 60, partial(call_command, "publish_scheduled"))
        rounds = [publishing, *search.ROUNDS, *people.ROUNDS, *subscriptions.ROUNDS]
        with Clock(rounds, after_each=beat), Clock(search.LONG_ROUNDS):
            while not _work():
                time.sleep(PAUSE)


def _work() -> bool:
    """Run queued tasks until told to stop; false where the database could not be reached, or was locked for too long.

    The worker itself waits out a lock only within its transaction, and SQLite's is taken as that begins.
    """
    try:
        call_command("db_worker", queue_name="*", reload=False)
    except OperationalError:
        logger.exception("The worker could not use the database; it tries again in %s s", PAUSE)
        connections.close_all()
        return False
    return True
