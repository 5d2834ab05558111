"""Forms of nouns that change within are searched for each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.inflection import other_forms


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("syklene", "sykkel"),
        ("sykkel", "sykler"),
        ("elsparkesyklene", "elsparkesykkel"),
        ("reglene", "regel"),
        ("artikler", "artikkel"),
        ("Midler", "middel"),
        ("håndbøker", "håndbok"),
        ("bok", "bøker"),
        ("trærne", "tre"),
    ],
)
def test_either_number_gives_the_other(word: str, form: str) -> None:
    assert form in other_forms(word, language="nb")


@pytest.mark.parametrize("word", ["vann", "prosjekt", "konferanse", "by", "", "12345"])
def test_a_word_that_changes_at_its_end_alone_is_left_to_the_stemmer(word: str) -> None:
    assert other_forms(word, language="nb") == []


def test_english_has_none() -> None:
    assert other_forms("model", language="en") == []


@given(st.text(max_size=64))
def test_no_text_is_too_odd(word: str) -> None:
    assert len(other_forms(word, language="nn")) <= 8
