"""Titles that are suggested while a reader writes."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.models import ProjectIndexPage
from projects.tests.factories import ContactDirectoryPageFactory, ContactPersonFactory, ProjectPageFactory
from projects.tests.languages import page_in_english
from search.breaker import CircuitBreaker
from search.suggestions import finding
from search.tests.conftest import Index
from search.tests.factories import PromotedResultFactory

NORWEGIAN, ENGLISH = "/sok/forslag/", "/en/search/suggestions/"
NOWHERE = "http://127.0.0.1:9"


def suggested(client: Client, text: str, address: str = NORWEGIAN) -> list[str]:
    response = client.get(address, {"q": text})
    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex"
    return [suggestion["title"] for suggestion in response.json()["suggestions"]]


@pytest.fixture
def pages(home: HomePage, projects: ProjectIndexPage) -> dict[str, Page]:
    """Some pages, and a person."""
    ContactDirectoryPageFactory(parent=home, title="Kontaktpersoner", slug="kontaktpersoner")
    ContactPersonFactory(name="Tone Bye Moen")
    made = {
        title: ProjectPageFactory(parent=projects, title=title)
        for title in ("Overvannshåndtering", "Rent vann", "Vann fra taket", "Vinter")
    }
    page_in_english(made["Vinter"], title="Winter", slug="winter")
    return made


def test_titles_are_suggested_in_the_readers_language(pages: dict[str, Page], index: Index, client: Client) -> None:
    index.documents("nb")
    index.documents("en")
    assert suggested(client, "vann")[0] == "Vann fra taket"  # it begins so
    assert set(suggested(client, "VAN")) == {
        "Vann fra taket",
        "Rent vann",
        "Overvannshåndtering",
    }  # a later part does
    assert suggested(client, "håndt") == ["Overvannshåndtering"]
    assert suggested(client, "rent van") == ["Rent vann"]
    assert suggested(client, "rent snø") == []
    assert suggested(client, "wint", ENGLISH) == ["Winter"]
    [person] = client.get(NORWEGIAN, {"q": "tone m"}).json()["suggestions"]
    assert person == {"title": "Tone Bye Moen", "url": "/kontaktpersoner/tone-bye-moen/", "type": "Kontaktperson"}
    PageViewRestriction.objects.create(page=pages["Rent vann"], restriction_type=PageViewRestriction.LOGIN)
    assert "Rent vann" not in suggested(client, "vann")


def test_while_elasticsearch_is_away_the_database_suggests_what_begins_so(
    pages: dict[str, Page], client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ELASTICSEARCH_URL = NOWHERE
    monkeypatch.setattr(finding, "breaker", CircuitBreaker())
    assert suggested(client, "vann") == ["Vann fra taket", "Rent vann"]
    assert suggested(client, "tone") == suggested(client, "moen") == ["Tone Bye Moen"]
    assert not finding.breaker.may_try()


def test_what_editors_promote_stands_first(pages: dict[str, Page], client: Client) -> None:
    PromotedResultFactory(page=pages["Vinter"], searches="vannmåler")
    assert suggested(client, "vannm") == ["Vinter"]
    assert suggested(client, "vann") == ["Vinter", "Vann fra taket", "Rent vann"]


def test_what_editors_promote_is_not_suggested_to_who_may_not_read_it(pages: dict[str, Page], client: Client) -> None:
    PromotedResultFactory(page=pages["Vinter"], searches="vannmåler")
    PageViewRestriction.objects.create(page=pages["Vinter"], restriction_type=PageViewRestriction.LOGIN)
    assert suggested(client, "vannm") == []


@pytest.mark.parametrize("text", ["", "v", "  v  ", "??", "v" * 61])
def test_what_is_too_little_or_too_much_asks_nobody(
    home: HomePage, client: Client, text: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        assert suggested(client, text) == []


def test_there_are_few_and_they_cost_few_queries(
    home: HomePage, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ContactDirectoryPageFactory(parent=home)
    for number in range(12):
        InformationPageFactory(parent=home, title=f"Vann {number:02}")
        ContactPersonFactory(name=f"Vann {number:02}")
    with django_assert_max_num_queries(7):
        assert len(suggested(client, "vann")) == 8
    assert client.get(NORWEGIAN, {"q": "vann"})["Cache-Control"] == "public, max-age=60"
