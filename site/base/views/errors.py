"""What a reader meets where there is no page, or where the site is broken."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render

SERVER_ERROR = Path(__file__).resolve().parents[1] / "templates" / "500.html"


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The 404 page, in the language that the address names, with search on it."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The 500 page: a file sent as it is, since templates or the database may be what broke."""
    return HttpResponseServerError(SERVER_ERROR.read_bytes())
