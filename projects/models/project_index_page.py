"""The list of projects."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from base.models import BasePage


class ProjectIndexPage(BasePage):
    """All projects, filtered by theme and status."""

    template = "projects/project_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["projects.ProjectPage"]
    max_count_per_parent = 1
    page_description = _("Lists the projects below it, with filters by theme and status.")

    class Meta:
        verbose_name = _("project list")
        verbose_name_plural = _("project lists")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The projects that the filters leave, the filters themselves, and the projects' processes over time."""
        from projects.listing import project_listing
        from projects.processes.overview import process_overview

        listing = project_listing(index=self, query=request.GET)
        overview = process_overview(listing["projects"], today=timezone.localdate())
        return super().get_context(request, *args, **kwargs) | listing | {"overview": overview}
