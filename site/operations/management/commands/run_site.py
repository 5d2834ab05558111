"""The whole site on a developer's machine, from one command."""

import os
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from operations.children import Children
from operations.health import site_answers
from operations.parents import end_with_parent
from operations.places import ROOT
from operations.ports import wanted_port
from operations.search_engine import search_engine
from operations.steps import step

MANAGE: tuple[str | Path, ...] = (sys.executable, ROOT / "manage.py")
WORKER_LOG = ROOT / "var" / "log" / "worker.log"
START_SECONDS = 180


class Command(BaseCommand):
    """Prepares the database and the index, serves the site, and stops all it started when it is stopped itself."""

    help = (
        "Run the whole site on this machine: database, demo content, Elasticsearch, worker and server. Ctrl-C ends it."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--stop-with-parent", action="store_true", help="end when the process that started this does"
        )

    def handle(self, *, stop_with_parent: bool, **options: object) -> None:
        # Also where a shell's background job ignores Ctrl-C.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.default_int_handler)
        if stop_with_parent:
            end_with_parent()
        try:
            self._run(wanted_port(os.environ))
        except KeyboardInterrupt:
            self.stdout.write("\nStopped, and everything it started.")

    def _run(self, port: int) -> None:
        try:
            with step(self.stdout, "Database"):
                call_command("migrate", verbosity=0, interactive=False)
        except OperationalError as error:
            reason = str(error).strip().splitlines()[0]
            raise CommandError(f"The database cannot be opened: {reason}. Look at DATABASE_URL.") from error
        if not get_user_model()._default_manager.exists():
            self.stdout.write("The database is empty: loading the demo content")
            call_command("load_demo", stdout=self.stdout)
        with search_engine(self.stdout) as engine, Children() as children:
            environment = {**os.environ, "ELASTICSEARCH_URL": engine.url}
            if engine.url:
                self._index(environment)
            children.start("server", [*MANAGE, "runserver", f"127.0.0.1:{port}"], environment)
            self._await_answer(children, port)
            WORKER_LOG.parent.mkdir(parents=True, exist_ok=True)
            children.start("worker", [*MANAGE, "run_worker"], environment, log=WORKER_LOG)
            self.stdout.write(self.style.SUCCESS(f"\nThe site: http://localhost:{port}/"))
            self.stdout.write(f"Editing:  http://localhost:{port}/admin/")
            if engine.url and not settings.ELASTICSEARCH_URL:
                self.stdout.write(f"Commands beside it find the search by ELASTICSEARCH_URL={engine.url}")
            self.stdout.write("Ctrl-C stops everything.\n")
            ended = children.wait(meanwhile=engine.look_after)
            raise CommandError(f"Stopped, because {ended}. The worker's log is {WORKER_LOG.relative_to(ROOT)}.")

    def _index(self, environment: dict[str, str]) -> None:
        """In a process of its own, since this one's settings do not know the search engine's address."""
        command = [*MANAGE, "rebuild_index", "--if-stale"]
        done = subprocess.run(command, env=environment, check=False)  # noqa: S603  # this project's own command
        if done.returncode:
            self.stderr.write("Searches are answered from the database, for the search index could not be built.")

    def _await_answer(self, children: Children, port: int) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if ended := children.ended():
                raise CommandError(f"Stopped, because {ended}.")
            if site_answers(port, "localhost"):
                return
            time.sleep(0.2)
        raise CommandError(f"Stopped, because the server did not answer within {START_SECONDS} s.")
