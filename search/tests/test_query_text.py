"""What a reader writes, whatever it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query_text import LONGEST, MOST_WORDS, read_query


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  to   ord ", "to ord"),
        ("over\x00vann\x1b", "over vann"),
        ("over\u00advann", "overvann"),
        ("A\u030as", "Ås"),
        ("\x00\x01", ""),
        ("\ue000script\ue001", "script"),
        ('title:"x" AND (*)', 'title:"x" AND (*)'),
    ],
)
def test_a_query_is_plain_text(raw: str, text: str) -> None:
    assert read_query(raw).text == text


@pytest.mark.parametrize("raw", ["67504050", "67 50 40 50", "675 04 050", "+47 67504050", "ring 67 50 40 50 nå"])
def test_a_telephone_number_is_known_in_any_spacing(raw: str) -> None:
    assert read_query(raw).phones == ["+4767504050"]


@pytest.mark.parametrize("raw", ["2020", "27.8.2020", "900 000", "overvann"])
def test_a_number_that_nobody_can_ring_is_no_telephone_number(raw: str) -> None:
    assert read_query(raw).phones == []


@pytest.mark.parametrize("raw", ["x" * (LONGEST + 1), "ord " * (MOST_WORDS + 1), "y" * 10_000, " " * 20_000 + "z"])
def test_what_is_too_long_is_cut_and_told(raw: str) -> None:
    query = read_query(raw)
    assert query.too_long
    assert len(query.text) <= LONGEST
    assert len(query.text.split()) <= MOST_WORDS


@pytest.mark.parametrize("raw", ["x" * LONGEST, "ord " * MOST_WORDS, ""])
def test_what_is_just_short_enough_is_not(raw: str) -> None:
    assert not read_query(raw).too_long


@given(st.text(st.characters(exclude_categories=[])))
def test_no_text_leaves_anything_but_printable_words(raw: str) -> None:
    query = read_query(raw)
    assert not any(unicodedata.category(character).startswith("C") for character in query.text)
    assert query.text == " ".join(query.text.split())
    assert read_query(query.text).text == query.text
