"""Where the admin has deletions for privacy: addresses, a button beside each contact person, a report."""

from collections.abc import Iterator

from django.contrib.auth.models import Permission
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry

from projects.models import ContactPerson
from projects.people.privacy.access import may_delete
from projects.people.privacy.deleting import LOG_ACTION
from projects.people.privacy.reports import DeletionsReport
from projects.people.privacy.views import delete_view, report_csv, report_view


class DeletionsMenuItem(MenuItem):
    """Shown to those who may delete."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return may_delete(request.user)


@hooks.register("register_admin_urls")
def register_privacy_urls() -> list[URLPattern]:
    """Deleting, and the reports."""
    return [
        path("contact-persons/<int:pk>/delete-for-privacy/", delete_view, name="delete_for_privacy"),
        path("reports/privacy/", DeletionsReport.as_view(), name="privacy_reports"),
        path("reports/privacy/results/", DeletionsReport.as_view(results_only=True), name="privacy_reports_results"),
        path("reports/privacy/<int:pk>/", report_view, name="privacy_report"),
        path("reports/privacy/<int:pk>.csv", report_csv, name="privacy_report_csv"),
    ]


@hooks.register("register_reports_menu_item")
def register_deletions_menu_item() -> MenuItem:
    """Among the reports."""
    return DeletionsMenuItem(
        gettext_lazy("Deletions for privacy"), reverse("privacy_reports"), name="privacy", icon_name="bin", order=1300
    )


@hooks.register("register_snippet_listing_buttons")
def delete_for_privacy_button(snippet: Model, user: object, next_url: str | None = None) -> Iterator[Button]:
    """In the menu of each contact person."""
    if isinstance(snippet, ContactPerson) and may_delete(user):
        url = reverse("delete_for_privacy", args=[snippet.pk])
        yield Button(_("Delete for privacy"), url=url, icon_name="bin", priority=90)


@hooks.register("register_permissions")
def register_deletion_permission() -> "QuerySet[Permission]":
    """Administrators can give it to a group."""
    return Permission.objects.filter(content_type__app_label="projects", codename="add_contactdeletion")


@hooks.register("register_log_actions")
def register_deletion_log_action(actions: LogActionRegistry) -> None:
    """A deletion stands in the site's history, by its number."""
    actions.register_action(
        LOG_ACTION,
        gettext_lazy("Delete contact person for privacy"),
        gettext_lazy("Contact person deleted for privacy"),
    )
