"""A word that is new on one page is a part of compounds on every page."""

from collections.abc import Iterator
from unittest import mock

import pytest
from elasticsearch import ConnectionTimeout, Elasticsearch

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.checking import check_index
from search.indexing import process_outbox, rebuild
from search.models import OutboxEntry, SiteWord
from search.tests.conftest import Index, Search
from search.tests.faults import let_wait
from search.vocabulary import read_anew, vocabulary_of


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    read_anew()
    yield
    read_anew()


@pytest.mark.parametrize("compound", ["Zorlandaplanen", "Nyzorlanda", "Nyzorlandaplanen"])
def test_pages_that_were_there_are_found_by_a_new_word_in_their_compounds(
    home: HomePage, index: Index, search: Search, compound: str
) -> None:
    InformationPageFactory(parent=home, title=compound)
    index.documents()
    InformationPageFactory(parent=home, title="Hva er Zorlanda?")
    assert {result.plain_title for result in search("Zorlanda")} == {compound, "Hva er Zorlanda?"}


def test_pages_that_come_just_after_are_found_too(home: HomePage, index: Index) -> None:
    assert vocabulary_of("nb") == frozenset()  # as this process keeps it for a minute
    InformationPageFactory(parent=home, title="Hva er Zorlanda?")
    page = InformationPageFactory(parent=home, title="Zorlandaplanen")
    assert index.documents()[page.pk]["title_parts"] == ["zorlanda", "planen"]
    after = InformationPageFactory(parent=home, title="Zorlandatorget")
    assert index.documents()[after.pk]["title_parts"] == ["zorlanda", "torget"]


def test_a_word_of_another_process_counts_at_once(home: HomePage, index: Index) -> None:
    index.documents()
    SiteWord.objects.create(language="nb", page_id=0, word="zorlanda")
    page = InformationPageFactory(parent=home, title="Zorlandaplanen")
    assert index.documents()[page.pk]["title_parts"] == ["zorlanda", "planen"]


def test_compounds_stand_whole_again_when_the_last_page_with_the_word_goes(home: HomePage, index: Index) -> None:
    page = InformationPageFactory(parent=home, title="Zorlandaplanen")
    first, last = (InformationPageFactory(parent=home, title=f"Zorlanda {number}") for number in (1, 2))
    first.unpublish()
    assert index.documents()[page.pk]["title_parts"] == ["zorlanda", "planen"]
    last.delete()
    assert "title_parts" not in index.documents()[page.pk]
    assert check_index(language="nb").keys == []


def test_other_languages_and_other_pages_are_left_alone(home: HomePage, index: Index) -> None:
    InformationPageFactory(parent=home, title="Torget")
    index.documents()
    InformationPageFactory(parent=home, title="Zorlanda")
    process_outbox()
    assert not OutboxEntry.objects.exists()


def test_no_compound_is_forgotten_when_elasticsearch_goes_while_they_are_looked_for(
    home: HomePage, index: Index
) -> None:
    page = InformationPageFactory(parent=home, title="Zorlandaplanen")
    index.documents()
    InformationPageFactory(parent=home, title="Hva er Zorlanda?")
    with mock.patch.object(Elasticsearch, "search", side_effect=ConnectionTimeout("too late")):
        assert process_outbox() == 0
    assert not SiteWord.objects.filter(word="zorlanda").exists()
    let_wait()
    assert index.documents()[page.pk]["title_parts"] == ["zorlanda", "planen"]


def test_a_first_build_takes_compounds_of_the_first_page_apart_by_words_of_the_last(
    home: HomePage, index: Index
) -> None:
    page = InformationPageFactory(parent=home, title="Zorlandaplanen")
    InformationPageFactory(parent=home, title="Hva er Zorlanda?")
    OutboxEntry.objects.all().delete()
    assert not SiteWord.objects.exists()
    with mock.patch("search.indexing.rebuilding.BATCH", 1):
        rebuild(language="nb")
    assert check_index(language="nb").keys == []
    assert index.documents()[page.pk]["title_parts"] == ["zorlanda", "planen"]
