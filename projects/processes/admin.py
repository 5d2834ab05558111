"""Where the admin asks what became of steps: a report, its place in the menu, and a word on the front page."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from projects.processes.answers import warn_of_late_answers
from projects.processes.report import UnconfirmedStepsView
from projects.processes.unconfirmed import unconfirmed_steps


class UnconfirmedStepsMenuItem(MenuItem):
    """Shown to whom may edit pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(policy_registry.get_by_type(Page).user_has_permission(request.user, "change"))


class UnconfirmedStepsPanel(Component):
    """How many steps wait for an answer, with the way to them; nothing where none does."""

    name = "unconfirmed_steps"
    template_name = "projects/admin/unconfirmed_steps_panel.html"
    order = 150

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        request = (parent_context or {})["request"]
        return {"count": unconfirmed_steps(request.user).count(), "url": reverse("unconfirmed_steps")}


@hooks.register("register_admin_urls")
def register_report_urls() -> list[URLPattern]:
    """The report, whole and its rows alone, as Wagtail's own reports have it."""
    view = UnconfirmedStepsView
    return [
        path("reports/steps/", view.as_view(), name="unconfirmed_steps"),
        path("reports/steps/results/", view.as_view(results_only=True), name="unconfirmed_steps_results"),
    ]


@hooks.register("register_reports_menu_item")
def register_report_menu_item() -> MenuItem:
    """Among the reports."""
    return UnconfirmedStepsMenuItem(
        _("Steps to confirm"), reverse("unconfirmed_steps"), name="unconfirmed-steps", icon_name="tasks", order=100
    )


@hooks.register("construct_homepage_panels")
def add_unconfirmed_steps_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Where an editor begins the day."""
    panels.append(UnconfirmedStepsPanel())


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_what_came_late(request: HttpRequest, page: Page) -> None:
    """An answer after the last deadline is published, but the editor should know."""
    warn_of_late_answers(request, page)
