"""The background work of a site, in one process."""

from argparse import ArgumentParser
from functools import partial

from django.core.management import call_command
from django_tasks_db.management.commands import db_worker

from operations.clock import Clock, Round
from operations.health import beat


class Command(db_worker.Command):
    """The worker of django-tasks-db for what is queued, and beside it a clock for what comes round again."""

    help = (
        "Do the site's background work: queued tasks, scheduled publishing and expiry, and keeping the index current."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(reload=False)

    def handle(self, **options: object) -> None:
        rounds = [Round("Scheduled publishing and expiry", 60, partial(call_command, "publish_scheduled"))]
        with Clock(rounds, after_each=beat):
            super().handle(**options)
