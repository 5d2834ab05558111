"""Keeping the search index current."""

import logging
import time
from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from search.indexing import process_outbox
from search.rounds import ROUNDS

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Empties the outbox whenever something is in it. `run_worker` does the same beside other background work."""

    help = "Keep the search index current: index what has been changed, as long as this runs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="index what is waiting now, and end")

    def handle(self, *, once: bool, **options: object) -> None:
        if once:
            done = 0
            while confirmed := process_outbox():
                done += confirmed
            self.stdout.write(f"{done} documents indexed")
            return
        due = dict.fromkeys(ROUNDS, 0.0)
        while True:
            for each in ROUNDS:
                if due[each] <= time.monotonic():
                    close_old_connections()
                    try:
                        each.work()
                    except Exception:
                        logger.exception("%s failed; it is tried again in %s s", each.name, each.seconds)
                    due[each] = time.monotonic() + each.seconds
            time.sleep(max(0.0, min(due.values()) - time.monotonic()))
