"""How an address becomes a page: the page, of whatever type, and whether it is private, in one query.

Wagtail's own routing takes two queries for each level of the tree and four before the first; what it does with a page
once found (hooks, privacy, previews) stays Wagtail's.
"""

from collections.abc import Iterator
from functools import cache
from typing import cast

from django.db.models import Subquery, Value
from django.db.models.functions import Concat
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path
from django.utils.translation import get_language
from wagtail import urls as wagtail_urls
from wagtail import views
from wagtail.models import Page, Site, get_page_models
from wagtail.url_routing import RouteResult

from base.frame import HOME_DEPTH
from base.visibility import is_private, published


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at the address, in the language that the address names."""
    # Where Wagtail keeps the route that `Page.route_for_request` finds; it looks here before it searches.
    request._wagtail_route_for_request = _route(request, path)  # type: ignore[attr-defined]
    return cast("HttpResponse", views.serve(request, path))


def _route(request: HttpRequest, path: str) -> RouteResult | None:
    site = Site.find_for_request(request)
    if site is None:
        return None
    slugs = [slug for slug in path.split("/") if slug]
    home = Page.objects.filter(
        published(),
        depth=HOME_DEPTH,
        translation_key=site.root_page.translation_key,
        locale__language_code=get_language(),
    )
    pages = Page.objects.filter(
        published(),
        depth=HOME_DEPTH + len(slugs),
        url_path=Concat(Subquery(home.values("url_path")[:1]), Value("".join(f"{slug}/" for slug in slugs))),
    )
    if slugs:
        pages = pages.filter(slug=slugs[-1])  # the column that has an index
    row = pages.annotate(private=is_private()).select_related(*_served_with()).first()
    if row is None:
        return None
    page = getattr(row, row.cached_content_type.model, None) or row.specific
    page.locale = row.locale
    page.known_to_be_public = not row.private  # read by BasePage
    try:
        return cast("RouteResult", page.route(request, []))
    except Http404:
        return None


@cache
def _served_with() -> list[str]:
    """The table of every page type, and what is served with each, by their names on ``Page``."""

    def names() -> Iterator[str]:
        for model in get_page_models():
            if model._meta.get_parent_list() == [Page]:
                yield model._meta.model_name
                yield from (f"{model._meta.model_name}__{name}" for name in getattr(model, "served_with", []))

    return ["locale", *names()]


# Wagtail's other addresses stay its own, such as the one that a private page's password is sent to.
urlpatterns = [
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
]
