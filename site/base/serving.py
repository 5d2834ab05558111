"""How an address becomes a page: the page, of whatever type, and whether it is private, in one query.

Wagtail's own routing takes two queries for each level of the tree and four before the first; what it does with a page
once found (hooks, privacy, previews) stays Wagtail's.

An address below a routable page (``RoutablePageMixin``) at which no page stands is that page's to answer, as in
Wagtail: at most ``MOST_BELOW`` parts of it, the last of which may be the name of a file (``contact.vcf``). A route for
such a file ends in a slash like any other, since the mixin puts one there.
"""

from collections.abc import Iterator
from functools import cache, reduce
from operator import or_
from typing import cast

from django.db.models import Q, Subquery, Value
from django.db.models.functions import Concat
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path
from django.utils.translation import get_language
from wagtail import urls as wagtail_urls
from wagtail import views
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site, get_page_models
from wagtail.url_routing import RouteResult

from base.frame import HOME_DEPTH
from base.visibility import is_private, published

# How far below itself a routable page is looked for, so that a long address costs no more than a short one.
MOST_BELOW = 2
# As `wagtail_urls.serve_pattern`, which ends in a slash.
FILE_PATTERN = r"^((?:[\w\-]+/)+[\w\-]+\.\w+)$"


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
    pages = Page.objects.filter(published(), _stands_at(slugs, Subquery(home.values("url_path")[:1])))
    if slugs:
        pages = pages.filter(slug__in=slugs[-MOST_BELOW - 1 :])  # the column that has an index
    nearest_first = pages.annotate(private=is_private()).order_by("-depth")
    row = nearest_first.select_related(*_served_with()).first()
    if row is None:
        return None
    page = getattr(row, row.cached_content_type.model, None) or row.specific
    page.locale = row.locale
    page.known_to_be_public = not row.private  # read by BasePage
    try:
        return cast("RouteResult", page.route(request, slugs[row.depth - HOME_DEPTH :]))
    except Http404:
        return None


def _stands_at(slugs: list[str], home: Subquery) -> Q:
    """The page at the address, or a routable one above it, to which the rest of the address is a route of its own."""

    def at(level: int) -> Q:
        address = Concat(home, Value("".join(f"{slug}/" for slug in slugs[:level])))
        return Q(depth=HOME_DEPTH + level, url_path=address)

    above = range(max(1, len(slugs) - MOST_BELOW), len(slugs))
    routable = reduce(or_, (Q(**{f"{name}__isnull": False}) for name in _routable()), Q(pk__in=[]))
    return reduce(or_, (at(level) & routable for level in above), at(len(slugs)))


@cache
def _routable() -> list[str]:
    """The page types with routes of their own, by their names on ``Page``."""
    return [model._meta.model_name for model in get_page_models() if issubclass(model, RoutablePageMixin)]


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
    re_path(FILE_PATTERN, serve, name="wagtail_serve_file"),
]
