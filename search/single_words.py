"""Which of a query's words the site has at all, for a reader whose words no page has together."""

from collections.abc import Mapping
from typing import Any

from elasticsearch.dsl import query as q

from search.editorial.function_words import FUNCTION_WORDS
from search.mapping import TEXT_FIELDS
from search.queries import unexpired
from search.query_text import QueryText

NAME = "single words"
MOST = 8


def single_words(query: QueryText, language: str) -> list[str]:
    """The words that say something by themselves, in order; none where there is but one word."""
    said = [word for word in dict.fromkeys(query.words) if word.casefold() not in FUNCTION_WORDS.get(language, ())]
    return said[:MOST] if len(query.words) > 1 else []


def single_words_aggregation(words: list[str]) -> dict[str, Any]:
    """What counts the pages that have each of the words, whatever the rest of the request asks."""
    if not words:
        return {}
    each = [q.Bool(filter=[q.MultiMatch(query=word, fields=TEXT_FIELDS), unexpired()]).to_dict() for word in words]
    return {NAME: {"global": {}, "aggs": {NAME: {"filters": {"filters": each}}}}}


def single_words_in(answer: Mapping[str, Any], words: list[str]) -> dict[str, int]:
    """Those of the words that some page has, with how many have it."""
    if NAME not in answer:
        return {}
    buckets = answer[NAME][NAME]["buckets"]
    return {word: bucket["doc_count"] for word, bucket in zip(words, buckets, strict=True) if bucket["doc_count"]}
