"""The way to the report of searches."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.permission_policies import ModelPermissionPolicy

from base.models import User
from search.models import SearchCount

policy = ModelPermissionPolicy(SearchCount)


def may_see_searches(user: User | AnonymousUser) -> bool:
    """Whether the user may see what readers search for."""
    return bool(policy.user_has_permission(user, "view"))


class ReportMenuItem(MenuItem):
    """Shown to whom may see the report."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_searches(request.user)


def report_menu_item(*, order: int) -> MenuItem:
    """For whichever menu."""
    return ReportMenuItem(
        _("What readers search for"),
        reverse_lazy("searches_report"),
        name="searches-report",
        icon_name="glasses",
        order=order,
    )
