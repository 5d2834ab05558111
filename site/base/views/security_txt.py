"""Whom to tell of a security hole (RFC 9116)."""

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from base.models import SiteSettings

# RFC 9116 asks for less than a year; a short time says that the answer is kept current.
VALIDITY = timedelta(days=90)


def security_txt(request: HttpRequest) -> HttpResponse:
    """The contact that the site's settings name; 404 where they name none."""
    contact = SiteSettings.for_request(request).security_contact
    if not contact:
        raise Http404
    expires = (timezone.now() + VALIDITY).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: mailto:{contact}",
        f"Expires: {expires.strftime('%Y-%m-%dT%H:%M:%SZ')}",
        "Preferred-Languages: nb, nn, en",
        f"Canonical: {request.build_absolute_uri(reverse('security_txt'))}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
