"""The report of steps that nobody has confirmed."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from projects.models import ProcessStep
from projects.processes.process_tab import PROCESS_TAB
from projects.processes.unconfirmed import unconfirmed_steps


def process_tab_url(step: ProcessStep) -> str:
    """Where the step is edited."""
    return reverse("wagtailadmin_pages:edit", args=[step.page_id]) + PROCESS_TAB


class UnconfirmedStepsView(ReportView):
    """Steps whose date has passed: each is to be confirmed, moved or cancelled."""

    model = ProcessStep
    permission_policy = policy_registry.get_by_type(Page)
    any_permission_required = ["change"]
    index_url_name = "unconfirmed_steps"
    index_results_url_name = "unconfirmed_steps_results"
    page_title = _("Steps to confirm")
    header_icon = "tasks"
    default_ordering = "date_latest"
    is_searchable = False
    columns = [
        TitleColumn("title", label=_("Step"), get_url=process_tab_url),
        Column("page.title", label=_("Project"), accessor="page.title"),
        Column("date", label=_("Date"), accessor="date", sort_key="date_latest"),
        Column("page.locale", label=_("Language"), accessor="page.locale"),
    ]
    list_export = ["title", "page.title", "date", "page.locale"]
    export_headings = {"title": _("Step"), "page.title": _("Project"), "date": _("Date"), "page.locale": _("Language")}

    def get_base_queryset(self) -> QuerySet[ProcessStep]:
        return unconfirmed_steps(self.request.user)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What is asked, where there is nothing to ask."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        context["no_results_message"] = _("Every published step whose date has passed is confirmed.")
        return context
