"""What search engines may visit (RFC 9309)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from base.models import SiteSettings

KEPT_OUT = ["/admin/", "/sok/", "/en/search/"]


def robots(request: HttpRequest) -> HttpResponse:
    """Everything but the admin and search results; nothing of a demonstration."""
    settings = SiteSettings.for_request(request)
    kept_out = ["/"] if settings.demo_banner else KEPT_OUT
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in kept_out)]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
