"""What the search field asks while a reader writes."""

from dataclasses import asdict

from django.http import HttpRequest, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from search.query_text import read_query
from search.suggestions.finding import suggest

MAX_AGE = 60


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """The titles for ``q`` with their addresses: ``{"query": …, "suggestions": [{"title", "url", "type"}]}``."""
    query = read_query(request.GET.get("q", ""))
    found = suggest(query, get_language() or "")
    response = JsonResponse({"query": query.text, "suggestions": [asdict(each) for each in found]})
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, public=True, max_age=MAX_AGE)
    return response
