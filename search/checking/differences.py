"""Where an index and the database differ."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import batched
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import scan
from elasticsearch.serializer import JsonSerializer

from search.client import alias_of
from search.indexing.making import make
from search.models import OutboxEntry
from search.searchable import keys_in
from search.vocabulary import look_again

BATCH = 500
JSON = JsonSerializer()


@dataclass(frozen=True)
class Differences:
    """The keys of documents that the index lacks, has too many, or has otherwise than the database would make them;
    `documents` is how many belong in the index.
    """

    documents: int = 0
    missing: list[str] = field(default_factory=list)
    superfluous: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        """All that have to be put right."""
        return [*self.missing, *self.superfluous, *self.different]


def differences(client: Elasticsearch, language: str) -> Differences:
    """Compare the index that is searched with the database. What waits in the outbox is known to differ and left out,
    and so is what changes meanwhile.

    Raises the client's errors.
    """
    look_again()
    client.indices.refresh(index=alias_of(language))
    wanted = keys_in(language)
    superfluous = set(_keys_in_index(client, language)) - set(wanted)
    missing, different = _compared(client, language, wanted)
    # Once more: a worker may have been between the one reading and the other.
    missing, different = _compared(client, language, [*missing, *different])
    found = Differences(len(wanted), missing, sorted(superfluous - set(keys_in(language))), different)
    return _without_waiting(found)


def _without_waiting(found: Differences) -> Differences:
    waiting = set(OutboxEntry.objects.values_list("key", flat=True)) if found.keys else set()

    def known(keys: Iterable[str]) -> list[str]:
        return [key for key in keys if key not in waiting]

    return replace(
        found, missing=known(found.missing), superfluous=known(found.superfluous), different=known(found.different)
    )


def _compared(client: Elasticsearch, language: str, keys: Iterable[str]) -> tuple[list[str], list[str]]:
    """Those that are missing, and those that are different. One that cannot be made is missing if it is not there."""
    missing: list[str] = []
    different: list[str] = []
    for batch in batched(keys, BATCH, strict=False):
        making = make(batch)
        stored = _stored(client, language, batch)
        for key in batch:
            if key not in stored and (key in making.made or key in making.faults):
                missing.append(key)
            elif key in making.made and stored[key] != JSON.loads(JSON.dumps(making.made[key].document)):
                different.append(key)
    return missing, different


def _stored(client: Elasticsearch, language: str, keys: Collection[str]) -> dict[str, Any]:
    answer = client.mget(index=alias_of(language), ids=list(keys))
    return {found["_id"]: found["_source"] for found in answer["docs"] if found.get("found")}


def _keys_in_index(client: Elasticsearch, language: str) -> Iterator[str]:
    for hit in scan(client, index=alias_of(language), query={"_source": False}, size=1_000):
        yield str(hit["_id"])
