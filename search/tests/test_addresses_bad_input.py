"""Every address of the search, whatever stands behind its question mark."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from elastic_transport import Transport
from elasticsearch import Elasticsearch
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search import breaker
from search.engine import WINDOW
from search.suggestions import finding

ADDRESSES = ["/sok/", "/en/search/", "/sok/atom/", "/sok/json/", "/en/search/json/", "/sok/forslag/", "/sok/klikk"]
NAMES = ["q", "page", "type", "open", "theme", "state", "year", "unit", "order"]
# Of Elasticsearch's queries those that read a syntax, and all that runs code.
SYNTAX = {"query_string", "simple_query_string", "regexp", "script", "script_score", "runtime_mappings"}
# What a request's body has for names; a reader's text is only ever a value.
NAME = re.compile(r"[a-z_0-9. ]+")
# A word within longer ones: letters and digits alone between the only two signs.
WITHIN = re.compile(r"\*\w+\*")
MOST_LETTERS = 120_000
MOST_REQUESTS = 3
# Patterns are dear by the letter: those of the words, and a star on each side of eight.
MOST_PATTERN_LETTERS = 80 + 2 * 8

TEXTS = st.one_of(
    st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(max_size=40),
    st.sampled_from(
        [b"title:x", b"{!}", b"*", b"a AND (b", b"/[a-z/", b"\\", b"x" * 20_000, b"a " * 5_000, b"\0" * 300]
    ),
    st.sampled_from([b"2024", b"99999", b"-1", b"1e9", b"\xd9\xa2", b"yes", b"date", b"projects.projectpage", b"a.b"]),
)
PARAMETERS = st.lists(
    st.tuples(st.sampled_from([*NAMES, "q[]", "page[0]", "facet", "%00"]), st.sampled_from(["=", "=", "=", ""]), TEXTS),
    min_size=2,
    max_size=8,
)


def names_in(part: Any) -> Iterator[str]:
    """Every name of an object, however deep."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield name
            yield from names_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from names_in(value)


def patterns_in(part: Any) -> Iterator[str]:
    """What is looked for by a pattern."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from (field["value"] for field in value.values()) if name == "wildcard" else patterns_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from patterns_in(value)


@pytest.fixture
def sent(engine: Elasticsearch, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The bodies of the requests to Elasticsearch."""
    bodies: list[dict[str, Any]] = []
    perform = Transport.perform_request

    def perform_request(self: Any, method: str, target: str, *, body: Any = None, **options: Any) -> Any:
        bodies.append(body)
        return perform(self, method, target, body=body, **options)

    monkeypatch.setattr(Transport, "perform_request", perform_request)
    return bodies


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(address="/sok/", parameters=[("year", "=", b"abc"), ("open", "=", b"no"), ("type", "=", b"a.b")])
@example(
    address="/sok/json/", parameters=[("q", "=", b"snow year"), ("year", "=", b"99999999999"), ("order", "=", b"date")]
)
@example(address="/sok/", parameters=[("q", "=", "İſẞæ".encode() * 50), ("page", "=", b"1")])
@example(address="/sok/", parameters=[("q", "=", b"overvannshandtering " * 10), ("page", "=", b"1")])
@given(address=st.sampled_from(ADDRESSES), parameters=PARAMETERS)
def test_every_address_answers_and_asks_only_for_words_and_values(
    home: HomePage, sent: list[dict[str, Any]], client: Client, address: str, parameters: list[tuple[str, str, bytes]]
) -> None:
    sent.clear()
    asked = "&".join(f"{name}{sign}{quote(value)}" for name, sign, value in parameters)
    response = client.get(address, QUERY_STRING=asked)
    assert response.status_code == (405 if address == "/sok/klikk" else 200)
    assert len(sent) <= MOST_REQUESTS
    for body in sent:
        names = set(names_in(body))
        assert not names & SYNTAX
        assert all(WITHIN.fullmatch(pattern) for pattern in patterns_in(body))
        assert sum(map(len, set(patterns_in(body)))) <= MOST_PATTERN_LETTERS
        assert all(NAME.fullmatch(name) for name in names), names
        assert body.get("from", 0) + body["size"] <= WINDOW
        assert len(json.dumps(body)) < MOST_LETTERS
    # None of it was refused, nor took Elasticsearch away from the next reader.
    assert breaker.breaker.may_try()
    assert finding.breaker.may_try()


def test_more_parameters_than_anyone_asks_for_are_refused(home: HomePage, client: Client) -> None:
    for address in ADDRESSES[:-1]:
        assert client.get(address, QUERY_STRING="q=a&" * 5_000).status_code == 400


def test_a_parameter_that_comes_twice_counts_once(home: HomePage, client: Client) -> None:
    InformationPageFactory(parent=home, title="Vann")
    InformationPageFactory(parent=home, title="Bil")
    found = client.get("/sok/", QUERY_STRING="q=bil&q=vann&page=9&page=1").context["results"]
    assert [result.title for result in found] == ["Vann"]


def test_an_address_that_a_page_links_to_is_no_longer_than_what_can_be_asked(home: HomePage, client: Client) -> None:
    text = client.get("/sok/", {"q": "æ" * 50_000, "type": "x" * 50_000, "unknown": "y" * 50_000}).text
    assert len(text) < 60_000
    assert "yyy" not in text
