"""What a request asks of Elasticsearch, kept, so that the bare question can be asked again."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from time import perf_counter
from typing import Any
from unittest import mock

from django.test import Client
from elasticsearch import Elasticsearch

from search.breaker import breaker
from search.client import search_client
from search.suggestions.finding import breaker as suggestions_breaker

PATIENCE = 20.0
# As browsers ask.
HEADERS = {"accept-encoding": "gzip"}

type Search = Mapping[str, Any]
"""The arguments of a search by Elasticsearch's client."""


class FellBackError(RuntimeError):
    """Elasticsearch did not answer, and the database did: nothing that can be compared."""


@contextmanager
def patience() -> Iterator[None]:
    """On a busy machine too Elasticsearch is waited for."""
    with mock.patch.multiple("search.client", SEARCH_SECONDS=PATIENCE, SUGGESTION_SECONDS=PATIENCE):
        yield


def searches_of(address: str) -> list[Search]:
    """What the request asks of Elasticsearch, in order."""
    asked: list[Search] = []
    search = Elasticsearch.search

    def kept(client: Elasticsearch, **arguments: Any) -> Any:
        asked.append(arguments)
        return search(client, **arguments)

    with mock.patch.object(Elasticsearch, "search", kept):
        seconds_of_request(address)
    return asked


def seconds_of_request(address: str) -> float:
    """From the request to the whole page. Raises `FellBackError` where Elasticsearch did not answer."""
    client = _client()
    started = perf_counter()
    response = client.get(address)
    seconds = perf_counter() - started
    if response.status_code != 200 or breaker.is_open or suggestions_breaker.is_open:
        raise FellBackError(f"{address} answered {response.status_code}, and not by Elasticsearch")
    return seconds


@cache
def _client() -> Client:
    """One for all, as a server has one handler: with its first request it loads the middleware."""
    return Client(headers=HEADERS)


def seconds_of_searches(searches: list[Search]) -> float:
    """The same questions, asked by the client and by nothing else."""
    client = search_client()
    started = perf_counter()
    for arguments in searches:
        client.search(**arguments)
    return perf_counter() - started
