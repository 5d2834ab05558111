import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.compounds import parts_in, parts_of
from search.compounds.splitting import LONGEST
from search.tests.compounds.test_judged_words import judged

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
WORDS = [word for _, word, _ in judged("nb")]
SITE = frozenset({"doffin", "stimulab", "bærum"})


@pytest.mark.parametrize(
    ("query", "word"),
    [("vann", "overvannshåndtering"), ("kjøpesenter", "ombrukskjøpesenter"), ("konferanse", "dialogkonferanse")],
)
def test_a_word_is_found_in_the_compounds_that_it_stands_in(query: str, word: str) -> None:
    assert query in parts_of(word, language="nb")


def test_letters_in_the_middle_of_a_word_are_no_part_of_it() -> None:
    assert "and" not in parts_in("Landmark landmark Strandveien standard", language="nb")


def test_case_and_composition_of_letters_make_no_difference() -> None:
    word = "Dialogkonferansehåndbok"
    forms = [word, word.upper(), unicodedata.normalize("NFD", word)]
    assert {parts_of(form, language="nb") for form in forms} == {("dialog", "konferanse", "håndbok", "hånd", "bok")}


def test_a_name_is_whole_where_it_is_written_as_one() -> None:
    assert parts_of("Solberg", language="nb") == ()
    assert parts_of("Ombrukskjøpesenteret", language="nb") == parts_of("ombrukskjøpesenteret", language="nb") != ()


def test_three_equal_consonants_are_written_as_two() -> None:
    assert parts_of("trafikkontroll", language="nb") == ("trafikk", "kontroll")


def test_what_says_only_how_great_something_is_is_no_part() -> None:
    assert parts_of("hovedprosjekt", language="nb") == ("prosjekt",)


def test_words_of_the_site_may_be_parts() -> None:
    words = "Doffinkunngjøring, stimulabprosjektet og bærumsmodellen"
    assert parts_in(words, language="nb", vocabulary=SITE) == [
        *("doffin", "kunngjøring", "stimulab", "prosjektet", "bærum", "modellen")
    ]
    assert "doffin" not in parts_in(words, language="nb")


def test_a_known_compound_within_a_longer_one_is_a_part_with_its_own_parts() -> None:
    assert parts_of("barnehageplassene", language="nb") == ("barnehage", "barn", "hage", "plassene")


def test_a_text_has_the_parts_of_its_compounds_each_once_in_their_order() -> None:
    text = "Overvannsplan 2030: overvann, vannkvalitet (dialogkonferanse) – og planlegging."
    assert parts_in(text, language="nb") == [
        *("overvann", "vann", "plan", "kvalitet", "dialog", "konferanse", "legging")
    ]


def test_english_has_no_compounds_to_take_apart() -> None:
    assert parts_of("stormwater", language="en") == ()
    assert parts_in("Stormwater handling in a co-creation handbook", language="en") == []


@given(st.text(), st.sampled_from(["nb", "nn", "en", ""]))
def test_any_text_has_some_parts_or_none(text: str, language: str) -> None:
    for found in (parts_of(text, language=language, vocabulary=SITE), parts_in(text, language=language)):
        assert all(isinstance(part, str) for part in found)
        assert len(set(found)) == len(found)


@given(st.lists(st.sampled_from([*WORDS, *SITE]) | st.text(LETTERS, max_size=6), max_size=5).map("".join))
def test_parts_are_pieces_of_the_word_in_bounded_number(word: str) -> None:
    parts = parts_of(word, language="nb", vocabulary=SITE)
    assert all(part in word.casefold() and len(part) < len(word) for part in parts)
    assert len(parts) <= len(word)
    assert parts == parts_of.__wrapped__(word, language="nb", vocabulary=SITE)


@pytest.mark.parametrize("word", ["overvannshåndterings" * 10, "småbarn" * 29, "arbeids" * 29, "a" * 200])
def test_the_longest_words_cost_no_more_than_a_page_of_others(word: str) -> None:
    started = time.process_time()
    for size in (LONGEST, 200):
        parts_of.__wrapped__(word[:size], language="nb", vocabulary=SITE)
    assert time.process_time() - started < 0.1


def test_twenty_thousand_words_of_a_text_take_a_second_at_most() -> None:
    text = " ".join([*WORDS, Path(__file__).read_text(encoding="utf-8")])
    words = len(text.split())
    parts_in(text, language="nb")
    started = time.process_time()
    for _ in range(20_000 // words):
        parts_in(text, language="nb")
    assert time.process_time() - started < 1
