"""Verbs and the nouns made of them are searched for each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.derivation import derived


@pytest.mark.parametrize(
    ("noun", "verb"),
    [("mobbing", "mobbe"), ("Brøytingen", "brøyte"), ("parkeringer", "parkere"), ("anskaffelsene", "anskaffe")],
)
def test_a_noun_gives_its_verb(noun: str, verb: str) -> None:
    assert derived(noun, language="nb") == [verb]


@pytest.mark.parametrize(
    ("verb", "noun"),
    [("mobbet", "mobbing"), ("brøyter", "brøyting"), ("lagre", "lagring"), ("anskaffe", "anskaffelse")],
)
def test_forms_of_a_verb_give_its_noun(verb: str, noun: str) -> None:
    assert noun in derived(verb, language="nb")


@pytest.mark.parametrize("word", ["ting", "prosjekt", "vann", "Petra", "hagene", "", "12345"])
def test_what_no_dictionary_has_is_not_made_up(word: str) -> None:
    assert derived(word, language="nb") == []


def test_nynorsk_has_its_own_endings() -> None:
    assert derived("mobbinga", language="nn") == ["mobbe"]
    assert derived("brøyta", language="nn") == ["brøyting"]


def test_english_has_none() -> None:
    assert derived("parking", language="en") == []


@given(st.text(max_size=64))
def test_no_text_is_too_odd(word: str) -> None:
    assert len(derived(word, language="nb")) <= 2
