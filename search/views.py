"""The search page."""

from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from search.engine import WINDOW
from search.query_text import QueryText, read_query
from search.results import Found, SearchResult, results_for
from search.searching import find_pages

PER_PAGE = 20
LAST_PAGE = WINDOW // PER_PAGE


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for ``q``, page ``page``; whatever stands in either, a normal answer.

    The template gets `query` (str), `results` (a paginator's page of ``SearchResult``), `total` (int), `searched`,
    `fallback` and `too_long` (bool).
    """
    query = read_query(request.GET.get("q", ""))
    number = _page_number(request.GET.get("page", ""))
    found = _find(query, number) if query else Found(total=0, hits=[])
    if not found.hits and found.total:  # beyond the end
        number = -(-found.total // PER_PAGE)
        found = _find(query, number)
    context = {
        "query": query.text,
        "results": _page(found, number, request),
        "total": found.total,
        "searched": bool(query),
        "fallback": found.fallback,
        "too_long": query.too_long,
    }
    return render(request, "search/search.html", context)


def _find(query: QueryText, number: int) -> Found:
    start = (number - 1) * PER_PAGE
    return find_pages(query=query, language=get_language() or "", start=start, size=PER_PAGE)


def _page(found: Found, number: int, request: HttpRequest) -> "PaginatorPage[SearchResult]":
    paginator: Paginator[Any] = Paginator(range(found.total), PER_PAGE)
    page: PaginatorPage[Any] = paginator.get_page(number)
    page.object_list = results_for(found.hits, request)
    return page


def _page_number(text: str) -> int:
    """The number that the text is, within what can be asked for; 1 for what is no number."""
    if not (text.isascii() and text.isdigit()):
        return 1
    return max(1, min(int(text[:9]), LAST_PAGE))
