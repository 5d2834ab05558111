"""iCalendar documents."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse


def process(request: HttpRequest, key: UUID) -> HttpResponse:
    """A process."""
    raise Http404


theme = conference = session = deadline = registration_deadline = input_deadline = process


def deadlines(request: HttpRequest) -> HttpResponse:
    """All deadlines."""
    raise Http404
