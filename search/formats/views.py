"""The formats' addresses, with the same parameters as the search page."""

from collections.abc import Iterable, Iterator
from uuid import UUID, uuid5

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from projects.feeds.atom import NEVER, Entry, atom_answer
from search.answering import Answer, answer_to
from search.formats.document import document_of
from search.parameters import address_of, parameters_of
from search.results import SearchResult

PER_PAGE = 20
MAX_AGE = 300
# What the feeds of searches are known by; it identifies nothing else.
SEARCHES_KEY = UUID("0b6f7f0a-50a6-5f0c-8f35-0f1ce0d6a4b6")


@require_safe
def atom(request: HttpRequest) -> HttpResponse:
    """The results as entries that are known by their page, whatever finds it, and updated when that is published.

    What is only spelt nearly so is left out: it is no news about what the reader follows.
    """
    answer = answer_to(request, size=PER_PAGE)
    question = answer.question
    text = question.query.text
    simpler = _("The search works with simpler means just now: some results may be missing.")
    response = atom_answer(
        request,
        key=uuid5(SEARCHES_KEY, parameters_of(question).urlencode()),
        title=_("Search for “%(query)s”") % {"query": text} if text else _("Results"),
        subtitle=simpler if answer.found.fallback else _("Pages and contact persons that the search finds."),
        url=request.build_absolute_uri(address_of(question)),
        entries=[] if answer.found.forgiven else [*_entries(_results(answer), request)],
        feed_url=address_of(question, "search_atom"),
    )
    return _for_machines(response, answer)


@require_safe
def json(request: HttpRequest) -> HttpResponse:
    """The results as docs/search-api.md says."""
    answer = answer_to(request, size=PER_PAGE)
    document = document_of(answer, _results(answer), request)
    return _for_machines(JsonResponse(document, json_dumps_params={"ensure_ascii": False}), answer)


def _results(answer: Answer) -> list[SearchResult]:
    return [*answer.promoted, *answer.results.object_list]


def _entries(results: Iterable[SearchResult], request: HttpRequest) -> Iterator[Entry]:
    for result in results:
        if result.identity:
            yield Entry(
                key=result.identity,
                title=result.plain_title,
                body=f"<p>{result.excerpt}</p>",
                url=request.build_absolute_uri(result.url),
                at=result.updated or NEVER,
            )


def _for_machines(response: HttpResponse, answer: Answer) -> HttpResponse:
    """No search engine lists it, and nobody keeps what is but a stopgap."""
    response["X-Robots-Tag"] = "noindex"
    if answer.found.fallback:
        response["Cache-Control"] = "no-store"
    else:
        patch_cache_control(response, public=True, max_age=MAX_AGE)
    return response
