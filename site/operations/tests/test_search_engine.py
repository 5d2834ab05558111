"""The embedded search engine is looked after while the site runs."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management.base import OutputWrapper
from pytest_django import Settings

from operations import search_engine
from search.embedded.errors import EmbeddedError


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> list[Any]:
    """The nodes that were started, each with the port that was asked for; whatever stands last is what happens next."""
    settings.ELASTICSEARCH_URL = ""
    nodes: list[Any] = []

    @contextmanager
    def node(*, port: int, **options: object) -> Iterator[Any]:
        if nodes and nodes[-1] == "broken":
            nodes.append("broken")
            raise EmbeddedError("There is no room.")
        process = SimpleNamespace(ended=None)
        process.poll = lambda: process.ended
        nodes.append(SimpleNamespace(url="http://127.0.0.1:4711", process=process, port=port))
        yield nodes[-1]

    monkeypatch.setattr(search_engine, "running_node", node)
    monkeypatch.setattr(search_engine, "PAUSE_SECONDS", 0.0)
    return nodes


def test_a_node_that_has_ended_is_started_again_where_it_was(started: list[Any]) -> None:
    out = io.StringIO()
    with search_engine.search_engine(OutputWrapper(out)) as engine:
        engine.look_after()
        assert len(started) == 1
        started[0].process.ended = -9
        engine.look_after()
        engine.look_after()
    assert [node.port for node in started] == [0, 4711]
    assert "started again" in out.getvalue()


def test_a_node_that_cannot_be_started_is_tried_again_later(
    started: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.StringIO()
    with search_engine.search_engine(OutputWrapper(out)) as engine:
        started[0].process.ended = 1
        started.append("broken")
        engine.look_after()
        assert "There is no room." in out.getvalue()
        monkeypatch.setattr(search_engine, "PAUSE_SECONDS", 60.0)
        engine.look_after()
        engine.look_after()
    assert started[1:] == ["broken"] * 3


def test_an_engine_of_ones_own_is_its_owners_to_look_after(started: list[Any], settings: Settings) -> None:
    settings.ELASTICSEARCH_URL = "http://search.example:9200"
    with search_engine.search_engine(OutputWrapper(io.StringIO())) as engine:
        engine.look_after()
        assert engine.url == "http://search.example:9200"
    assert started == []
