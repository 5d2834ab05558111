"""Where few pages have all words of a search, those that are about some of them follow."""

import pytest
from django.test import Client
from django.urls import reverse

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.queries import FEW
from search.tests.conftest import NORWEGIAN, Index, Search

QUERY = "pris beboerparkering"


@pytest.fixture
def both(home: HomePage) -> None:
    """A page that has both words."""
    InformationPageFactory(parent=home, title="Å parkere", lead="Hva er pris på beboerparkering?")


def titles(search: Search, query: str = QUERY, **parameters: str) -> list[str]:
    return [result.plain_title for result in search(query, **parameters)]


def test_what_has_all_words_comes_first_and_what_only_mentions_one_does_not_come(
    home: HomePage, both: None, search: Search
) -> None:
    InformationPageFactory(parent=home, title="Beboerparkering uten oblat")
    InformationPageFactory(parent=home, title="Noe annet", body=[("text", "<p>Om beboerparkering</p>")])
    assert titles(search) == ["Å parkere", "Beboerparkering uten oblat"]


def test_the_reader_is_told_how_many_have_all_words(home: HomePage, both: None, index: Index, client: Client) -> None:
    InformationPageFactory(parent=home, title="Beboerparkering uten oblat")
    index.documents()
    response = client.get(NORWEGIAN, {"q": QUERY})
    assert "2 treff på «pris beboerparkering»" in response.text
    assert "1 har alle ordene, de andre har noen av dem." in response.text
    assert client.get("/sok/json/", {"q": QUERY}).json()["whole"] == 1


def test_nothing_is_told_where_all_have_them(both: None, index: Index, client: Client) -> None:
    response = client.get(NORWEGIAN, {"q": QUERY})
    assert [result.plain_title for result in response.context["results"]] == ["Å parkere"]
    assert "alle ordene" not in response.text


def test_where_many_have_all_words_no_other_follows(home: HomePage, search: Search) -> None:
    for number in range(FEW):
        InformationPageFactory(parent=home, title=f"Nummer {number}", lead="Om pris på beboerparkering")
    InformationPageFactory(parent=home, title="Beboerparkering uten oblat")
    assert "Beboerparkering uten oblat" not in titles(search)


def test_where_none_has_them_the_words_are_offered_one_by_one(home: HomePage, index: Index, client: Client) -> None:
    InformationPageFactory(parent=home, title="Beboerparkering uten oblat")
    InformationPageFactory(parent=home, title="Pris på noe")
    index.documents()
    response = client.get(NORWEGIAN, {"q": QUERY})
    assert list(response.context["results"]) == []
    assert [link.title for link in response.context["ways_out"].words] == ["pris", "beboerparkering"]


def test_a_word_that_says_nothing_stands_for_none_of_them(home: HomePage, search: Search) -> None:
    InformationPageFactory(parent=home, title="Pris og gebyr")
    assert titles(search, "pris og beboerparkering") == titles(search, "pris beboerparkering") == []
    InformationPageFactory(parent=home, title="Om å parkere", lead="Pris og beboerparkering")
    assert "Om å parkere" in titles(search, "pris og beboerpark")


def test_sorted_by_date_they_stay_away(home: HomePage, both: None, search: Search) -> None:
    InformationPageFactory(parent=home, title="Beboerparkering uten oblat")
    assert titles(search, order="date") == ["Å parkere"]


def test_editors_see_why_they_follow(home: HomePage, both: None, index: Index, admin_client: Client) -> None:
    InformationPageFactory(parent=home, title="Beboerparkering uten oblat")
    index.documents()
    response = admin_client.get(reverse("ranking_report"), {"q": QUERY, "language": "nb"})
    _first, second = (result["ranked"] for result in response.context["results"])
    assert second.title == "Beboerparkering uten oblat"
    assert "bare noen av ordene" in [reason.name for reason in second.reasons]
