"""Searching in Elasticsearch."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils import timezone
from django.utils.text import Truncator
from elastic_transport import ObjectApiResponse
from elasticsearch.dsl import query as q

from search.asking import DATE, Found, Hit, Question
from search.client import alias_of, search_client
from search.facets import UNNARROWED, aggregations, chosen_conditions, counts_in
from search.highlights import EXCERPT_LENGTH, excerpt_of, highlight_options, title_of
from search.queries import forgiving, is_loosened, marking, marking_alike, strict
from search.rewording import rewordings_of
from search.single_words import single_words, single_words_aggregation, single_words_in
from search.spelling import suggestion_in, suggestion_request

# Elasticsearch's index.max_result_window: nothing beyond it can be asked for.
WINDOW = 10_000
SHOWN = ["title", "lead", "about", "type", "status", "date_in_words"]
NEWEST_FIRST: Sequence[str | Mapping[str, Any]] = [{"fresh_on": {"order": "desc", "missing": "_last"}}, "_score"]


def search_engine(question: Question, *, loosely: bool = False) -> Found:
    """The asked part of the results; `loosely`, where few have all the words, what has only some of them follows.

    Raises ``elasticsearch.ApiError`` or ``elasticsearch.TransportError`` where there is no whole answer.
    """
    rewordings = rewordings_of(question.query, question.language)
    asked, marks = (question.query, rewordings, timezone.localdate()), marking(question.query, rewordings)
    found = _found(_ask(question, strict(*asked), marks), question)
    if not loosely or not is_loosened(question.query, found.unnarrowed):
        return found
    loose = _found(_ask(question, strict(*asked, loosely=True), marks), question)
    return replace(loose, whole=found.total if loose.total > found.total else 0)


def search_forgiving(question: Question, suggestion: str) -> Found:
    """The same where no page has the words: those with what is suggested instead, or with words spelt nearly so."""
    asked = question.query, question.language, suggestion
    query, marks = forgiving(*asked), marking_alike(*asked)
    found = _found(_ask(question, query, marks, forgive=True), question)
    return replace(found, forgiven=True, suggestion=suggestion)


def _ask(question: Question, query: q.Query, marks: q.Query, *, forgive: bool = False) -> Mapping[str, Any]:
    start = max(0, min(question.start, WINDOW - question.size))
    day = timezone.localdate()
    words = single_words(question.query, question.language) if forgive else []
    answer: ObjectApiResponse[Mapping[str, Any]] = search_client().search(
        index=alias_of(question.language),
        query=query.to_dict(),
        post_filter=q.Bool(filter=chosen_conditions(question.chosen, day)).to_dict(),
        aggregations=aggregations(question.chosen, day) | single_words_aggregation(words),
        suggest=suggestion_request(question.query) if question.query and not forgive else None,
        sort=NEWEST_FIRST if question.order == DATE or not question.query else None,
        highlight=highlight_options(marks) if question.query else None,
        source={"includes": SHOWN},
        from_=start,
        size=question.size,
        track_total_hits=WINDOW,
        allow_partial_search_results=False,
    )
    return answer.body


def _found(answer: Mapping[str, Any], question: Question) -> Found:
    hits = answer["hits"]
    return Found(
        total=min(hits["total"]["value"], WINDOW),
        hits=[_hit(hit) for hit in hits["hits"]],
        unnarrowed=answer["aggregations"][UNNARROWED]["doc_count"],
        facets=counts_in(answer["aggregations"]),
        suggestion=suggestion_in(answer.get("suggest", {})),
        words=single_words_in(answer["aggregations"], single_words(question.query, question.language)),
    )


def _hit(hit: Mapping[str, Any]) -> Hit:
    source, highlights = hit["_source"], hit.get("highlight", {})
    excerpt = excerpt_of(highlights, Truncator(source.get("lead") or source.get("about", "")).chars(EXCERPT_LENGTH))
    return Hit(
        key=hit["_id"],
        model=source["type"],
        title=title_of(highlights, source["title"]),
        excerpt=excerpt.text,
        part=excerpt.part,
        part_kind=excerpt.part_kind,
        date=source.get("date_in_words", ""),
        status=source.get("status", ""),
    )
