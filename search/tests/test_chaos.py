"""A genuine node that is killed, frozen, full, tampered with or busy: readers get answers all the while, marked as
simpler, nothing is lost, and all is as it should be by itself afterwards.
"""

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from elasticsearch import ApiError, Elasticsearch, TransportError
from pytest_django import Settings

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search import client as search_client
from search import searching
from search.breaker import PAUSE_SECONDS, CircuitBreaker
from search.checking import check_index
from search.checking.upkeep import build_missing
from search.client import SEARCH_SECONDS
from search.indexing import process_outbox, rebuild, rebuilding
from search.indexing.bulk import send
from search.indexing.claims import MOST_REFUSALS
from search.models import OutboxEntry
from search.tests.conftest import NORWEGIAN
from search.tests.faults import let_wait
from search.tests.own_node import OwnNode, own_node

# The node of this module is started by one worker.
pytestmark = pytest.mark.xdist_group("chaos")

# One second is what readers are promised; a machine that runs the suite may be busy with other things, so that twice as
# long as an ordinary answer takes there comes on top.
LONGEST_ANSWER = 3.0
RECOVERY = 30.0


class Reader:
    """Who searches for a page again and again. Patience follows how long an ordinary answer takes here."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._ask()  # what is loaded only once
        before = time.monotonic()
        self._ask()
        self._longest = LONGEST_ANSWER + 2 * (time.monotonic() - before)

    def is_answered_by_database(self) -> bool:
        """Whether the database answers, in time, and the page says so; either way the page is found."""
        before = time.monotonic()
        response = self._ask()
        assert time.monotonic() - before < self._longest
        is_marked = "enklere" in response.text
        assert is_marked == response.context["fallback"]
        if is_marked:
            assert [result.title for result in response.context["results"]] == ["Regnbed"]
        return is_marked

    def _ask(self) -> Any:
        response = self._client.get(NORWEGIAN, {"q": "regnbed"})
        assert response.status_code == 200
        return response


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnNode]:
    """For the tests of this module, which leave it running."""
    with own_node(tmp_path_factory.mktemp("node")) as node:
        yield node


@pytest.fixture
def elasticsearch_url(node: OwnNode) -> str:
    """The node's, for all fixtures."""
    return node.front.url


@pytest.fixture
def reader(home: HomePage, engine: Elasticsearch, client: Client, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """One who has a page to find, with the time-outs of production; those of the background are short."""
    InformationPageFactory(parent=home, title="Regnbed")
    while process_outbox():
        pass
    reader = Reader(client)
    monkeypatch.setattr(search_client, "SEARCH_SECONDS", SEARCH_SECONDS)
    monkeypatch.setattr(search_client, "INDEXING_SECONDS", 1.0)
    monkeypatch.setattr(search_client, "REBUILDING_SECONDS", 5.0)
    monkeypatch.setattr(searching, "breaker", CircuitBreaker(pause=0.1))
    return reader


def publish(home: HomePage, title: str) -> None:
    """An editor's work, which does not wait."""
    before = time.monotonic()
    InformationPageFactory(parent=home, title=title).save_revision().publish()
    assert time.monotonic() - before < LONGEST_ANSWER


def all_is_well(reader: Reader) -> bool:
    """Whether, soon, the index has everything and answers."""
    deadline = time.monotonic() + RECOVERY
    while time.monotonic() < deadline:
        let_wait()
        process_outbox()
        if not OutboxEntry.objects.exists() and not reader.is_answered_by_database():
            return check_index(language="nb").keys == []
        time.sleep(0.05)
    return False


def test_a_reader_waits_a_second_at_most_and_most_readers_not_at_all() -> None:
    assert SEARCH_SECONDS == 1.0
    assert PAUSE_SECONDS >= 5 * SEARCH_SECONDS


def test_killed_in_the_middle_of_a_rebuild(
    home: HomePage, reader: Reader, node: OwnNode, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = 0

    def kill(client: Elasticsearch, operations: Any, **options: Any) -> Any:
        nonlocal steps
        steps += 1
        if steps == 2:
            node.kill()
        return send(client, operations, retries=0)

    with monkeypatch.context() as patch:
        patch.setattr(rebuilding, "send", kill)
        patch.setattr(rebuilding, "BATCH", 1)
        with pytest.raises((ApiError, TransportError)):
            rebuild(language="nb")
    try:
        assert reader.is_answered_by_database()
        publish(home, "Mens den var borte")
        assert process_outbox() == 0
    finally:
        node.start()
    assert rebuild(language="nb").resumed_at == 1
    assert all_is_well(reader)


def test_frozen(home: HomePage, reader: Reader, node: OwnNode) -> None:
    with node.frozen():
        assert reader.is_answered_by_database()
        publish(home, "Mens den var frosset")
        assert process_outbox() == 0
        assert reader.is_answered_by_database()
    assert all_is_well(reader)


def test_a_disk_that_is_full(home: HomePage, reader: Reader, engine: Elasticsearch, settings: Settings) -> None:
    everything = f"{settings.ELASTICSEARCH_INDEX_PREFIX}-*"
    engine.indices.put_settings(index=everything, settings={"blocks.read_only_allow_delete": True})
    publish(home, "Mens disken var full")
    for _ in range(MOST_REFUSALS + 1):
        let_wait()
        assert process_outbox() == 0
    entry = OutboxEntry.objects.get()
    assert (entry.attempts, entry.refusals) == (MOST_REFUSALS + 1, 0)
    assert "block" in entry.last_error
    reader.is_answered_by_database()  # or by the index, which can be read
    engine.indices.put_settings(index=everything, settings={"blocks.read_only_allow_delete": None})
    assert all_is_well(reader)


@pytest.mark.parametrize("put_in_place", ["nothing", "another", "its name"])
def test_an_index_that_is_deleted_or_made_otherwise(
    home: HomePage, reader: Reader, engine: Elasticsearch, settings: Settings, put_in_place: str
) -> None:
    alias = f"{settings.ELASTICSEARCH_INDEX_PREFIX}-nb"
    (name,) = engine.indices.get_alias(name=alias)
    engine.indices.delete(index=name)
    if put_in_place == "another":
        wrong: dict[str, Any] = {"properties": {"title": {"type": "keyword"}}}
        engine.indices.create(index=name, mappings=wrong, aliases={alias: {}, f"{name}-write": {}})
    if put_in_place == "its name":
        engine.index(index=alias, id="1", document={"title": "some"})
    publish(home, "Mens indeksen var borte")
    for _ in range(MOST_REFUSALS + 1):
        let_wait()
        process_outbox()
    assert not OutboxEntry.objects.filter(set_aside_at__isnull=False).exists()
    if put_in_place == "nothing":
        assert reader.is_answered_by_database()
    build_missing()
    assert all_is_well(reader)


@pytest.mark.parametrize("status", [429, 503])
def test_answering_that_it_is_busy(home: HomePage, reader: Reader, node: OwnNode, status: int) -> None:
    with node.refusing(status):
        assert reader.is_answered_by_database()
        publish(home, "Mens den var opptatt")
        for _ in range(MOST_REFUSALS + 1):
            let_wait()
            assert process_outbox() == 0
        entry = OutboxEntry.objects.get()
        assert (entry.refusals, entry.set_aside_at) == (0, None)
        assert str(status) in entry.last_error
    assert all_is_well(reader)


def test_returning_after_an_hour(home: HomePage, reader: Reader, node: OwnNode) -> None:
    hour_ago = timezone.now() - timedelta(hours=1)
    with node.refusing(503):
        publish(home, "For en time siden")
        process_outbox()
        OutboxEntry.objects.update(waits_since=hour_ago, changed_at=hour_ago, attempts=70)
        let_wait()
        process_outbox()
        assert OutboxEntry.objects.get().next_attempt < timezone.now() + timedelta(seconds=70)
    assert all_is_well(reader)
