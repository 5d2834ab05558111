"""Titles from Elasticsearch."""

from django.utils.html import conditional_escape
from elasticsearch.dsl import query as q

from search.asking import Hit
from search.client import alias_of, suggestion_client
from search.queries import PERSON_TYPE, unexpired
from search.query_text import QueryText

# Where the last word may be unfinished, and how much that counts: a title, or a later part of a compound in it.
FIELDS = ["title.exact^4", "title^2", "title_parts"]
BEGINNING = 8.0
PERSON = 2.0


def suggest_from_engine(query: QueryText, language: str, size: int) -> list[Hit]:
    """Pages and persons whose title has the words, the last of which need not be whole; those that begin so first.

    Raises ``elasticsearch.ApiError`` or ``elasticsearch.TransportError`` where there is no answer in time.
    """
    answer = suggestion_client().search(
        index=alias_of(language),
        query=_query(query).to_dict(),
        source={"includes": ["title", "type"]},
        size=size,
        track_total_hits=False,
        allow_partial_search_results=False,
    )
    return [
        Hit(hit["_id"], hit["_source"]["type"], conditional_escape(hit["_source"]["title"]), conditional_escape(""))
        for hit in answer["hits"]["hits"]
    ]


def _query(query: QueryText) -> q.Query:
    found = q.MultiMatch(query=query.text, fields=FIELDS, type="bool_prefix", operator="and")
    begun = q.Prefix("title.whole", {"value": query.text, "boost": BEGINNING})
    person = q.ConstantScore(filter=q.Term("type", {"value": PERSON_TYPE}), boost=PERSON)
    return q.Bool(must=[found], should=[begun, person], filter=[unexpired()])
