"""The analysis of each language, against whatever Elasticsearch the tests run on."""

import uuid
from collections.abc import Callable, Iterator

import pytest
from elasticsearch import Elasticsearch

from search.analysis import LANGUAGES, analysis_for
from search.documents.plain_text import plain

type Terms = Callable[..., list[str]]


@pytest.fixture(scope="module")
def terms(elasticsearch_url: str) -> Iterator[Terms]:
    names = {code: f"analysis-{code}-{uuid.uuid4()}" for code in LANGUAGES}  # other workers make their own
    with Elasticsearch(elasticsearch_url) as client:
        for code, name in names.items():
            client.indices.create(index=name, settings={"analysis": analysis_for(code)})

        def analyse(language: str, text: str, analyzer: str = "words") -> list[str]:
            found = client.indices.analyze(index=names[language], analyzer=analyzer, text=text)
            return [token["token"] for token in found["tokens"]]

        yield analyse
        client.indices.delete(index=[*names.values()])


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("nb", ["prosjekt", "prosjektet", "prosjekter", "prosjektene", "prosjektets"]),
        ("nb", ["kommune", "kommunen", "kommuner", "kommunene", "Kommunens"]),
        ("nb", ["overvann", "overvannet", "Overvannets"]),
        ("nb", ["barn", "barna", "barnet"]),
        ("nb", ["leverandør", "leverandøren", "leverandører", "leverandørene"]),
        ("nb", ["idé", "ide"]),
        ("nb", ["Bærum", "Baerum", "BÆRUM", "Bärum"]),
        ("nb", ["Ålesund", "Aalesund"]),
        ("nn", ["kommune", "kommunen", "kommunar", "kommunane"]),
        ("nn", ["prosjekt", "prosjektet", "prosjekta"]),
        ("en", ["project", "projects", "project's", "PROJECTS"]),
        ("en", ["municipality", "municipalities"]),
        ("en", ["Bærum", "Baerum"]),
        ("en", ["Ålesund", "Alesund"]),
        ("en", ["café", "cafe"]),
    ],
)
def test_forms_of_a_word_are_one_term(terms: Terms, language: str, forms: list[str]) -> None:
    assert len({tuple(terms(language, form)) for form in forms}) == 1, [terms(language, form) for form in forms]


@pytest.mark.parametrize(
    ("one", "other"), [("hår", "har"), ("for", "før"), ("lår", "lær"), ("måte", "møte"), ("såle", "sale")]
)
def test_norwegian_letters_keep_their_meaning(terms: Terms, one: str, other: str) -> None:
    assert terms("nb", one, "exact") != terms("nb", other, "exact")


@pytest.mark.parametrize(("language", "text"), [("nb", "og i på som"), ("nn", "og i på som"), ("en", "and the of in")])
def test_stop_words_are_no_terms_but_of_an_exact_title(terms: Terms, language: str, text: str) -> None:
    assert terms(language, text) == []
    assert len(terms(language, text, "exact")) == 4


def test_a_decomposed_letter_is_the_composed_one_once_it_is_plain(terms: Terms) -> None:
    assert terms("nb", plain("A\u030as")) == terms("nb", "Ås")
