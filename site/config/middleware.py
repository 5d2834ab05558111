"""Middleware of the project's own; each is as small as what it changes."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers
from wagtail.contrib.redirects.middleware import RedirectMiddleware

from base.page_links import links_of_one_request

type GetResponse = Callable[[HttpRequest], HttpResponseBase]


class PathLocaleMiddleware(LocaleMiddleware):
    """Django's, less its ``Vary: Accept-Language``: here the language comes from the path alone."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Take ``Accept-Language`` off ``Vary``, so that caches keep one copy of a page."""
        before = response.headers.get("Vary", "")
        response = super().process_response(request, response)
        del response.headers["Vary"]
        if before:
            patch_vary_headers(response, [name.strip() for name in before.split(",")])
        return response


class RedirectElsewhereMiddleware(RedirectMiddleware):
    """Wagtail's, but for a redirect to the address itself: a page that was moved there and back leaves one, which leads
    in a circle once the page is not published any more.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The redirect, or the answer as it was."""
        found: HttpResponseBase = super().process_response(request, response)
        target = urlsplit(request.build_absolute_uri(found.headers.get("Location", "")))
        here = urlsplit(request.build_absolute_uri())
        leads_here = found is not response and target[:3] == here[:3]
        return response if leads_here else found


def links_found_once(get_response: GetResponse) -> GetResponse:
    """Keep the pages that a page's texts link to for the length of its request (``base.page_links``)."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        with links_of_one_request():
            return get_response(request)

    return middleware


def admin_content_security_policy(get_response: GetResponse) -> GetResponse:
    """Give the addresses under ``/admin/`` the policy that Wagtail's admin can work with."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if request.path_info.startswith("/admin/"):
            # The attribute that Django's own `csp_override` decorator sets.
            response._csp_config = settings.ADMIN_CSP  # type: ignore[attr-defined]  # not in the stubs
        return response

    return middleware
