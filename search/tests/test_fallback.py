"""Searching while Elasticsearch is away: the database answers, soon and plainly said."""

import socket
import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from elasticsearch import Elasticsearch
from modelsearch.index import insert_or_update_object
from pytest_django import Settings
from wagtail.models import PageViewRestriction

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.models import ProjectIndexPage
from projects.models.question import ProjectQuestion
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectContactFactory,
    ProjectPageFactory,
)
from search import searching
from search.breaker import CircuitBreaker, breaker
from search.tests.conftest import Index

ADDRESS = "/sok/"
NOWHERE = "http://127.0.0.1:9"
MOST_QUERIES = 12


@pytest.fixture
def hanging() -> Iterator[str]:
    """The address of a server that takes requests and never answers, as a stopped process does."""
    with socket.create_server(("127.0.0.1", 0), backlog=50) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
    breaker.succeeded()


def found(client: Client, query: str, **parameters: str) -> list[str]:
    response = client.get(ADDRESS, {"q": query, **parameters})
    assert response.status_code == 200
    assert response.context["fallback"] is True
    return [result.title for result in response.context["results"]]


def test_title_lead_and_body_are_searched(home: HomePage, client: Client) -> None:
    InformationPageFactory(parent=home, title="Regnbed")
    InformationPageFactory(parent=home, title="Annet", lead="Om regnbed i byen")
    InformationPageFactory(parent=home, title="Tredje", body=[("text", "<p>Her er regnbed nevnt.</p>")])
    InformationPageFactory(parent=home, title="Fjerde")
    assert found(client, "regnbed") == ["Regnbed", "Annet", "Tredje"]


def test_what_stands_in_the_rows_of_a_project_or_conference_is_searched(
    projects: ProjectIndexPage, client: Client
) -> None:
    project = ProjectPageFactory(parent=projects, title="Økt ombruk", body=[("text", "<p>Om dammen.</p>")])
    project.steps.add(ProcessStepFactory.build(page=project, title="Befaring", text="<p>Ved <b>bekken</b>.</p>"))
    project.questions.add(
        ProjectQuestion(question="Og fossen?", answer="<p>Den består, som strykene.</p>", locale=project.locale)
    )
    conference = ConferencePageFactory(parent=project, title="Dialog")
    conference.sessions.add(ConferenceSessionFactory.build(page=conference, title="Innsjøer", abstract="<p>Tjern.</p>"))
    for page in (project, conference):
        page.save()
        insert_or_update_object(page)  # as the worker does, when all of the page is saved
    for word in ("dammen", "befaring", "bekken", "fossen", "strykene"):
        assert found(client, word) == ["Økt ombruk"]
    for word in ("innsjøer", "tjern"):
        assert found(client, word) == ["Dialog"]


def test_parts_of_words_in_a_title_are_found(projects: ProjectIndexPage, client: Client) -> None:
    ProjectPageFactory(parent=projects, title="Fremtidsrettet overvannshåndtering")
    assert found(client, "overvann") == ["Fremtidsrettet overvannshåndtering"]


def test_a_contact_is_found_by_name(projects: ProjectIndexPage, client: Client) -> None:
    page = ProjectPageFactory(parent=projects, title="Økt ombruk")
    ProjectContactFactory(page=page, person=ContactPersonFactory(name="Tone Bye Moen"))
    assert found(client, "tone moen") == ["Økt ombruk"]


@pytest.mark.parametrize("hidden", [{"live": False}, {"valid_until": date(2020, 1, 1)}], ids=["draft", "gone"])
def test_a_page_is_not_found_by_a_person_whom_it_does_not_show(
    projects: ProjectIndexPage, client: Client, hidden: dict[str, object]
) -> None:
    page = ProjectPageFactory(parent=projects)
    ProjectContactFactory(page=page, person=ContactPersonFactory(name="Tone Bye Moen", **hidden))
    assert found(client, "tone moen") == []


def test_the_page_says_that_results_are_simpler(home: HomePage, client: Client) -> None:
    assert "enklere" in client.get(ADDRESS, {"q": "regnbed"}).text


def test_only_what_the_public_may_read_is_found(home: HomePage, client: Client) -> None:
    InformationPageFactory(parent=home, title="Regnbed utkast", live=False)
    InformationPageFactory(parent=home, title="Regnbed over tiden", expire_at=timezone.now() - timedelta(hours=1))
    private = InformationPageFactory(parent=home, title="Regnbed privat")
    InformationPageFactory(parent=private, title="Regnbed under privat")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert found(client, "regnbed") == []


@pytest.mark.usefixtures("index_at_once")
@pytest.mark.parametrize("query", ["regnbed", "regnbed i byen", "94 63 17 42", "finnes ikke"])
def test_it_takes_few_queries_and_no_more_where_more_is_found(
    projects: ProjectIndexPage, client: Client, query: str
) -> None:
    ContactDirectoryPageFactory(parent=projects.get_parent())
    taken = []
    found(client, query)  # what is read once and kept
    for numbers in (range(10), range(10, 20)):
        ContactPersonFactory.create_batch(2, name="Regnbed i byen", phone="+4794631742")
        for number in numbers:
            page = ProjectPageFactory(parent=projects, title=f"Regnbed i byen {number}")
            ProjectContactFactory(page=page, person=ContactPersonFactory())
            ProcessStepFactory(page=page)
        with CaptureQueriesContext(connection) as queries:
            found(client, query)
        taken.append(len(queries))
    assert max(taken) <= MOST_QUERIES
    assert taken[0] == taken[1]


def test_nobody_is_sent_to_what_the_database_does_not_narrow(home: HomePage, client: Client) -> None:
    assert "open=yes" not in client.get(ADDRESS, {"q": "finnes ikke"}).text
    assert "open=yes" in client.get(ADDRESS).text


@pytest.mark.parametrize(
    "query", ['"', "*", "a AND", "NEAR(a b)", "'", '"a', "%s", "% _", "\\", "\x00", "- -", "ord " * 2_500, "😀", "_"]
)
def test_no_syntax_reaches_the_database(home: HomePage, client: Client, query: str) -> None:
    assert client.get(ADDRESS, {"q": query}).status_code == 200


@pytest.mark.parametrize("asked", ["-1", "abc", "1000000000"])
def test_whatever_page_is_asked_for_there_is_an_answer(home: HomePage, client: Client, asked: str) -> None:
    InformationPageFactory(parent=home, title="Regnbed")
    assert found(client, "regnbed", page=asked) == ["Regnbed"]


def test_the_database_answers_while_elasticsearch_is_away_and_no_longer(
    home: HomePage, index: Index, client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    InformationPageFactory(parent=home, title="Regnbed")
    index.documents()
    url, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, NOWHERE
    assert found(client, "regnbed") == ["Regnbed"]
    settings.ELASTICSEARCH_URL = url
    assert found(client, "regnbed") == ["Regnbed"]  # it is not asked again so soon
    monkeypatch.setattr(searching, "breaker", CircuitBreaker(pause=0))
    assert client.get(ADDRESS, {"q": "regnbed"}).context["fallback"] is False


def test_the_database_answers_while_there_is_no_index(
    home: HomePage, engine: Elasticsearch, client: Client, settings: Settings
) -> None:
    InformationPageFactory(parent=home, title="Regnbed")
    prefix, settings.ELASTICSEARCH_INDEX_PREFIX = settings.ELASTICSEARCH_INDEX_PREFIX, "no-such-index"
    assert found(client, "regnbed") == ["Regnbed"]
    settings.ELASTICSEARCH_INDEX_PREFIX = prefix
    assert client.get(ADDRESS, {"q": "regnbed"}).context["fallback"] is False  # at once


def test_a_hanging_elasticsearch_holds_up_one_reader_for_a_second_and_the_next_not_at_all(
    home: HomePage, client: Client, settings: Settings, hanging: str
) -> None:
    settings.ELASTICSEARCH_URL = hanging
    client.get(ADDRESS)  # what is loaded only once
    breaker.succeeded()
    for longest in (3.0, 1.0):
        before = time.monotonic()
        found(client, "regnbed")
        assert time.monotonic() - before < longest


def test_publishing_does_not_wait_for_elasticsearch(home: HomePage, settings: Settings, hanging: str) -> None:
    settings.ELASTICSEARCH_URL = hanging
    page = InformationPageFactory(parent=home)
    before = time.monotonic()
    page.save_revision().publish()
    assert time.monotonic() - before < 2.0


def test_after_a_failure_one_request_tries_while_the_others_do_without() -> None:
    own = CircuitBreaker(pause=0.05)
    assert own.may_try()
    own.failed()
    assert not own.may_try()
    time.sleep(0.06)
    assert own.may_try()
    assert not own.may_try()
    own.succeeded()
    assert own.may_try()


def test_one_failure_is_soon_forgotten_and_one_after_another_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    own = CircuitBreaker(pause=10, first=2)

    def pause() -> float:
        nonlocal now
        own.failed()
        began = now
        while not own.may_try():
            now += 1
        return now - began

    assert [pause() for _ in range(5)] == [2, 4, 8, 10, 10]
    own.succeeded()
    assert pause() == 2
