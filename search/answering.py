"""The answer to a reader's question: what was found, as it may be read now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from search.asking import NOTHING, RELEVANCE, Found, Hit, Question
from search.editorial.promotions import promoted_for
from search.engine import WINDOW
from search.parameters import address_of, question_in
from search.plain_hits import page_hit
from search.results import SearchResult, results_for
from search.searching import find

HEADINGS = {"nb": _("Results in Norwegian"), "en": _("Results in English")}


@dataclass(frozen=True)
class OtherLanguage:
    """What another language has: its code, a heading in the reader's language, how much, the first, and all of it."""

    code: str
    heading: str
    total: int
    results: list[SearchResult]
    url: str


@dataclass(frozen=True)
class Answer:
    """A page of results. `promoted` stand before the first of them, and not among them."""

    question: Question
    found: Found
    results: "PaginatorPage[SearchResult]"
    promoted: list[SearchResult]
    elsewhere: list[OtherLanguage]


def answer_to(request: HttpRequest, *, size: int) -> Answer:
    """Ask what the request's parameters ask, for so many results a page.

    Besides what the search itself takes, in at most four queries of the database.
    """
    question = question_in(request, size=size, window=WINDOW)
    found = find(question) if question else NOTHING
    if not found.hits and found.total:  # beyond the end
        question = question.at_page(-(-found.total // size))
        found = find(question)
    promoted = _promoted(question)
    others = [hit for other in found.elsewhere.values() for hit in other.hits]
    results = {each.key: each for each in results_for([*promoted, *found.hits, *others], request)}
    first = {hit.key for hit in promoted}
    return Answer(
        question=question,
        found=found,
        results=_page(found.total, question, _of((hit for hit in found.hits if hit.key not in first), results)),
        promoted=_of(promoted, results) if question.page == 1 else [],
        elsewhere=[_elsewhere(question, code, other, results) for code, other in found.elsewhere.items()],
    )


def _promoted(question: Question) -> list[Hit]:
    """Only where results are neither narrowed nor sorted: to that, the editors' choice is no answer."""
    if question.chosen or question.order != RELEVANCE or not question.query:
        return []
    return [page_hit(page_id) for page_id in promoted_for(question.query.text, language=question.language)]


def _of(hits: Iterable[Hit], results: dict[str, SearchResult]) -> list[SearchResult]:
    return [results[hit.key] for hit in hits if hit.key in results]


def _page(total: int, question: Question, results: list[SearchResult]) -> "PaginatorPage[SearchResult]":
    paginator: Paginator[Any] = Paginator(range(total), question.size)
    page: PaginatorPage[Any] = paginator.get_page(question.page)
    page.object_list = results
    return page


def _elsewhere(question: Question, code: str, found: Found, results: dict[str, SearchResult]) -> OtherLanguage:
    return OtherLanguage(
        code=code,
        heading=str(HEADINGS.get(code, get_language_info(code)["name_local"])),
        total=found.total,
        results=_of(found.hits, results),
        url=address_of(replace(question, language=code, chosen={}, start=0)),
    )
