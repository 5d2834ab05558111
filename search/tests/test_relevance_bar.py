"""How well the search ranks the judged pages, on the half of the queries that nobody tunes it on."""

from collections.abc import Iterator, Mapping
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import override_settings
from elasticsearch import Elasticsearch
from pytest_django import DjangoDbBlocker

from search import client as search_client
from search.bench.relevance import LEAST_NDCG
from search.client import index_languages
from search.indexing import rebuild
from search.relevance.evaluation import answers_of
from search.relevance.judgements import Half, read_judgements
from search.relevance.measures import summarise
from search.relevance.public_search import PublicSearch, add_synonyms, index_nynorsk
from search.vocabulary import read_anew

PATIENCE = 20.0


@pytest.fixture(scope="module")
def public_search(
    corpus: Mapping[str, int], elasticsearch_url: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[PublicSearch]:
    """The search over the corpus, as readers have it, with indices of its own."""
    prefix = f"test-{uuid4()}"
    with (
        pytest.MonkeyPatch.context() as patch,
        override_settings(ELASTICSEARCH_URL=elasticsearch_url, ELASTICSEARCH_INDEX_PREFIX=prefix),
        Elasticsearch(elasticsearch_url) as client,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr(search_client, "SEARCH_SECONDS", PATIENCE)
        read_anew()
        add_synonyms()
        for language in index_languages():
            rebuild(language=language)
        index_nynorsk(client)
        yield PublicSearch(corpus)
        client.indices.delete(index=[*client.indices.get(index=f"{prefix}-*")])
        transaction.set_rollback(True)
    read_anew()


@pytest.mark.django_db
def test_the_half_that_is_held_out_is_ranked_well(public_search: PublicSearch) -> None:
    held_out = [judgement for judgement in read_judgements() if judgement.half == Half.HELD_OUT]
    found = summarise([answer for _, answer in answers_of(public_search, held_out)])
    assert found.ndcg >= LEAST_NDCG
