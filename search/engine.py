"""Searching in Elasticsearch."""

from typing import Any

from django.utils.text import Truncator
from elasticsearch.dsl import Search
from elasticsearch.dsl import query as q

from search.client import alias_of, search_client
from search.highlights import EXCERPT_LENGTH, excerpt_of, highlight_options, title_of
from search.queries import forgiving, marking, marking_alike, strict
from search.query_text import QueryText
from search.results import Found, Hit

# Elasticsearch's index.max_result_window: nothing beyond it can be asked for.
WINDOW = 10_000
SHOWN = ("title", "lead", "type", "status", "date_in_words")


def search_engine(*, query: QueryText, language: str, start: int, size: int) -> Found:
    """The pages from `start` on, best first. Only where no page has the words is their spelling forgiven.

    Raises ``elasticsearch.ApiError`` or ``elasticsearch.TransportError`` where there is no whole answer.
    """
    found = _ask(language, strict(query), marking(query), start, size)
    return found if found.total else _ask(language, forgiving(query), marking_alike(query), start, size)


def _ask(language: str, query: q.Query, marks: q.Query, start: int, size: int) -> Found:
    start = max(0, min(start, WINDOW - size))
    request = Search(index=alias_of(language)).query(query).source(list(SHOWN))[start : start + size].to_dict()
    answer = search_client().search(
        index=alias_of(language),
        allow_partial_search_results=False,
        track_total_hits=WINDOW,
        highlight=highlight_options(marks),
        **_as_arguments(request),
    )
    hits = answer["hits"]
    return Found(total=min(hits["total"]["value"], WINDOW), hits=[_hit(hit) for hit in hits["hits"]])


def _as_arguments(request: dict[str, Any]) -> dict[str, Any]:
    """The client calls ``from`` and ``_source`` by names that Python allows."""
    names = {"from": "from_", "_source": "source"}
    return {names.get(name, name): value for name, value in request.items()}


def _hit(hit: dict[str, Any]) -> Hit:
    source, highlights = hit["_source"], hit.get("highlight", {})
    return Hit(
        page_id=int(hit["_id"]),
        model=source["type"],
        title=title_of(highlights, source["title"]),
        excerpt=excerpt_of(highlights, Truncator(source.get("lead", "")).chars(EXCERPT_LENGTH)),
        date=source.get("date_in_words", ""),
        status=source.get("status", ""),
    )
