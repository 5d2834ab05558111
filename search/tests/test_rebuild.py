"""An index built anew, while it is searched and the pages are edited."""

import io
from collections.abc import Callable, Collection

import pytest
from django.core.management import CommandError, call_command
from elasticsearch import Elasticsearch
from pytest_django import Settings

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.indexing import indices as indices_module
from search.indexing import making, process_outbox, rebuild
from search.indexing.making import Making, make
from search.models import IndexClock, OutboxEntry
from search.tests.conftest import Index


def in_use(engine: Elasticsearch, settings: Settings) -> list[str]:
    return [*engine.indices.get(index=f"{settings.ELASTICSEARCH_INDEX_PREFIX}-nb*")]


def test_the_new_index_takes_the_place_of_the_old(
    home: HomePage, index: Index, engine: Elasticsearch, settings: Settings
) -> None:
    page = InformationPageFactory(parent=home)
    before = in_use(engine, settings)
    told: list[tuple[int, int]] = []
    total = rebuild(language="nb", progress=lambda done, total: told.append((done, total))).total
    after = in_use(engine, settings)
    assert len(before) == len(after) == 1
    assert before != after
    assert told[0] == (0, total)
    assert told[-1] == (total, total)
    assert page.pk in index.documents()


def test_an_index_that_a_broken_rebuild_left_is_removed(
    home: HomePage, engine: Elasticsearch, settings: Settings
) -> None:
    left = indices_module.create_index(engine, "nb")
    rebuild(language="nb")
    assert left not in in_use(engine, settings)


def edits_during(monkeypatch: pytest.MonkeyPatch, edit: Callable[[], object]) -> None:
    """Make the edit, and have the worker index it, after the rebuild has read the pages and before it sends them."""

    def edit_after(keys: Collection[str]) -> Making:
        read = make(keys)
        edit()
        while process_outbox():
            pass
        return read

    monkeypatch.setattr("search.indexing.rebuilding.make", edit_after)


def test_an_edit_during_a_rebuild_is_not_lost(home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    page = InformationPageFactory(parent=home, title="Før")

    def edit() -> None:
        page.title = "Etter"
        page.save_revision().publish()

    edits_during(monkeypatch, edit)
    rebuild(language="nb")
    assert index.documents()[page.pk]["title"] == "Etter"


def test_a_page_that_is_withdrawn_during_a_rebuild_does_not_come_back(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = InformationPageFactory(parent=home)
    edits_during(monkeypatch, page.unpublish)
    rebuild(language="nb")
    assert page.pk not in index.documents()


def test_what_waits_in_the_outbox_is_in_the_new_index_at_once(home: HomePage, index: Index) -> None:
    page = InformationPageFactory(parent=home)
    assert OutboxEntry.objects.exists()
    rebuild(language="nb")
    assert not OutboxEntry.objects.exists()
    assert page.pk in index.documents()


def test_an_old_index_stays_in_use_when_a_page_is_refused(
    home: HomePage, engine: Elasticsearch, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = in_use(engine, settings)
    monkeypatch.setattr(making, "documents_of", lambda subjects: {key: {"unknown": 1} for key in subjects})
    with pytest.raises(CommandError, match=r"the earlier one stays in use.* 1 of 1 documents were refused.* \{'page-"):
        call_command("rebuild_index", "--language", "nb")
    alias = engine.indices.get_alias(name=f"{settings.ELASTICSEARCH_INDEX_PREFIX}-nb")
    assert list(alias) == before


def test_only_a_stale_index_is_built_anew_when_asked_so(
    home: HomePage, engine: Elasticsearch, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rebuilt() -> bool:
        before = in_use(engine, settings)
        call_command("rebuild_index", "--if-stale", stdout=io.StringIO())
        return in_use(engine, settings) != before

    assert not rebuilt()
    IndexClock.objects.update(identity="00000000-0000-0000-0000-000000000001")  # another database
    assert rebuilt()
    assert not rebuilt()
    monkeypatch.setattr("search.mapping.DOCUMENT_VERSION", -1)  # another version of the program
    assert rebuilt()
    engine.indices.delete(index=in_use(engine, settings))
    assert rebuilt()


@pytest.mark.django_db
def test_without_an_engine_the_command_says_what_to_set() -> None:
    with pytest.raises(CommandError, match="ELASTICSEARCH_URL"):
        call_command("rebuild_index")


def test_with_elasticsearch_away_the_command_says_so(home: HomePage, settings: Settings) -> None:
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    with pytest.raises(CommandError, match="could not be built"):
        call_command("rebuild_index")


def test_the_worker_tells_what_it_has_done(home: HomePage, engine: Elasticsearch) -> None:
    InformationPageFactory(parent=home)
    out = io.StringIO()
    call_command("index_worker", "--once", stdout=out)
    assert out.getvalue() == "1 documents indexed\n"
