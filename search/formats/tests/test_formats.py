"""Results as an Atom feed and as JSON."""

from typing import Any

import feedparser
import pytest
from django.test import Client
from django.utils.safestring import mark_safe
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from home.models import HomePage
from home.tests.factories import InformationPageFactory, publish
from projects.models import ProjectIndexPage
from projects.tests.factories import ContactDirectoryPageFactory, ContactPersonFactory, ProjectPageFactory, ThemeFactory
from projects.tests.languages import page_in_english
from search.asking import Found
from search.tests.answers import Answers, found_of, hit_of
from search.tests.factories import PromotedResultFactory

ATOM, JSON = "/sok/atom/", "/sok/json/"


def feed(client: Client, **parameters: str) -> Any:
    """The feed by feedparser; fails where it is not well formed."""
    response = client.get(ATOM, parameters)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert response["X-Robots-Tag"] == "noindex"
    found = feedparser.parse(response.content)
    assert not found.bozo
    return found


def document(client: Client, **parameters: str) -> dict[str, Any]:
    response = client.get(JSON, parameters)
    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex"
    found: dict[str, Any] = response.json()
    return found


def test_a_page_is_one_entry_whatever_finds_it_until_it_is_published_anew(
    home: HomePage, client: Client, answers: Answers
) -> None:
    page = publish(InformationPageFactory(parent=home, title="Vann & <snø>"))
    answers(found_of(hits=[hit_of(page, excerpt=mark_safe("om <mark>vann</mark>"))], total=1))
    first, again, other = (feed(client, **parameters) for parameters in ({"q": "vann"}, {"q": "vann"}, {"q": "snø"}))
    assert first.feed.id == again.feed.id != other.feed.id
    [entry] = first.entries
    assert (entry.title, entry.link) == ("Vann & <snø>", f"http://testserver{page.url}")
    assert entry.summary == "<p>om vann</p>"  # feedparser takes the mark for no element of feeds
    assert "&lt;mark&gt;vann&lt;/mark&gt;" in client.get(ATOM, {"q": "vann"}).text
    assert entry.id == other.entries[0].id
    assert entry.updated == page.last_published_at.isoformat()
    assert first.feed.title.startswith("Søk etter «vann»")
    publish(page)
    assert feed(client, q="vann").entries[0].updated > entry.updated


def test_a_feed_names_its_own_address_and_the_page_of_the_same_results(
    home: HomePage, client: Client, answers: Answers
) -> None:
    asked = answers(found_of(InformationPageFactory(parent=home)))
    links = {link.rel: link.href for link in feed(client, q="vann", type="a.b", order="date", x="y").feed.links}
    assert links["self"] == "http://testserver/sok/atom/?q=vann&type=a.b&order=date"
    assert links["alternate"] == "http://testserver/sok/?q=vann&type=a.b&order=date"
    assert (asked[0].chosen, asked[0].order) == ({"type": "a.b"}, "date")
    assert feed(client, open="yes").feed.title.startswith("Treff")


def test_what_is_only_spelt_nearly_so_is_no_news(home: HomePage, client: Client, answers: Answers) -> None:
    answers(found_of(InformationPageFactory(parent=home), forgiven=True))
    assert feed(client, q="vnan").entries == []


def test_both_say_when_the_database_answers_and_are_not_kept_then(home: HomePage, client: Client) -> None:
    InformationPageFactory(parent=home, title="Vann")
    found = feed(client, q="vann")
    assert "enklere" in found.feed.subtitle
    assert len(found.entries) == 1
    assert document(client, q="vann")["fallback"] is True
    for address in (ATOM, JSON):
        assert client.get(address, {"q": "vann"})["Cache-Control"] == "no-store"


def test_the_document_has_what_the_page_shows(projects: ProjectIndexPage, client: Client, answers: Answers) -> None:
    theme = ThemeFactory(name="Klima", slug="klima")
    page = ProjectPageFactory(parent=projects, title="Overvann")
    first = ProjectPageFactory(parent=projects, title="Anbefalt")
    PromotedResultFactory(page=first, searches="vann")
    hit = hit_of(page, title=mark_safe("Over<mark>vann</mark> &amp; snø"), part="Innspill", part_kind="process")
    answers(found_of(hits=[hit], total=45, facets={"theme": {theme.slug: 3}}))
    found = document(client, q="vann")
    promoted, result = found["results"]
    assert promoted["promoted"] and promoted["title"] == "Anbefalt"
    assert (result["title"], result["url"]) == ("Overvann & snø", f"http://testserver{page.url}")
    assert result["id"] == str(page.translation_key)
    assert result["part"] == {"kind": "process", "label": "Steg", "name": "Innspill"}
    assert (found["total"], found["page"], found["pages"]) == (45, 1, 3)
    assert found["facets"]["theme"] == [{"value": "klima", "label": "Klima", "count": 3}]
    assert found["previous"] is None
    assert found["next"] == "http://testserver/sok/json/?q=vann&page=2"
    assert document(client, q="vann", page="2")["previous"] == "http://testserver/sok/json/?q=vann"


def test_what_another_language_has_is_apart(home: HomePage, client: Client, answers: Answers) -> None:
    other = page_in_english(InformationPageFactory(parent=home), title="Water")
    answers(Found(total=0, hits=[], elsewhere={"en": found_of(other)}))
    found = document(client, q="water")
    assert found["results"] == []
    [elsewhere] = found["elsewhere"]
    assert elsewhere["language"] == "en"
    assert elsewhere["results"][0]["title"] == "Water"
    assert elsewhere["url"] == "http://testserver/en/search/?q=water"


def test_a_page_that_was_just_made_private_is_in_neither(home: HomePage, client: Client, answers: Answers) -> None:
    found, promoted = InformationPageFactory(parent=home), InformationPageFactory(parent=home)
    PromotedResultFactory(page=promoted, searches="vann")
    answers(found_of(found))
    assert len(document(client, q="vann")["results"]) == len(feed(client, q="vann").entries) == 2
    for page in (found, promoted):
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert document(client, q="vann")["results"] == feed(client, q="vann").entries == []


@pytest.mark.parametrize("address", [ATOM, JSON])
def test_few_queries_make_it_however_much_is_found(
    projects: ProjectIndexPage,
    client: Client,
    answers: Answers,
    address: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    ContactDirectoryPageFactory(parent=projects.get_parent())
    pages = [ProjectPageFactory(parent=projects) for _ in range(15)]
    answers(found_of(*pages, *(ContactPersonFactory() for _ in range(5)), facets={"theme": {"klima": 1}}))
    client.get(address, {"q": "vann"})
    with django_assert_max_num_queries(8):
        client.get(address, {"q": "vann"})


def test_the_search_page_leads_to_both_by_their_media_type(home: HomePage, client: Client, answers: Answers) -> None:
    answers(found_of(InformationPageFactory(parent=home)))
    text = client.get("/sok/", {"q": "vann"}).text
    head, _, body = text.partition("</head>")
    for address, kind in (
        ("/sok/atom/?q=vann&amp;order=date", "application/atom+xml"),
        ("/sok/json/?q=vann", "application/json"),
    ):
        assert f'rel="alternate" type="{kind}"' in head
        assert f'href="{address}"' in head
        assert f'href="{address}" type="{kind}"' in body
