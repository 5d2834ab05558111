"""Where the admin has the report of documents that are not searched."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from base.models import CustomDocument
from search.files.report import UnreadDocumentsView


class UnreadDocumentsMenuItem(MenuItem):
    """Shown to those who may change documents."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return bool(policy_registry.get_by_type(CustomDocument).user_has_permission(request.user, "change"))


@hooks.register("register_admin_urls")
def register_unread_documents_urls() -> list[URLPattern]:
    """The report, whole and its rows alone, as Wagtail's own reports have it."""
    view = UnreadDocumentsView
    return [
        path("reports/documents/", view.as_view(), name="unread_documents"),
        path("reports/documents/results/", view.as_view(results_only=True), name="unread_documents_results"),
    ]


@hooks.register("register_reports_menu_item")
def register_unread_documents_menu_item() -> MenuItem:
    """Among the reports."""
    return UnreadDocumentsMenuItem(
        _("Documents that are not searched"),
        reverse("unread_documents"),
        name="unread-documents",
        icon_name="doc-full-inverse",
        order=1210,
    )
