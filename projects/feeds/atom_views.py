"""Atom feeds."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse


def process(request: HttpRequest, key: UUID) -> HttpResponse:
    """A process."""
    raise Http404


theme = process


def deadlines(request: HttpRequest) -> HttpResponse:
    """All deadlines."""
    raise Http404
