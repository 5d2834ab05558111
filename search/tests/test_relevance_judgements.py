"""The judged queries: what is wrong with them is told by line, and those of the file are whole."""

from collections import Counter

import pytest

from search.relevance.corpus import page_keys
from search.relevance.entries import JudgementError
from search.relevance.judgements import KINDS, LANGUAGES, NEGATIVE, Half, Judgement, read_judgements
from search.relevance.synonyms import editors_synonyms

GOOD = """
nb:
  word:
    - query: brukte ting
      half: tune
      3: [demo/ombruk]
      1: [byggevarer/project]
  negative:
    - query: ost
      half: held_out
"""


@pytest.fixture(scope="module")
def judgements() -> list[Judgement]:
    return read_judgements()


def problems(source: str) -> list[str]:
    with pytest.raises(JudgementError) as raised:
        read_judgements(source)
    return str(raised.value).splitlines()


def test_an_entry_says_what_is_searched_for_and_which_pages_answer_it() -> None:
    found, negative = read_judgements(GOOD)
    assert found == Judgement(
        language="nb",
        kind="word",
        query="brukte ting",
        half=Half.TUNE,
        grades={"demo/ombruk": 3, "byggevarer/project": 1},
    )
    assert (negative.kind, negative.half, negative.grades) == (NEGATIVE, Half.HELD_OUT, {})


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("demo/ombruk", "demo/ombryk", "Line 4, brukte ting: there is no page demo/ombryk"),
        ("byggevarer/project", "demo/ombruk", "Line 4, brukte ting: demo/ombruk is judged twice"),
        ("1: [byg", "4: [byg", "Line 4, brukte ting: 4 is no grade from 1 to 3"),
        ("[demo/ombruk]", "demo/ombruk", "Line 4, brukte ting: the pages of grade 3 are a list"),
        ("half: tune", "half: both", "Line 4, brukte ting: half is tune or held_out"),
        ("query: ost", "query: Brukte  ting", "Line 9, Brukte  ting: the query stands in line 4 already"),
        (
            "query: ost",
            "query: 113",
            "Line 9, no query: a query is text, in quotation marks where it looks like a number",
        ),
        ("half: held_out", "half: tune\n      3: [demo/ombruk]", "Line 9, ost: a negative query lists no page"),
        ("  negative:", "  title:", "Line 9, ost: a negative query lists no page, and any other at least one"),
        ("  word:", "  words:", "Line 4, brukte ting: words is none of the kinds"),
        ("nb:", "no:", "Line 4, brukte ting: no is none of the languages"),
        ("    - query: ost\n      half: held_out", "    ost", "Below each language stand kinds"),
        ("[demo/ombruk]", "[demo/ombruk", "The file cannot be read: "),
        (GOOD, "", "Below each language stand kinds"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(right: str, wrong: str, told: str) -> None:
    assert right in GOOD
    assert problems(GOOD.replace(right, wrong))[0].startswith(told)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    assert len(problems(GOOD.replace("demo/ombruk", "demo/ombryk").replace("held_out", "later"))) == 2


def test_the_same_words_may_be_asked_in_two_languages() -> None:
    assert len(read_judgements(GOOD + "nn:\n  negative:\n    - {query: ost, half: tune}")) == 3


def test_there_are_enough_judgements_of_each_language_and_kind(judgements: list[Judgement]) -> None:
    languages = Counter(judgement.language for judgement in judgements)
    assert (languages["nb"] >= 110, languages["nn"] >= 35, languages["en"] >= 35) == (True, True, True)
    assert {judgement.kind for judgement in judgements if judgement.language == "nb"} == set(KINDS)


def test_the_halves_are_even_in_each_language_and_kind(judgements: list[Judgement]) -> None:
    sizes = Counter((judgement.language, judgement.kind, judgement.half) for judgement in judgements)
    for language, kind, _ in sizes:
        assert abs(sizes[language, kind, Half.TUNE] - sizes[language, kind, Half.HELD_OUT]) <= 1, (language, kind)
    assert abs(Counter(judgement.half for judgement in judgements)[Half.TUNE] * 2 - len(judgements)) <= 1


def test_every_query_that_has_an_answer_has_a_page_that_was_meant(judgements: list[Judgement]) -> None:
    assert [j.query for j in judgements if j.grades and max(j.grades.values()) < 3] == []


def test_every_synonym_query_is_a_synonym_of_the_editors(judgements: list[Judgement]) -> None:
    for judgement in judgements:
        if judgement.kind == "synonym":
            known = {word.casefold() for group in editors_synonyms()[judgement.language] for word in group}
            assert judgement.query.casefold() in known, judgement


def test_keys_of_pages_are_unique_in_a_language() -> None:
    for language in LANGUAGES:
        keys = page_keys(language)
        assert len(keys) == len(set(keys))
