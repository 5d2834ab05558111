"""Where an index and the database differ."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import batched
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from elasticsearch import Elasticsearch
from elasticsearch.helpers import scan

from search.client import alias_of
from search.indexing.making import make
from search.models import OutboxEntry
from search.searchable import keys_in

BATCH = 500


@dataclass
class Differences:
    """The keys of documents that the index lacks, has too many, or has otherwise than the database would make them.

    `documents` is how many belong in the index. `unmade` cannot be made, so that nothing is known of them.
    """

    documents: int = 0
    missing: list[str] = field(default_factory=list)
    superfluous: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)
    unmade: list[str] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        """All that have to be put right."""
        return [*self.missing, *self.superfluous, *self.different]


def differences(client: Elasticsearch, language: str, *, waiting: Collection[str]) -> Differences:
    """Compare the index that is searched with the database, leaving out what is known to be `waiting`.

    Raises the client's errors.
    """
    client.indices.refresh(index=alias_of(language))
    wanted = keys_in(language)
    found = Differences(documents=len(wanted))
    there = set(_keys_in_index(client, language))
    found.superfluous = sorted(there - set(wanted) - set(waiting))
    for batch in batched((key for key in wanted if key not in waiting), BATCH, strict=False):
        _compare(client, language, batch, found)
    return found


def confirmed(found: Differences) -> Differences:
    """The differences but those of documents that have been changed meanwhile: they are in the outbox."""
    waiting = set(OutboxEntry.objects.filter(key__in=found.keys).values_list("key", flat=True))
    kept = {name: [key for key in getattr(found, name) if key not in waiting] for name in NAMES}
    return Differences(documents=found.documents, unmade=found.unmade, **kept)


NAMES = ("missing", "superfluous", "different")


def _compare(client: Elasticsearch, language: str, keys: Collection[str], found: Differences) -> None:
    stored = _stored(client, language, keys)
    making = make(keys)
    found.unmade += making.faults
    for key, made in making.made.items():
        if key not in stored:
            found.missing.append(key)
        elif stored[key] != json.loads(json.dumps(made.document, cls=DjangoJSONEncoder)):
            found.different.append(key)


def _stored(client: Elasticsearch, language: str, keys: Collection[str]) -> dict[str, Any]:
    answer = client.mget(index=alias_of(language), ids=list(keys))
    return {found["_id"]: found["_source"] for found in answer["docs"] if found.get("found")}


def _keys_in_index(client: Elasticsearch, language: str) -> Iterator[str]:
    for hit in scan(client, index=alias_of(language), query={"_source": False}, size=1_000):
        yield str(hit["_id"])
