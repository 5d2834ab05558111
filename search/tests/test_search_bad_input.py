"""The search page, whatever stands in its address."""

import pytest
from django.test import Client
from elasticsearch import Elasticsearch

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search import views
from search.tests.conftest import NORWEGIAN, Search


@pytest.mark.parametrize(
    ("asked", "number"),
    [("-1", 1), ("0", 1), ("abc", 1), ("", 1), ("1.5", 1), ("²", 1), ("1000000000", 2), ("9" * 5000, 2), ("2", 2)],
)
def test_whatever_page_is_asked_for_there_is_an_answer(
    home: HomePage, search: Search, client: Client, monkeypatch: pytest.MonkeyPatch, asked: str, number: int
) -> None:
    monkeypatch.setattr(views, "PER_PAGE", 2)
    for name in "abc":
        InformationPageFactory(parent=home, title=f"Regnbed {name}")
    assert len(search("regnbed", page=asked)) == (2 if number == 1 else 1)
    assert client.get(NORWEGIAN, {"q": "regnbed", "page": asked}).context["results"].number == number


ODDITIES = [
    *('"', "*", "title:x", "(a AND", "a OR NOT b", "~~~", "/[a-z/", "\\", "{!}", "\x00", "a\x00b", "%s%s", "%", "<>"),
    *("'; DROP TABLE", "og", "-", "+++", "\u202e", "💧", "NEAR(a b)", "a^9", '"a b"~5', "wqxyv ", "zz " * 32),
    *("æ" * 200, "håndtering" * 3 + " overvannshåndtering" * 8, "zqxyvbnmkl " * 18),
]


LONG = ["x" * 10_000, "ord " * 2_500, "\x00" * 10_000, "* " * 5_000]


def test_whatever_is_written_elasticsearch_answers(home: HomePage, engine: Elasticsearch, client: Client) -> None:
    for query in [*ODDITIES, *LONG]:
        response = client.get(NORWEGIAN, {"q": query})
        assert (response.status_code, response.context["fallback"]) == (200, False), query


def test_a_reader_is_told_that_a_text_was_too_long(home: HomePage, client: Client) -> None:
    response = client.get(NORWEGIAN, {"q": "regnbed " * 1_250})
    assert response.context["too_long"] is True
    assert len(response.context["query"]) <= 200
