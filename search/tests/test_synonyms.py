"""What the words of a search may be replaced by."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from projects.processes.tests.clock import Clock
from search.editorial.synonyms import MOST_OF_A_PHRASE, MOST_OF_A_SEARCH, synonyms_for
from search.models import Synonym
from search.tests.factories import SynonymFactory

pytestmark = pytest.mark.django_db


def found(text: str, language: str = "nb") -> dict[str, list[str]]:
    return dict(synonyms_for(text, language=language))


def test_each_word_of_a_set_finds_the_others() -> None:
    SynonymFactory(words="elbil, Ladbar bil\nEV")
    assert found("elbil") == {"elbil": ["Ladbar bil", "EV"]}
    assert found("ev") == {"ev": ["elbil", "Ladbar bil"]}
    assert found("ny ladbar bil nå") == {"ladbar bil": ["elbil", "EV"]}


@pytest.mark.parametrize("text", ["E-POST", "e post", "«e-post»?", "  e \u00adpo\u00adst "])
def test_case_spaces_and_punctuation_make_no_difference(text: str) -> None:
    SynonymFactory(words="e-post, mail")
    assert found(text) == {"e post": ["mail"]}


@pytest.mark.parametrize("text", ["elbiler", "bilen elbilen", "ladbar", "bil", "ladbar el bil", "", "?!"])
def test_parts_of_words_and_of_phrases_are_not_replaced(text: str) -> None:
    SynonymFactory(words="elbil, ladbar bil")
    assert found(text) == {}


def test_one_way_only_the_first_word_finds_the_others() -> None:
    SynonymFactory(words="bil, elbil, varebil", one_way=True)
    assert found("bil") == {"bil": ["elbil", "varebil"]}
    assert found("elbil varebil") == {}


def test_what_is_found_stands_in_the_order_of_the_search_longer_phrases_first() -> None:
    SynonymFactory(words="vann og avløp, VA")
    SynonymFactory(words="vann, drikkevann")
    SynonymFactory(words="plan, strategi")
    assert synonyms_for("plan for vann og avløp", language="nb") == [
        ("plan", ["strategi"]),
        ("vann og avløp", ["VA"]),
        ("vann", ["drikkevann"]),
    ]


def test_languages_have_their_own(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    SynonymFactory(words="car, vehicle", language="en")
    assert found("car") == {}
    with django_assert_num_queries(1):
        assert found("car", "en") == {"car": ["vehicle"]}
    with django_assert_num_queries(0):
        assert found(" ?", "en") == {}


def test_what_an_editor_saves_holds_at_once() -> None:
    synonym = SynonymFactory(words="elbil, ladbil")
    assert found("elbil") == {"elbil": ["ladbil"]}
    synonym.words = "elbil, el-kjøretøy"
    synonym.save()
    assert found("elbil") == {"elbil": ["el-kjøretøy"]}
    synonym.delete()
    assert found("elbil") == {}


def test_a_set_ends_at_midnight_in_norway(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    clock.set(2027, 7, 14, 12)
    SynonymFactory(words="elbil, ladbil", valid_until="2027-07-14")
    clock.set(2027, 7, 14, 23, 59, 59)
    assert found("elbil")
    clock.run(timedelta(seconds=1))
    assert not found("elbil")


def test_the_replacements_of_a_search_are_bounded() -> None:
    words = [f"ord{number}" for number in range(100)]
    for start in range(0, 100, 20):
        SynonymFactory(words="\n".join(words[start : start + 20]))
    (replaced,) = synonyms_for("ord1", language="nb")
    assert len(replaced[1]) == MOST_OF_A_PHRASE
    everything = synonyms_for(" ".join(words), language="nb")
    assert sum(len(replacements) for _, replacements in everything) == MOST_OF_A_SEARCH


def test_a_search_of_any_length_is_looked_up(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    SynonymFactory(words="elbil, ladbil")
    with django_assert_num_queries(1):
        assert found("elbil " * 5000)
    assert found("x\x00y" * 5000) == {}


def test_expired_sets_are_told_from_current_ones() -> None:
    today = timezone.localdate()
    old = SynonymFactory(words="a1, b1", valid_until=today - timedelta(days=1))
    new = SynonymFactory(words="a2, b2", valid_until=today)
    assert list(Synonym.objects.current()) == [new]
    assert (old.has_expired, new.has_expired) == (True, False)
