"""Answers that calendars and feed readers ask for again and again."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.http import content_disposition_header, http_date

from base.models import SiteSettings
from projects.feeds.ics import document
from projects.feeds.revisions import Revision

# In seconds: how long a copy may be given without asking whether it still holds.
MAX_AGE = 300


def answer(body: bytes, *, content_type: str, modified: datetime | None, filename: str = "") -> HttpResponse:
    """The document, with when it last changed. ``ConditionalGetMiddleware`` adds its ETag and answers 304."""
    response = HttpResponse(body, content_type=f"{content_type}; charset=utf-8")
    if modified:
        response["Last-Modified"] = http_date(modified.timestamp())
    if filename:
        response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=filename) or ""
    patch_cache_control(response, public=True, max_age=MAX_AGE)
    return response


def calendar_answer(name: str, told: list[Revision], *, filename: str) -> HttpResponse:
    """An iCalendar document of that name."""
    modified = max((revision.modified for revision in told), default=None)
    return answer(document(name, told), content_type="text/calendar", modified=modified, filename=filename)


def site_name(request: HttpRequest) -> str:
    """Who tells: the municipality, or the host where the settings have no name."""
    return SiteSettings.for_request(request).municipality_name or request.get_host()
