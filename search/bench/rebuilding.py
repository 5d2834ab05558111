"""How fast an index is built from the database, beside Wagtail's `update_index` on the same node and content."""

from collections.abc import Callable
from time import perf_counter

from django.core.management import call_command
from modelsearch.index import get_indexed_models

from search.bench.bars import Bar, Show
from search.bench.baselines import ELASTICSEARCH
from search.bench.ready_made import ReadyMade
from search.bench.sites import Site, on_site
from search.bench.tables import Cell, table
from search.client import index_languages
from search.indexing import rebuild
from search.models import OutboxEntry

LEAST = 5.0
"""So many times as many documents a second."""
ROUNDS = 2
"""Each is built by turns, so that a machine that others use too, or a Java that gets faster, does not favour one."""


def compare_rebuilds(show: Show) -> list[Bar]:
    """Build both, by turns, and show the ratio."""
    OutboxEntry.objects.all().delete()  # of the demo content: it is not what is measured
    own, wagtails = Built(), Built()
    for number in range(1, ROUNDS + 1):
        show(f"Building the indices of this search: {number} of {ROUNDS} …")
        own.add(_rebuild)
        show(f"Building those of Wagtail's Elasticsearch backend, by update_index: {number} of {ROUNDS} …")
        wagtails.add(_update_index)
    show("Filling indices with the same documents, ready-made …")
    ceiling = Built()
    ceiling.add(ReadyMade(Site.LARGE).fill)
    built = {"this search": own, "Wagtail's update_index": wagtails, "this search's documents, ready-made": ceiling}
    rows: list[list[Cell]] = [[name, each.documents, each.speed / wagtails.speed] for name, each in built.items()]
    show("\nBuilding the index")
    for line in table(["", "documents", "documents a second, as a ratio"], rows):
        show(line)
    show("")
    return [
        Bar(
            what="rebuild, times the documents a second of update_index",
            measured=own.speed / wagtails.speed,
            least=LEAST,
        )
    ]


class Built:
    """How many documents were indexed, in how many seconds altogether."""

    documents = 0
    seconds = 0.0

    def add(self, build: Callable[[], int]) -> None:
        """Carry it out, and add what it indexed."""
        started = perf_counter()
        self.documents += build()
        self.seconds += perf_counter() - started

    @property
    def speed(self) -> float:
        """Documents a second."""
        return self.documents / self.seconds


def _rebuild() -> int:
    with on_site(Site.LARGE):
        return sum(rebuild(language=language).total for language in index_languages())


def _update_index() -> int:
    call_command("update_index", backend_name=ELASTICSEARCH, verbosity=0)
    return sum(model.get_indexed_objects().count() for model in get_indexed_models())
