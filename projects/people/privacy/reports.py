"""The list of deletions among the admin's reports."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from projects.models import ContactDeletion


class DeletionsReport(ReportView):
    """Every deletion for privacy, the latest first."""

    model = ContactDeletion
    page_title = _("Deletions for privacy")
    header_icon = "bin"
    index_url_name = "privacy_reports"
    index_results_url_name = "privacy_reports_results"
    permission_required = "add"
    is_searchable = False
    list_export = ["person_pk", "made_at", "made_by", "scanned_at"]
    columns = [
        TitleColumn("__str__", label=_("Deletion"), url_name="privacy_report"),
        DateColumn("made_at", label=_("Deleted")),
        Column("made_by", label=_("By")),
        DateColumn("scanned_at", label=_("Looked for")),
        Column("found", label=_("Still found"), accessor=lambda deletion: len(deletion.findings)),
    ]

    def get_filename(self) -> str:
        """Of the export."""
        return "deletions-for-privacy"

    def get_base_queryset(self) -> "QuerySet[ContactDeletion]":
        """With who did it."""
        queryset: Any = super().get_base_queryset()
        deletions: QuerySet[ContactDeletion] = queryset.select_related("made_by")
        return deletions
