"""A build that was broken off goes on where it was, and one at a time builds."""

import io
import os
import signal
import subprocess
import sys
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from elasticsearch import ConnectionError as AwayError
from elasticsearch import Elasticsearch
from pytest_django import Settings

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.checking import check_index
from search.checking.upkeep import build_missing, discard_old_builds
from search.indexing import rebuild, rebuilding
from search.indexing.builds import BeingBuiltError, building
from search.indexing.bulk import send
from search.indexing.indices import create_index, half_built
from search.indexing.rebuilding import RebuildError
from search.models import IndexBuild, IndexClock, OutboxEntry
from search.searchable import keys_in
from search.tests.conftest import Index
from search.tests.faults import spoil


@pytest.fixture
def broken_off(home: HomePage, index: Index, engine: Elasticsearch, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of six pages, of which a build had sent two steps of two when it was broken off."""
    for number in range(5):
        InformationPageFactory(parent=home, title=f"Side {number}")
    index.documents()
    steps = 0

    def break_off(client: Elasticsearch, operations: Any, **options: Any) -> Any:
        nonlocal steps
        steps += 1
        if steps == 3:
            raise AwayError("killed")
        return send(client, operations, **options)

    with monkeypatch.context() as patch:
        patch.setattr(rebuilding, "send", break_off)
        patch.setattr(rebuilding, "BATCH", 2)
        with pytest.raises(AwayError):
            rebuild(language="nb")
    return keys_in("nb")


def test_it_goes_on_where_it_was(broken_off: list[str], engine: Elasticsearch, monkeypatch: pytest.MonkeyPatch) -> None:
    build = IndexBuild.objects.get(language="nb")
    assert (build.done, build.total, build.claim) == (4, len(broken_off), None)
    sent: list[str] = []

    def send_and_note(client: Elasticsearch, operations: list[dict[str, Any]], **options: Any) -> list[Any]:
        sent.extend(operation["_id"] for operation in operations)
        return list(send(client, operations, **options))

    monkeypatch.setattr(rebuilding, "send", send_and_note)
    told: list[int] = []
    built = rebuild(language="nb", progress=lambda done, total: told.append(done))
    assert built.resumed_at == told[0] == 4
    assert sent == broken_off[4:]
    assert not half_built(engine, "nb")
    assert check_index(language="nb").keys == []
    assert rebuild(language="nb").resumed_at == 0


def test_a_build_of_which_too_much_was_refused_before_is_given_up(broken_off: list[str], engine: Elasticsearch) -> None:
    IndexBuild.objects.filter(language="nb").update(position=broken_off[-1], refused=len(broken_off))
    with pytest.raises(RebuildError, match="6 of 6 documents were refused"):
        rebuild(language="nb")
    assert not half_built(engine, "nb")
    assert rebuild(language="nb").refused == 0


def test_edits_between_the_two_are_in_it(
    broken_off: list[str], home: HomePage, index: Index, engine: Elasticsearch
) -> None:
    page, gone = home.get_children().specific()[0], home.get_children().specific()[1]
    page.title = "Endret mens den var halv"
    page.save_revision().publish()
    gone.unpublish()
    new = InformationPageFactory(parent=home)
    (half,) = half_built(engine, "nb")
    index.documents()
    assert engine.get(index=half, id=f"page-{page.pk}")["_source"]["title"] == page.title  # the worker writes there too
    assert rebuild(language="nb").resumed_at > 0
    documents = index.documents()
    assert documents[page.pk]["title"] == page.title
    assert gone.pk not in documents
    assert new.pk in documents


@pytest.mark.parametrize("why", ["asked", "program", "database", "index"])
def test_it_begins_anew_where_what_was_left_does_not_fit_and_leaves_nothing(
    broken_off: list[str], engine: Elasticsearch, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    (half,) = half_built(engine, "nb")
    if why == "program":
        monkeypatch.setattr("search.mapping.DOCUMENT_VERSION", -1)
    if why == "database":
        IndexClock.objects.update(identity="00000000-0000-0000-0000-000000000001")
    if why == "index":
        engine.indices.delete(index=half)
    assert rebuild(language="nb", restart=why == "asked").resumed_at == 0
    assert not half_built(engine, "nb")
    assert not engine.indices.exists(index=half)
    assert check_index(language="nb").keys == []


def test_the_command_says_so(broken_off: list[str]) -> None:
    out = io.StringIO()
    call_command("rebuild_index", "--language", "nb", stdout=out)
    assert f"{len(broken_off)} documents, 4 of them by the build that was broken off" in out.getvalue()
    call_command("rebuild_index", "--language", "nb", "--restart", stdout=out)
    assert out.getvalue().endswith(f"{len(broken_off)} documents\n")


def test_what_nobody_goes_on_with_is_removed(broken_off: list[str], engine: Elasticsearch) -> None:
    discard_old_builds()
    assert half_built(engine, "nb")
    IndexBuild.objects.update(seen_at=timezone.now() - timedelta(days=2))
    discard_old_builds()
    assert not half_built(engine, "nb")
    assert IndexBuild.objects.get(language="nb").index == ""


def test_an_index_that_is_up_to_date_leaves_no_half_one_behind(broken_off: list[str], engine: Elasticsearch) -> None:
    call_command("rebuild_index", "--if-stale", stdout=io.StringIO())
    assert not half_built(engine, "nb")


def test_two_cannot_build_at_once(home: HomePage, engine: Elasticsearch) -> None:
    with building("nb"):
        with pytest.raises(CommandError, match="being built by another process"):
            call_command("rebuild_index", "--language", "nb")
        rebuild(language="en")
        build_missing()  # it leaves it to the other
    rebuild(language="nb")


def test_a_killed_process_holds_up_nobody(home: HomePage, engine: Elasticsearch) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        host = os.uname().nodename
        claimed = {"claim": "00000000-0000-0000-0000-000000000001", "claimed_until": timezone.now() + timedelta(days=1)}
        IndexBuild.objects.update_or_create(
            language="nb", defaults={**claimed, "process": f"{host} {process.pid} another"}
        )
        with pytest.raises(BeingBuiltError, match=str(process.pid)), building("nb"):
            pass
        process.send_signal(signal.SIGKILL)
        process.wait()
    with building("nb"):
        pass
    # One of another machine that gives no sign any more.
    IndexBuild.objects.update(**claimed | {"claimed_until": timezone.now()}, process="elsewhere 1 another")
    with building("nb"):
        pass
    # An earlier run of a container, whose process had the same number.
    IndexBuild.objects.update(**claimed, process=f"{host} {os.getpid()} another")
    with building("nb"):
        pass


def test_a_few_refused_documents_do_not_hold_up_the_index(
    home: HomePage, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, sound = InformationPageFactory(parent=home), InformationPageFactory(parent=home)
    OutboxEntry.objects.all().delete()
    spoil(monkeypatch, refused.pk)
    assert rebuild(language="nb").refused == 1
    assert OutboxEntry.objects.get().key == f"page-{refused.pk}"
    monkeypatch.undo()
    OutboxEntry.objects.update(next_attempt=timezone.now())
    assert {refused.pk, sound.pk} <= index.documents().keys()


def test_an_index_that_is_gone_is_built_by_the_worker(
    home: HomePage, engine: Elasticsearch, settings: Settings
) -> None:
    prefix = settings.ELASTICSEARCH_INDEX_PREFIX
    before = [*engine.indices.get(index=f"{prefix}-nb-*")]
    build_missing()
    assert [*engine.indices.get(index=f"{prefix}-nb-*")] == before
    engine.indices.delete(index=before)
    engine.indices.create(index=f"{prefix}-nb")  # and something of that name is in the way
    build_missing()
    assert check_index(language="nb").keys == []


def test_a_left_over_index_is_removed_by_the_next_build(home: HomePage, engine: Elasticsearch) -> None:
    left = create_index(engine, "nb")
    rebuild(language="nb")
    assert not engine.indices.exists(index=left)
