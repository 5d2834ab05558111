"""A site in two languages, and indices that belong to one test alone."""

import uuid
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from elasticsearch import Elasticsearch
from pytest_django import DjangoDbBlocker, Settings

from base.tests.late_index import index_waiting
from home.models import HomePage
from home.tests.factories import english_home, norwegian_home
from projects.models import ProjectIndexPage
from projects.tests.factories import ProjectIndexPageFactory
from search import client as search_client
from search.breaker import breaker
from search.client import index_languages
from search.documents.keys import PAGE, PERSON
from search.indexing import process_outbox, rebuild
from search.models import OutboxEntry
from search.relevance.corpus import make_corpus
from search.results import SearchResult
from search.statistics import recording
from search.suggestions.finding import breaker as suggestions_breaker

NORWEGIAN, ENGLISH = "/sok/", "/en/search/"

type Search = Callable[..., list[SearchResult]]


@pytest.fixture
def home(db: None) -> HomePage:
    """The Norwegian front page; the English one is live too."""
    english_home()
    return norwegian_home()


@pytest.fixture
def projects(home: HomePage) -> ProjectIndexPage:
    """The Norwegian list of projects."""
    index: ProjectIndexPage = ProjectIndexPageFactory(parent=home)
    return index


@pytest.fixture
def counted(db: None) -> Iterator[None]:
    """Statistics that begin with nothing, and leave nothing to be written."""
    recording._tally.take()
    yield
    recording._tally.take()


@pytest.fixture
def engine(
    home: HomePage, elasticsearch_url: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Elasticsearch]:
    """Elasticsearch with the indices of this test, which hold what the database holds, and an empty outbox."""
    settings.ELASTICSEARCH_URL = elasticsearch_url
    settings.ELASTICSEARCH_INDEX_PREFIX = prefix = f"test-{uuid.uuid4()}"
    for limit in ("SEARCH_SECONDS", "SUGGESTION_SECONDS"):
        monkeypatch.setattr(search_client, limit, 20.0)  # a busy machine is no failure
    breaker.succeeded()
    suggestions_breaker.succeeded()
    with Elasticsearch(elasticsearch_url) as client:
        for language in index_languages():
            rebuild(language=language)
        OutboxEntry.objects.all().delete()
        yield client
        client.options(ignore_status=404).indices.delete(index=[*client.indices.get(index=f"{prefix}-*")])
    breaker.succeeded()
    suggestions_breaker.succeeded()


class Index:
    """What the index holds once the worker has run."""

    def __init__(self, client: Elasticsearch, prefix: str) -> None:
        self._client, self._prefix = client, prefix

    def documents(self, language: str = "nb") -> dict[int, dict[str, Any]]:
        """The document of each page by its id, after the outbox was emptied."""
        return self._of(PAGE, language)

    def people(self, language: str = "nb") -> dict[int, dict[str, Any]]:
        """The same of the contact persons."""
        return self._of(PERSON, language)

    def _of(self, prefix: str, language: str) -> dict[int, dict[str, Any]]:
        while process_outbox():
            pass
        assert not OutboxEntry.objects.exists(), list(OutboxEntry.objects.all())
        alias = f"{self._prefix}-{language}"
        self._client.indices.refresh(index=alias)
        hits = self._client.search(index=alias, size=1000)["hits"]["hits"]
        by_key = {hit["_id"]: hit["_source"] for hit in hits}
        return {int(key.removeprefix(prefix)): found for key, found in by_key.items() if key.startswith(prefix)}


@pytest.fixture
def index(engine: Elasticsearch, settings: Settings) -> Index:
    """The indices of this test."""
    return Index(engine, settings.ELASTICSEARCH_INDEX_PREFIX)


@pytest.fixture
def search(client: Client, index: Index) -> Search:
    """The results of a search by Elasticsearch, which the worker has just brought up to date."""

    def search(query: str, address: str = NORWEGIAN, **parameters: str) -> list[SearchResult]:
        index.documents("nb")
        index.documents("en")
        response = client.get(address, {"q": query, **parameters})
        assert response.status_code == 200
        assert response.context["fallback"] is False
        return list(response.context["results"])

    return search


@pytest.fixture(scope="module")
def corpus(demo_content: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Mapping[str, int]]:
    """The corpus of the golden set for a module: the ids of its pages, and of the demo content's, by key."""
    with django_db_blocker.unblock(), transaction.atomic():
        made = make_corpus()
        index_waiting()
        yield made
        transaction.set_rollback(True)
