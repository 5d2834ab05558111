"""Where the admin tells of contact details in texts."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from projects.people.raw_contacts.report import PERMISSION, report_view
from projects.people.raw_contacts.warning import warn_of_raw_contacts


class ReportMenuItem(MenuItem):
    """Shown to those who may change contact persons."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return request.user.has_perm(PERMISSION)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_page(request: HttpRequest, page: Page) -> None:
    """When a page is saved or published; the preview's and the autosaves' requests say nothing."""
    if request.method == "POST" and "application/json" not in request.headers.get("Accept", ""):
        warn_of_raw_contacts(request, page.get_latest_revision_as_object())


@hooks.register("register_admin_urls")
def register_raw_contacts_url() -> list[URLPattern]:
    """The report."""
    return [path("reports/contact-details/", report_view, name="raw_contacts_report")]


@hooks.register("register_reports_menu_item")
def register_raw_contacts_menu_item() -> MenuItem:
    """Among the reports."""
    return ReportMenuItem(
        _("Contact details in texts"), reverse("raw_contacts_report"), name="raw-contacts", icon_name="mail", order=1200
    )
