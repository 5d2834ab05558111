"""Where the admin has the index health page."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search.health.views import ADDRESS, VIEW, check_view, health_view, try_again_view


class IndexHealthMenuItem(MenuItem):
    """Shown to those who may see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return request.user.has_perm(VIEW)


@hooks.register("register_admin_urls")
def register_index_health_urls() -> list[URLPattern]:
    """The page and its two buttons."""
    return [
        path("reports/search-index/", health_view, name=ADDRESS),
        path("reports/search-index/try-again/", try_again_view, name="search_index_try_again"),
        path("reports/search-index/check/", check_view, name="search_index_check"),
    ]


@hooks.register("register_reports_menu_item")
def register_index_health_menu_item() -> MenuItem:
    """Among the reports."""
    return IndexHealthMenuItem(
        _("The search index"), reverse(ADDRESS), name="search-index", icon_name="search", order=1220
    )


@hooks.register("register_permissions")
def register_index_health_permissions() -> "QuerySet[Permission]":
    """Administrators can give them to a group: to see the page, and to use its buttons."""
    return Permission.objects.filter(
        content_type__app_label="search", codename__in=["view_outboxentry", "change_outboxentry"]
    )
