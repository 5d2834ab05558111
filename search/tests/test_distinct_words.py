"""What is kept of a page's words to look for anywhere."""

from hypothesis import given
from hypothesis import strategies as st

from search.documents.distinct_words import distinct_words
from search.documents.plain_text import named


def test_each_word_stands_once_without_what_is_around_it() -> None:
    texts = ["Vann og avløp.", "«Vann», sa hun (igjen): VANN!", named("Åse Bjørnø", "leder/vann", "2.5 kr")]
    assert distinct_words(texts) == "vann og avløp sa hun igjen åse bjørnø leder/vann 2.5 kr"


@given(st.lists(st.text()))
def test_every_letter_of_the_texts_is_in_some_word(texts: list[str]) -> None:
    letters = {letter for letter in "".join(texts).lower() if letter.isalnum()}
    words = distinct_words(texts).split()
    assert letters <= set("".join(words))
    assert len(words) == len(set(words))
