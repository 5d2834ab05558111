"""What else a query is asked as."""

import pytest
from pytest_django import DjangoAssertNumQueries

from search.models import Synonym
from search.query_text import read_query
from search.rewording import MOST, rewordings_of
from search.vocabulary import vocabulary_of

pytestmark = pytest.mark.django_db


def reworded(text: str, language: str = "nb") -> dict[str, str]:
    """What was done to the words, by what came of it."""
    return {each.text: each.kind for each in rewordings_of(read_query(text), language)}


def test_a_synonym_takes_the_place_of_its_word_alone() -> None:
    Synonym.objects.create(language="nb", words="ombruk\ngjenbruk")
    assert reworded("mer ombruk")["mer gjenbruk"] == "synonym"
    assert "synonym" not in reworded("ombruksprosjekt").values()


def test_a_compound_is_asked_as_its_parts() -> None:
    assert reworded("vannkvalitet") == {"vann kvalitet": "taken apart"}


def test_two_words_are_asked_as_one() -> None:
    assert reworded("vann måler")["vannmåler"] == "joined"


def test_a_noun_is_asked_in_its_other_number() -> None:
    assert reworded("nye sykler")["nye sykkel"] == "another form"


def test_a_noun_is_asked_as_the_verb_that_it_is_made_of() -> None:
    assert reworded("mot mobbing")["mot mobbe"] == "another form"


def test_so_many_are_asked_and_no_more() -> None:
    Synonym.objects.create(language="nb", words="\n".join(["ombruk", *(f"ord{number}" for number in range(15))]))
    assert len(rewordings_of(read_query("ombruk"), "nb")) <= MOST


def test_it_costs_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    vocabulary_of("nb")
    with django_assert_num_queries(1):
        rewordings_of(read_query("vannhåndtering i byen"), "nb")
