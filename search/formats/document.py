"""Results as a JSON document; docs/search-api.md describes it to those who read it."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from search.answering import Answer
from search.facet_labels import labels_of
from search.highlights import unmarked
from search.parameters import address_of
from search.results import SearchResult


def document_of(answer: Answer, results: Iterable[SearchResult], request: HttpRequest) -> dict[str, Any]:
    """The page of results, what it can be narrowed by, and where the pages before and after it are."""
    question, found, page = answer.question, answer.found, answer.results
    labels = labels_of(found.facets, question.language)
    promoted = {result.key for result in answer.promoted}

    def address(number: int) -> str:
        return request.build_absolute_uri(address_of(question.at_page(number), "search_json"))

    return {
        "query": question.query.text,
        "language": question.language,
        "narrowed": dict(question.chosen),
        "order": question.order,
        "page": question.page,
        "pages": page.paginator.num_pages,
        "total": found.total,
        "whole": found.whole or None,
        "fallback": found.fallback,
        "forgiven": found.forgiven,
        "suggestion": found.suggestion or None,
        "results": [_result(result, request) | {"promoted": result.key in promoted} for result in results],
        "elsewhere": [
            {
                "language": other.code,
                "total": other.total,
                "url": request.build_absolute_uri(other.url),
                "results": [_result(result, request) for result in other.results],
            }
            for other in answer.elsewhere
        ],
        "facets": {
            name: [{"value": value, "label": labels[name][value], "count": count} for value, count in counts.items()]
            for name, counts in found.facets.items()
        },
        "url": request.build_absolute_uri(address_of(question)),
        "previous": address(question.page - 1) if page.has_previous() else None,
        "next": address(question.page + 1) if page.has_next() else None,
    }


def _result(result: SearchResult, request: HttpRequest) -> dict[str, Any]:
    return {
        "id": str(result.identity),
        "type": result.type,
        "language": result.language,
        "title": result.plain_title,
        "url": request.build_absolute_uri(result.url),
        "excerpt": unmarked(result.excerpt),
        "part": _part(result) if result.part else None,
        "date": result.date or None,
        "status": result.status_label or None,
        "updated": result.updated and result.updated.isoformat(),
    }


def _part(result: SearchResult) -> dict[str, str]:
    return {"kind": result.part_kind, "label": result.part_label, "name": result.part}
