"""Building an index anew while the old one is searched and edits go on."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import batched
from typing import Any, NamedTuple

from elasticsearch import Elasticsearch

from search.client import rebuilding_client
from search.indexing import builds
from search.indexing.aside import try_again
from search.indexing.bulk import index_operation, send
from search.indexing.faults import Fault
from search.indexing.fitness import fits
from search.indexing.indices import create_index, half_built, put_in_use, remove_leftovers
from search.indexing.making import make
from search.indexing.words import remember_words_of
from search.indexing.worker import process_outbox
from search.models import IndexBuild, IndexCheck, IndexClock
from search.outbox import documents_changed
from search.searchable import keys_in

BATCH = 250
RETRIES = 3
# So many documents may be refused, or one in so many, before the fault is taken to be the program's.
FEW, ONE_IN = 3, 10

type Progress = Callable[[int, int], None]


class RebuildError(Exception):
    """An index could not be built; the old one is still searched."""


class Rebuilt(NamedTuple):
    """How many documents belong in the index, how many of them an earlier build had put there, and how many were
    refused and wait in the outbox.
    """

    total: int
    resumed_at: int
    refused: int


class Step(NamedTuple):
    """Documents that were sent: the last one's key, how many, and the faults of those that were refused."""

    position: str
    size: int
    faults: dict[str, Fault]


def rebuild(*, language: str, restart: bool = False, progress: Progress = lambda done, total: None) -> Rebuilt:
    """Fill a new index of the language from the database, catch up with the outbox, and put it in use.

    A build that was broken off goes on where it was, if what it left still fits; `restart` begins anew. Workers write
    to the new index too from the moment it exists, and versions keep what was read later, so that no edit is lost
    whatever the order. A document that is refused waits in the outbox, and what was set aside is tried again.
    `progress` is told how many of how many documents are done.

    Raises ``RebuildError`` if too many documents are refused, ``builds.BeingBuiltError`` while another process builds
    and ``builds.LostBuildError`` if another took over, and the client's own errors if Elasticsearch is away.
    """
    client = rebuilding_client()
    with builds.building(language) as build:
        _choose_index(client, build, restart=restart)
        rebuilt = _fill(client, build, progress)
        try_again()
        while process_outbox():
            builds.hold(build)
        builds.hold(build)
        put_in_use(client, language, build.index)
        IndexCheck.objects.filter(language=language).update(words="")  # some documents are older than the last words
        builds.end(build)
    return rebuilt


def _choose_index(client: Elasticsearch, build: IndexBuild, *, restart: bool) -> None:
    """Go on with the index that an earlier build left, or begin a new one; no other is left over."""
    name, language = build.index, build.language
    fitting = name in half_built(client, language) and fits(client, language, name)
    goes_on = fitting and not restart
    remove_leftovers(client, language, keep=name if goes_on else "")
    if not goes_on:
        builds.begin(build, create_index(client, language))


def _fill(client: Elasticsearch, build: IndexBuild, progress: Progress) -> Rebuilt:
    total = len(keys_in(build.language))
    left = keys_in(build.language, after=build.position)
    resumed_at = done = total - len(left)
    faults: dict[str, Fault] = {}
    progress(done, total)
    for step in _steps(client, build, left):
        done += step.size
        faults = step.faults or faults
        refused = build.refused + len(step.faults)
        documents_changed(step.faults)
        builds.advance(build, position=step.position, done=done, total=total, refused=refused)
        progress(done, total)
    if build.refused > max(FEW, total / ONE_IN) or (build.refused and build.refused >= total):
        reason = f"{build.refused} of {total} documents were refused, the last ones: {faults}"
        builds.end(build)
        remove_leftovers(client, build.language)
        raise RebuildError(reason)
    return Rebuilt(total, resumed_at, build.refused)


def _steps(client: Elasticsearch, build: IndexBuild, keys: list[str]) -> Iterator[Step]:
    """Documents are made while those before them are sent."""
    with ThreadPoolExecutor(max_workers=1) as sender:
        sent: Future[Step] | None = None
        for batch in batched(keys, BATCH, strict=False):
            version = IndexClock.tick()  # before the batch is read
            making = make(batch)
            remember_words_of(batch, making)
            operations = [
                index_operation(index=build.index, key=key, document=made.document, version=version)
                for key, made in making.made.items()
                if made.language == build.language
            ]
            if sent:
                yield sent.result()
            sent = sender.submit(_sent, client, operations, Step(batch[-1], len(batch), {**making.faults}))
        if sent:
            yield sent.result()


def _sent(client: Elasticsearch, operations: list[dict[str, Any]], step: Step) -> Step:
    """The step, once its documents are sent.

    Raises what Elasticsearch answers where it takes none.
    """
    for outcome in send(client, operations, retries=RETRIES):
        if outcome.fault and not outcome.fault.is_own:
            raise RebuildError(f"The document {outcome.key} was not taken: {outcome.fault.reason}")
        if outcome.fault:
            step.faults[outcome.key] = outcome.fault
    return step


def discard_broken_off(*, language: str) -> None:
    """Remove what a build that was broken off has left, unless somebody is building just now."""
    with suppress(builds.BeingBuiltError), builds.building(language) as build:
        builds.end(build)
        remove_leftovers(rebuilding_client(), language)
