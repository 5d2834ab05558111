from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.urls.resolvers import URLPattern
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from .explain import explain
from .parse import parse
from .render import render
from .understanding import AmbiguousError, NotUnderstoodError


@require_GET
def interpret(request: HttpRequest) -> JsonResponse:
    """How the `text` of the query is understood, in the active language, as
    `{"message": str, "candidates": [str], "understood": bool}`; candidates are what to write instead."""
    text = request.GET.get("text", "").strip()
    try:
        message = explain(parse(text, get_language())) if text else ""
    except AmbiguousError as error:
        candidates = [render(candidate, get_language()) for candidate in error.candidates]
        return JsonResponse({"understood": False, "message": error.message, "candidates": candidates})
    except NotUnderstoodError as error:
        return JsonResponse({"understood": False, "message": str(error), "candidates": []})
    return JsonResponse({"understood": True, "message": message, "candidates": []})


def admin_urls() -> list[URLPattern]:
    """For Wagtail's hook `register_admin_urls`, which lets only those in who may use the admin."""
    return [path("fuzzy-dates/interpret/", interpret, name="fuzzy_date_interpretation")]
