"""The search page."""

from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from search.asking import Found
from search.engine import WINDOW
from search.parameters import question_in
from search.results import SearchResult, results_for
from search.searching import find

PER_PAGE = 20


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for ``q``, page ``page``, narrowed and sorted as `search.parameters` reads them; whatever stands in them,
    a normal answer.

    The template gets `query` (str), `results` (a paginator's page of ``SearchResult``), `total` (int), `searched`,
    `fallback` and `too_long` (bool).
    """
    question = question_in(request, size=PER_PAGE, window=WINDOW)
    found = find(question) if question else Found(total=0, hits=[])
    if not found.hits and found.total:  # beyond the end
        question = question.at_page(-(-found.total // PER_PAGE))
        found = find(question)
    context = {
        "query": question.query.text,
        "results": _page(found, question.page, request),
        "total": found.total,
        "searched": bool(question),
        "fallback": found.fallback,
        "too_long": question.query.too_long,
    }
    return render(request, "search/search.html", context)


def _page(found: Found, number: int, request: HttpRequest) -> "PaginatorPage[SearchResult]":
    paginator: Paginator[Any] = Paginator(range(found.total), PER_PAGE)
    page: PaginatorPage[Any] = paginator.get_page(number)
    page.object_list = results_for(found.hits, request)
    return page
