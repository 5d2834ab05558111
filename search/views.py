"""The search page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from base.frame import frame_with_languages
from search.answering import Answer, answer_to
from search.formats.links import format_links
from search.narrowing import narrowing_of
from search.parameters import parameters_of
from search.sorting import orders_of
from search.statistics import is_counted, ping_address, record_search
from search.ways_out import in_other_languages, ways_out

PER_PAGE = 20


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for ``q``, page ``page``, narrowed and sorted as `search.parameters` reads them; whatever stands in them,
    a normal answer.

    The template gets `query` (str), `results` (a paginator's page of ``SearchResult``), `total` (int), `searched`,
    `fallback` and `too_long` (bool), `answer` (``Answer``), and what leads on from there.
    """
    answer = answer_to(request, size=PER_PAGE)
    _record(answer, request)
    return render(request, "search/search.html", _context(answer, request))


def _context(answer: Answer, request: HttpRequest) -> dict[str, Any]:
    question, found = answer.question, answer.found
    helpless = not found.total or found.forgiven
    return {
        "query": question.query.text,
        "results": answer.results,
        "total": found.total,
        "searched": bool(question),
        "fallback": found.fallback,
        "too_long": question.query.too_long,
        "answer": answer,
        "heading_level": 3 if found.forgiven else 2,
        "narrowing": narrowing_of(question, found),
        "orders": orders_of(question, found),
        "parameters": parameters_of(question),
        "ways_out": ways_out(question, found, request) if helpless else None,
        "ping": _ping(answer, request),
        "feeds": format_links(question) if question else [],
        "frame": frame_with_languages(request, in_other_languages(question)),
    }


def _ping(answer: Answer, request: HttpRequest) -> str:
    """HTML has it absolute; empty where nothing is counted."""
    address = ping_address(answer.question.query.text, answer.question.language)
    return request.build_absolute_uri(address) if address else ""


def _record(answer: Answer, request: HttpRequest) -> None:
    """Count a reader's own search. What the database does not find, Elasticsearch might: that counts for nothing."""
    found, query = answer.found, answer.question.query
    hits = found.total + len(answer.promoted)
    if query and is_counted(request) and (hits or not found.fallback):
        record_search(language=answer.question.language, query=query.text, total=hits)
