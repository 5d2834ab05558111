"""A process has searched before its first reader does."""

import pytest
from django.db import connections
from elasticsearch import ConnectionTimeout
from pytest_django import Settings

from home.models import HomePage
from search import breaker, warming
from search.asking import NOTHING, Found, Question
from search.models import SearchCount
from search.statistics import flush


@pytest.fixture(autouse=True)
def configured(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is an engine to ask, and the tests keep their connection."""
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    monkeypatch.setattr(connections, "close_all", lambda: None)


def test_each_language_is_searched_once_and_nothing_of_it_is_counted(
    home: HomePage, counted: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(question: Question) -> Found:
        asked.append(question.language)
        return NOTHING

    monkeypatch.setattr(warming, "ask_engine", ask)
    warming.warm_up()
    flush()
    assert asked == ["nb", "en"]
    assert not SearchCount.objects.exists()


def test_an_engine_that_is_not_awake_yet_is_not_kept_from_readers(
    home: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(question: Question) -> Found:
        raise ConnectionTimeout("asleep")

    monkeypatch.setattr(warming, "ask_engine", fail)
    warming.warm_up()
    assert breaker.breaker.may_try()
