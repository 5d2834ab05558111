"""What Elasticsearch says of itself and of the site's indices, within a second."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, TransportError

from search.breaker import breaker
from search.client import alias_of, index_languages, is_configured, search_client
from search.indexing.fitness import mappings_fit

SECONDS = 0.8


@dataclass(frozen=True)
class SearchedIndex:
    """The index that a language's searches go to: its name, how many documents it has, and whether it has today's
    fields and comes from this database.
    """

    name: str
    documents: int
    is_current: bool


@dataclass(frozen=True)
class Engine:
    """`error` is why nothing else is known; `indices` are by language, without those that are missing.

    `is_avoided` is whether the process that tells this does without Elasticsearch for a while, since it has failed.
    """

    is_configured: bool = True
    version: str = ""
    error: str = ""
    indices: Mapping[str, SearchedIndex] = field(default_factory=dict)
    is_avoided: bool = False

    @property
    def answers(self) -> bool:
        """Whether it does."""
        return self.is_configured and not self.error


def ask_engine() -> Engine:
    """Ask for it. Whatever does not come within `SECONDS` counts as away."""
    if not is_configured():
        return Engine(is_configured=False)
    deadline = time.monotonic() + SECONDS

    def asking() -> Elasticsearch:
        return search_client().options(request_timeout=max(0.05, deadline - time.monotonic()))

    try:
        version = asking().info()["version"]["number"]
        everything = f"{settings.ELASTICSEARCH_INDEX_PREFIX}-*"
        found = asking().indices.get(index=everything, features="aliases,mappings").body
        counts = asking().indices.stats(index=everything, metric="docs")["indices"]
    except (ApiError, TransportError) as error:
        return Engine(error=str(error), is_avoided=breaker.is_open)
    indices = {code: index for code in index_languages() if (index := _searched(code, found, counts))}
    return Engine(version=version, indices=indices, is_avoided=breaker.is_open)


def _searched(language: str, found: Mapping[str, Any], counts: Mapping[str, Any]) -> SearchedIndex | None:
    for name, index in found.items():
        if alias_of(language) in index["aliases"]:
            documents = counts[name]["primaries"]["docs"]["count"] if name in counts else 0
            return SearchedIndex(name, documents, mappings_fit(index["mappings"], language))
    return None
