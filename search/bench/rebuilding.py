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


def compare_rebuilds(show: Show) -> list[Bar]:
    """Build both, and show the ratio."""
    OutboxEntry.objects.all().delete()  # of the demo content: it is not what is measured
    show("Building the indices of this search …")
    own = _timed(_rebuild)
    show("Building those of Wagtail's Elasticsearch backend, by update_index …")
    wagtails = _timed(_update_index)
    show("Filling indices with the same documents, ready-made …")
    ready_made = ReadyMade(Site.LARGE)
    ceiling = _timed(ready_made.fill)
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
    """How many documents, in how many seconds."""

    def __init__(self, documents: int, seconds: float) -> None:
        self.documents = documents
        self.speed = documents / seconds


def _timed(build: Callable[[], int]) -> Built:
    started = perf_counter()
    documents = build()
    return Built(documents, perf_counter() - started)


def _rebuild() -> int:
    with on_site(Site.LARGE):
        return sum(rebuild(language=language).total for language in index_languages())


def _update_index() -> int:
    call_command("update_index", backend_name=ELASTICSEARCH, verbosity=0)
    return sum(model.get_indexed_objects().count() for model in get_indexed_models())
