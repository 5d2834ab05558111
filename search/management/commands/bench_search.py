"""What `make bench` runs, a part a process."""

import sys
from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.bench.bars import MISSED, show_bars
from search.bench.latency import compare_latency
from search.bench.many_pages import make_many_pages
from search.bench.rebuilding import compare_rebuilds
from search.bench.relevance import compare_relevance

FILL = "fill"
PARTS = {"relevance": compare_relevance, "rebuild": compare_rebuilds, "latency": compare_latency}


class Command(BaseCommand):
    """Measures in databases and an Elasticsearch that are thrown away afterwards; `make bench` provides them."""

    help = (
        "Measure the search beside Wagtail's own. Run it by make bench: it fills the database with pages of no meaning."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("part", choices=[FILL, *PARTS])
        parser.add_argument("--pages", type=int, default=1_000, help="how many of each language (default: %(default)s)")

    def handle(self, *, part: str, pages: int, **options: object) -> None:
        if "small" not in settings.DATABASES:
            raise CommandError("This is for the settings of make bench alone: it fills the database.")
        if part == FILL:
            make_many_pages(pages, self._show)
        elif not show_bars(PARTS[part](self._show), self._show):
            sys.exit(MISSED)

    def _show(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
