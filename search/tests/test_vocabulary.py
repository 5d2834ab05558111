import time
from collections.abc import Iterator

import pytest
from pytest_django import DjangoAssertNumQueries

from search.compounds import parts_of
from search.models import SiteWord
from search.vocabulary import look_again, read_anew, remember_words, state_of_words, vocabulary_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    read_anew()
    yield
    read_anew()


def test_words_that_no_dictionary_has_are_remembered() -> None:
    remember_words(language="nb", texts={1: ["Kunngjøringen i Doffin er ny.", "StimuLab og ombrukskjøpesenteret"]})
    assert vocabulary_of("nb") == {"doffin", "stimulab"}
    assert vocabulary_of("nn") == frozenset()


def test_pages_that_share_a_word_keep_it_until_the_last_has_lost_it() -> None:
    remember_words(language="nb", texts={1: ["Doffin"], 2: ["Doffin", "Digdir"]})
    remember_words(language="nb", texts={2: ["Ny tekst"]})
    assert vocabulary_of("nb") == {"doffin"}
    remember_words(language="nb", texts={1: []})
    assert not SiteWord.objects.exists()


def test_nothing_is_written_where_a_page_has_the_same_words(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    remember_words(language="nb", texts={1: ["Doffin"]})
    with django_assert_num_queries(1):
        remember_words(language="nb", texts={1: ["Bruk Doffin!"]})


def test_as_many_pages_as_one_likes_are_remembered_at_once(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    texts = {page: [f"Doffin Digdir zq{'abcdefgh'[page % 8]}ordz"] for page in range(100)}
    with django_assert_num_queries(4):  # what is there, and one statement in a transaction
        remember_words(language="nb", texts=texts)
    assert len(vocabulary_of("nb")) == 10


def test_a_page_that_is_of_another_language_now_has_no_words_of_the_first() -> None:
    remember_words(language="nb", texts={1: ["Doffin"]})
    remember_words(language="nn", texts={1: ["Doffin"]})
    assert list(SiteWord.objects.values_list("language", "word")) == [("nn", "doffin")]


def test_a_language_without_compounds_has_no_vocabulary() -> None:
    remember_words(language="en", texts={1: ["Doffin"]})
    assert not SiteWord.objects.exists()


@pytest.mark.parametrize(
    "text", ["x" * 200, "\x00\x00\x00\x00", "12345", "a1b2c3d4", "ab", "", "ﬀﬀﬀﬀﬀﬀﬀﬀﬀﬀﬀﬀﬀ", "I\u0307stanbulİİİİİİİ"]
)
def test_what_is_no_word_is_not_remembered_and_does_no_harm(text: str) -> None:
    remember_words(language="nb", texts={1: [text]})
    assert all(4 <= len(word.word) <= 14 for word in SiteWord.objects.all())


def test_a_vocabulary_is_read_once_a_minute_and_stays_the_same_while_nothing_changes(
    django_assert_num_queries: DjangoAssertNumQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    remember_words(language="nb", texts={1: ["Doffin"]})
    first = vocabulary_of("nb")
    remember_words(language="nb", texts={2: ["Digdir"]})
    with django_assert_num_queries(0):
        assert vocabulary_of("nb") is first
    now += 61
    second = vocabulary_of("nb")
    assert second == {"doffin", "digdir"}
    now += 61
    with django_assert_num_queries(1):
        assert vocabulary_of("nb") is second


def test_a_vocabulary_is_read_again_when_asked_so_and_stays_the_same_while_nothing_changes() -> None:
    remember_words(language="nb", texts={1: ["Doffin"]})
    first = vocabulary_of("nb")
    look_again()
    assert vocabulary_of("nb") is first
    SiteWord.objects.create(language="nb", page_id=2, word="digdir")  # as another process does
    look_again()
    assert vocabulary_of("nb") == {"doffin", "digdir"}


@pytest.mark.parametrize("texts", [{2: ["Digdir"]}, {1: []}, {1: ["Digdir"]}])
def test_every_change_of_the_words_is_another_state(texts: dict[int, list[str]]) -> None:
    remember_words(language="nb", texts={1: ["Doffin"]})
    before = state_of_words("nb")
    assert state_of_words("nb") == before
    remember_words(language="nb", texts=texts)
    assert state_of_words("nb") != before
    assert state_of_words("en") == ""


def test_a_word_of_the_site_is_a_part_from_then_on() -> None:
    word = "Doffinkunngjøring"
    assert "doffin" not in parts_of(word, language="nb", vocabulary=vocabulary_of("nb"))
    remember_words(language="nb", texts={1: ["Se Doffin."]})
    read_anew()
    assert "doffin" in parts_of(word, language="nb", vocabulary=vocabulary_of("nb"))
