"""The report of documents whose text the search cannot read."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn, UsageCountColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import ReferenceIndex
from wagtail.permissions import policy_registry

from base.models import CustomDocument
from search.files.problem import Problem
from search.files.wording import WHAT_TO_DO
from search.models import DocumentText


class ProblemFilterSet(WagtailFilterSet):
    """By what is wrong."""

    class Meta:
        model = DocumentText
        fields = ["problem"]


def edit_url(row: DocumentText) -> str:
    """Where a new file is uploaded."""
    return reverse("wagtaildocs:edit", args=[row.pk])


def what_to_do(row: DocumentText) -> str:
    """In words."""
    return str(WHAT_TO_DO[Problem(row.problem)])


class UsageColumn(UsageCountColumn):
    """How often a document is used, as Wagtail shows it, with the way to where."""

    def get_cell_context_data(self, instance: DocumentText, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Wagtail's cell asks the row itself for the address."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        context["instance"] = instance.document
        return context


class UnreadDocumentsView(ReportView):
    """What is wrong with each, what to do about it, and where it is used."""

    model = DocumentText
    any_permission_required = ["change"]
    index_url_name = "unread_documents"
    index_results_url_name = "unread_documents_results"
    page_title = _("Documents that are not searched")
    verbose_name_plural = _("documents")
    header_icon = "doc-full-inverse"
    default_ordering = "document__title"
    is_searchable = False
    filterset_class = ProblemFilterSet
    columns = [
        TitleColumn("document", label=_("Document"), get_url=edit_url, sort_key="document__title", width="24%"),
        Column("file", label=_("File"), accessor="document.filename"),
        Column("problem", label=_("What is wrong"), accessor="get_problem_display", sort_key="problem"),
        Column("advice", label=_("What to do"), accessor=what_to_do),
        UsageColumn("usage_count", label=_("Used"), sort_key="usage_count"),
        DateColumn("extracted_at", label=_("Looked at"), sort_key="extracted_at"),
    ]
    list_export = ["document.title", "document.filename", "get_problem_display", "usage_count", "extracted_at"]
    export_headings = {
        "document.title": _("Document"),
        "document.filename": _("File"),
        "get_problem_display": _("What is wrong"),
        "usage_count": _("Used"),
        "extracted_at": _("Looked at"),
    }

    @cached_property
    def permission_policy(self) -> Any:
        """That of documents, which Wagtail registers later than it imports this."""
        return policy_registry.get_by_type(CustomDocument)

    def get_filename(self) -> str:
        """Of the export."""
        return "documents-not-searched"

    def get_base_queryset(self) -> "QuerySet[DocumentText]":
        """Those that the user may change."""
        documents = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        rows = DocumentText.objects.exclude(problem="").filter(document__in=documents)
        return rows.select_related("document").defer("text").annotate(usage_count=usage_count())

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Where there is nothing to do, that is said."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        if not self.is_filtering:
            context["no_results_message"] = _("Every document that has been looked at is searched with all its text.")
        return context


def usage_count() -> Any:
    """The number of things that use a row's document; a row has the document's key."""
    return ReferenceIndex.usage_count_subquery(CustomDocument)
