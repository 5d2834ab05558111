"""What is coming, of every project on one page."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from base.frame import frame_of
from base.models import BasePage


class CalendarPage(BasePage):
    """All open deadlines, and the conferences to come."""

    linked_page_types = ("projectindexpage",)
    template = "projects/calendar_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("Lists every open deadline, and the conferences to come.")

    class Meta:
        verbose_name = _("calendar")
        verbose_name_plural = _("calendars")

    def linked_pages(self) -> Q:
        """The list of projects beside it, for whom there is nothing to come."""
        return Q(path__startswith=self.path[: -self.steplen], depth=self.depth, projectindexpage__isnull=False)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What is to come, in words and in schema.org's."""
        from projects.calendar import calendar_listing, conferences_in_schema_org
        from projects.feeds.links import theme_feeds

        context = super().get_context(request, *args, **kwargs) | calendar_listing(calendar=self, query=request.GET)
        context["feeds"] = theme_feeds(context["theme"])
        context["projects_url"] = next((index.url for index in frame_of(request).linked), "")
        context["structured_data"] += conferences_in_schema_org(context["groups"], request)
        return context
