"""Middleware of the project's own; each is as small as what it changes."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers

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
