"""What was taken away is quoted by no search, though the index has it until the worker comes, or for hours."""

import pytest
from django.test import Client

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.tests.factories import ContactDirectoryPageFactory, ContactPersonFactory
from search.results import SearchResult
from search.tests.conftest import Index


def found(client: Client, query: str) -> list[SearchResult]:
    response = client.get("/sok/", {"q": query})
    assert response.context["fallback"] is False
    return list(response.context["results"])


@pytest.mark.parametrize("address", ["/sok/", "/sok/json/", "/sok/atom/"])
def test_a_sentence_that_was_taken_off_a_page_is_not_quoted(
    home: HomePage, index: Index, client: Client, address: str
) -> None:
    page = InformationPageFactory(parent=home, title="Nytt fra byen", lead="De kranglet med Bryggegruppen.")
    index.documents()
    assert "kranglet" in client.get(address, {"q": "Bryggegruppen"}).content.decode()
    page.lead = "De hadde et møte."
    page.save_revision().publish()
    assert "kranglet" not in client.get(address, {"q": "Bryggegruppen"}).content.decode()
    (result,) = found(client, "Bryggegruppen")
    assert (result.title, result.excerpt, result.part) == ("Nytt fra byen", "De hadde et møte.", "")


def test_a_changed_title_is_shown_as_it_is_now(home: HomePage, index: Index, client: Client) -> None:
    page = InformationPageFactory(parent=home, title="Brygga kommer")
    index.documents()
    page.title = "Ny <vei> til byen"
    page.save_revision().publish()
    assert [result.plain_title for result in found(client, "brygga")] == [page.title]
    assert client.get("/sok/forslag/", {"q": "brygg"}).json()["suggestions"][0]["title"] == page.title


def test_a_person_is_called_as_she_is_now(home: HomePage, index: Index, client: Client) -> None:
    ContactDirectoryPageFactory(parent=home)
    person = ContactPersonFactory(name="Kari Brygge")
    index.people()
    person.name = "Kari Fjord"
    person.save_revision().publish()
    assert [result.plain_title for result in found(client, "Kari")] == ["Kari Fjord"]


def test_a_page_is_quoted_again_once_the_index_is_current(home: HomePage, index: Index, client: Client) -> None:
    page = InformationPageFactory(parent=home, title="Nytt fra byen", lead="Bryggegruppen.")
    index.documents()
    page.lead = "Om Bryggegruppen."
    page.save_revision().publish()
    assert "<mark>" not in found(client, "Bryggegruppen")[0].excerpt
    index.documents()
    assert "<mark>" in found(client, "Bryggegruppen")[0].excerpt
