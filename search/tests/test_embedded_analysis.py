"""The analysis components: the same under a stock distribution, to which ``ELASTICSEARCH_URL`` may point."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from elasticsearch import BadRequestError, Elasticsearch


@pytest.fixture(scope="module")
def client(elasticsearch_url: str) -> Iterator[Elasticsearch]:
    with Elasticsearch(elasticsearch_url) as client:
        yield client


@pytest.fixture
def index(client: Elasticsearch) -> Iterator[str]:
    """A name of its own, whose index is deleted in the end."""
    name = f"analysis-{uuid.uuid4()}"
    yield name
    client.indices.delete(index=name, ignore_unavailable=True)


def terms(client: Elasticsearch, text: str, tokenizer: Any = "standard", **chain: Any) -> list[str]:
    analyzed = client.indices.analyze(text=text, tokenizer=tokenizer, **chain)
    return [token["token"] for token in analyzed["tokens"]]


@pytest.mark.parametrize(
    ("language", "text", "stems"),
    [
        ("norwegian", "kommunene prosjekter dialogkonferansen", ["kommun", "prosjekt", "dialogkonferans"]),
        ("light_norwegian", "kommunene prosjekter", ["kommun", "prosjekt"]),
        ("minimal_norwegian", "kommunene prosjekter", ["kommun", "prosjekt"]),
        ("light_nynorsk", "kommunane prosjekta", ["kommun", "prosjekt"]),
        ("minimal_nynorsk", "kommunane prosjekta", ["kommun", "prosjekt"]),
        ("english", "municipalities", ["municip"]),
        ("light_english", "municipalities", ["municipality"]),
        ("minimal_english", "municipalities", ["municipality"]),
        ("possessive_english", "municipality's", ["municipality"]),
    ],
)
def test_words_of_a_language_are_stemmed(client: Elasticsearch, language: str, text: str, stems: list[str]) -> None:
    assert terms(client, text, filter=[{"type": "stemmer", "language": language}]) == stems


@pytest.mark.parametrize(
    ("chain", "text", "expected"),
    [
        (["lowercase", "asciifolding"], "Håndtering Ærfugl Øst", ["handtering", "aerfugl", "ost"]),
        ([{"type": "asciifolding", "preserve_original": True}], "øst", ["ost", "øst"]),
        (["scandinavian_normalization"], "Ängö", ["Ængø"]),
        (["scandinavian_folding"], "blåbærsyltetøy", ["blabarsyltetoy"]),
        ([{"type": "stop", "stopwords": "_norwegian_"}], "ombruk og gjenvinning", ["ombruk", "gjenvinning"]),
        ([{"type": "stop", "stopwords": "_english_"}], "reuse and recycling", ["reuse", "recycling"]),
        ([{"type": "stop", "stopwords": ["x"]}], "x y", ["y"]),
        (
            [{"type": "keyword_marker", "keywords": ["hager"]}, {"type": "stemmer", "language": "norwegian"}],
            "hager prosjekter",
            ["hager", "prosjekt"],
        ),
        (
            ["keyword_repeat", {"type": "stemmer", "language": "norwegian"}, "remove_duplicates"],
            "prosjekter vann",
            ["prosjekter", "prosjekt", "vann"],
        ),
        ([{"type": "edge_ngram", "min_gram": 2, "max_gram": 4}], "vann", ["va", "van", "vann"]),
        (["edge_ngram"], "vann", ["v"]),
        ([{"type": "ngram", "min_gram": 3, "max_gram": 4}], "vann", ["van", "vann", "ann"]),
        (["shingle"], "smart by", ["smart", "smart by", "by"]),
        ([{"type": "word_delimiter_graph", "catenate_all": True}], "Wi-Fi", ["Wi", "Fi"]),
        ([{"type": "truncate", "length": 3}], "vann", ["van"]),
        ([{"type": "length", "min": 3}], "vi vann", ["vann"]),
        ([{"type": "limit", "max_token_count": 2}], "en to tre", ["en", "to"]),
    ],
)
def test_a_token_filter_does_what_its_name_says(
    client: Elasticsearch, chain: list[Any], text: str, expected: list[str]
) -> None:
    assert terms(client, text, filter=chain) == expected


def test_a_word_in_parts_is_also_kept_whole(client: Elasticsearch) -> None:
    chain = [{"type": "word_delimiter_graph", "preserve_original": True}, "flatten_graph", "trim", "lowercase"]
    assert sorted(terms(client, "EUs Wi-Fi", "whitespace", filter=chain)) == ["eus", "fi", "wi", "wi-fi"]


def test_synonyms_go_through_the_filters_before_them(client: Elasticsearch) -> None:
    synonyms = {"type": "synonym_graph", "synonyms": ["Gjenbruk, ombruk", "smartby => smart by"]}
    assert sorted(terms(client, "GJENBRUK", filter=["lowercase", synonyms])) == ["gjenbruk", "ombruk"]
    assert terms(client, "smartby", filter=["lowercase", synonyms]) == ["smart", "by"]


@pytest.mark.parametrize(
    ("tokenizer", "expected"),
    [
        ("standard", ["Wi", "Fi", "i", "byen"]),
        ("whitespace", ["Wi-Fi", "i", "byen"]),
        ("keyword", ["Wi-Fi i byen"]),
        ({"type": "pattern", "pattern": "-"}, ["Wi", "Fi i byen"]),
        ({"type": "edge_ngram", "min_gram": 2, "max_gram": 3, "token_chars": ["letter"]}, ["Wi", "Fi", "by", "bye"]),
    ],
)
def test_a_tokenizer_does_what_its_name_says(client: Elasticsearch, tokenizer: Any, expected: list[str]) -> None:
    assert terms(client, "Wi-Fi i byen", tokenizer) == expected


@pytest.mark.parametrize(
    ("char_filter", "text", "expected"),
    [
        ("html_strip", "<p>vann &amp; avløp</p>", ["vann", "avløp"]),
        ({"type": "mapping", "mappings": ["& => og", r"\u00a7 => paragraf"]}, "& §", ["og", "paragraf"]),
        ({"type": "pattern_replace", "pattern": r"(\d) (?=\d)", "replacement": "$1"}, "900 000", ["900000"]),
    ],
)
def test_a_character_filter_does_what_its_name_says(
    client: Elasticsearch, char_filter: Any, text: str, expected: list[str]
) -> None:
    assert terms(client, text, char_filter=[char_filter]) == expected


def test_a_normalizer_folds_a_keyword(client: Elasticsearch, index: str) -> None:
    chars = {"type": "mapping", "mappings": ["- => _"]}
    normalizer = {"type": "custom", "char_filter": ["mine"], "filter": ["lowercase", "asciifolding", "trim"]}
    analysis = {"char_filter": {"mine": chars}, "normalizer": {"mine": normalizer}}
    client.indices.create(index=index, settings={"analysis": analysis})
    folded = client.indices.analyze(index=index, normalizer="mine", text=" Ås-Ski ")
    assert [token["token"] for token in folded["tokens"]] == ["as_ski"]


def test_a_search_goes_by_the_index_s_own_analyzers(client: Elasticsearch, index: str) -> None:
    chain = ["lowercase", "stem", "asciifolding"]
    analysis = {
        "filter": {
            "stem": {"type": "stemmer", "language": "light_norwegian"},
            "synonyms": {"type": "synonym_graph", "synonyms": ["gjenbruk, ombruk"]},
        },
        "analyzer": {
            "indexed": {"type": "custom", "tokenizer": "standard", "filter": chain},
            "searched": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "synonyms", *chain[1:]]},
        },
    }
    title = {"type": "text", "analyzer": "indexed", "search_analyzer": "searched"}
    client.indices.create(index=index, settings={"analysis": analysis}, mappings={"properties": {"title": title}})
    client.index(index=index, document={"title": "Prosjekter for ombruk"}, refresh=True)
    found = client.search(index=index, query={"match": {"title": "gjenbruk"}}, highlight={"fields": {"title": {}}})
    assert [hit["highlight"]["title"] for hit in found["hits"]["hits"]] == [["Prosjekter for <em>ombruk</em>"]]


@pytest.mark.parametrize(
    "filter_",
    [
        {"type": "no_such_filter"},
        {"type": "stemmer", "language": "klingon"},
        {"type": "keyword_marker"},
        {"type": "ngram", "min_gram": 1, "max_gram": 9},
        {"type": "edge_ngram", "side": "middle"},
        {"type": "synonym_graph", "synonyms": ["a => b => c"]},
    ],
)
def test_an_index_with_a_filter_that_cannot_be_is_refused(
    client: Elasticsearch, index: str, filter_: dict[str, Any]
) -> None:
    analyzer = {"type": "custom", "tokenizer": "standard", "filter": ["mine"]}
    analysis = {"filter": {"mine": filter_}, "analyzer": {"mine": analyzer}}
    with pytest.raises(BadRequestError):
        client.indices.create(index=index, settings={"analysis": analysis})
